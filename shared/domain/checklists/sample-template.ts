import type { ChecklistTemplate } from './template.ts';

/** The example in the schemas of commands and events: short, and with every kind of mark. */
export const sampleTemplate: ChecklistTemplate = {
  key: 'ward-printers',
  title: 'Ward printers back',
  version: 1,
  mode: 'read-do',
  trigger: 'A ward says that labels print again.',
  audience: 'Whoever walks the wards',
  stop: ['Labels carry the wrong name: stop, ring the pathology lead.'],
  author: 'Service desk',
  approvedBy: null,
  reviewBy: null,
  source: 'Our own, after the last outage.',
  chunks: [
    {
      title: 'At the ward',
      steps: [
        {
          text: 'Print a test label',
          expected: 'Label reads right',
          critical: true,
          twoPerson: true,
          evidence: true,
          ifNot: 'Take the printer out of use.',
          note: 'Use the test patient.',
          role: 'technical',
          dueMinutes: 30,
          minutes: 5,
          care: true,
          source: { kind: 'proposal' },
        },
        {
          text: 'Collect the handwritten labels',
          expected: 'Counted',
          source: { kind: 'published', where: 'SAFER guide' },
        },
      ],
    },
  ],
};
