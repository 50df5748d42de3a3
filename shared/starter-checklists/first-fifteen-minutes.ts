import type { ChecklistTemplate } from '../domain/checklists/template.ts';
import { proposed, published, STARTER } from './starter-checklist.ts';

const JESIP = 'jesip.org.uk/methane';
const LOGS = 'jesip.org.uk/joint-decision-logging';
const PAGERDUTY = 'PagerDuty incident response documents, different_roles.md';
const NCSC = 'digitalcarehub.co.uk, beware of phishing, quoting NCSC';

/** From the first call to a room that works. */
export const firstFifteenMinutes: ChecklistTemplate = {
  ...STARTER,
  key: 'first-fifteen-minutes',
  title: 'First 15 minutes',
  mode: 'read-do',
  trigger: 'Several systems stop at once, or one that care or business depends on.',
  audience: 'Whoever takes the first call',
  stop: ['Somebody senior declares a major incident: follow their plan.'],
  source: 'Our own proposal from JESIP, PagerDuty and UK notices of July 2024.',
  chunks: [
    {
      title: 'Take hold',
      steps: [
        published(PAGERDUTY, 'Say aloud who is in charge', 'One name, heard by all', {
          critical: true,
          dueMinutes: 2,
        }),
        published(PAGERDUTY, 'Give the log to one person who does not repair', 'Loggist named', {
          role: 'loggist',
          dueMinutes: 5,
        }),
        published(LOGS, 'Write the first entry: what, when, who said so', 'Entry with a time'),
        proposed('Choose a folder on a stick for the second copy', 'Second copy shown as saved'),
        proposed('List the systems by the starter set or your own list', 'Nothing missing that rang'),
        proposed('Set what is known to be down; leave the rest not assessed', 'Board agrees with the calls'),
      ],
    },
    {
      title: 'Tell and protect',
      steps: [
        published(JESIP, 'Send the first METHANE report', 'Sent, time and receiver logged', {
          critical: true,
          dueMinutes: 15,
          ifNot: 'Send what is known. Say what is not.',
        }),
        published(PAGERDUTY, 'Name a deputy who watches the clocks', 'Deputy named', { role: 'deputy' }),
        published(NCSC, 'Warn all: only guidance from the supplier itself', 'Warning sent', {
          note: 'Fake fixes, calls and look-alike domains followed at once in July 2024.',
          role: 'communications',
        }),
        proposed('Set when the next update is due, for each audience', 'Times on the board'),
        proposed('Ring the supplier; write down their reference', 'Reference number logged'),
      ],
    },
  ],
};
