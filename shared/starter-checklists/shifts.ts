import type { ChecklistTemplate } from '../domain/checklists/template.ts';
import { proposed, published, STARTER } from './starter-checklist.ts';

const SRE = 'Google, Site Reliability Engineering, managing incidents';
const IPASS = 'I-PASS, patientsafetysolutions.com';
const CSF = 'NIST CSF 2.0, RC.RP-06';
const DEBRIEF = 'sites.google.com/view/ems-resilience, debrief';
const GP_COSTS = 'managementinpractice.com, July 2024';
const VIEWER = 'jeopardylabs, downtime quiz of Banner Health (weak)';

const shift = { ...STARTER, mode: 'do-confirm', audience: 'Incident coordinator' } as const;
const critical = true;

export const shiftStart: ChecklistTemplate = {
  ...shift,
  key: 'shift-start',
  title: 'Start of shift',
  trigger: 'You take the chair.',
  stop: ['You are not fit for it: say so, and who is.'],
  source: 'Our own proposal from I-PASS and Google.',
  chunks: [
    {
      title: 'Before you accept',
      steps: [
        published(IPASS, 'Read back what is worst, and what is next', 'Outgoing lead agrees', {
          critical,
          twoPerson: true,
        }),
        published(SRE, 'Say aloud that you take over; announce it', 'Heard by all', { critical }),
        proposed('Put your name at the keyboard', 'Name beside the line'),
        proposed('Look at the clock of this PC', 'Right to the minute'),
        proposed('See that the second copy is saved', 'Time of this hour'),
        proposed('Walk what is overdue and not assessed', 'Each has somebody looking'),
        proposed('Read the tasks that nobody was told of', 'None, or rung'),
        published(VIEWER, 'Have the downtime PCs looked at', 'Each ward said yes'),
      ],
    },
  ],
};

export const shiftEnd: ChecklistTemplate = {
  ...shift,
  key: 'shift-end',
  title: 'End of shift',
  trigger: 'Half an hour before you hand over.',
  stop: ['The next lead is not there: you stay in charge.'],
  source: 'Our own proposal from I-PASS and Google.',
  chunks: [
    {
      title: 'Hand over',
      steps: [
        proposed('Walk the board: last known states looked at', 'Overdue: 0, or named'),
        proposed('Close tasks that are done; give away the rest', 'Nothing with you but by name'),
        proposed('Print the pack: board, tasks, checklists', 'Printed, serial logged'),
        published(IPASS, 'Write what to do if it gets worse', 'An if-then for each critical item', {
          critical,
        }),
        published(IPASS, 'Let the next lead read it back', 'Read back, questions answered', {
          critical,
          twoPerson: true,
        }),
        proposed('Hand over keys, paper and serials', 'Counted'),
        published(GP_COSTS, 'Write down staff hours and extra costs', 'Counted in the incident'),
        published(SRE, 'Leave, and rest', 'Gone'),
      ],
    },
  ],
};

export const standDown: ChecklistTemplate = {
  ...shift,
  key: 'stand-down',
  title: 'Stand down',
  trigger: 'Systems are back, and somebody asks whether it is over.',
  audience: 'Whoever is in charge',
  stop: ['A system is not assessed, or back on a supplier’s word only: not yet.'],
  source: 'Our own proposal from NIST CSF and ambulance guidance on debriefs.',
  chunks: [
    {
      title: 'Is it over?',
      steps: [
        published(CSF, 'Compare with the criteria for the end', 'Each met, or signed for', { critical }),
        proposed('See what is limited, unconfirmed or not assessed', 'None, or each has an owner', {
          critical,
        }),
        proposed('See what backlog is left, with a date', 'Owner and date for each', { critical }),
        proposed('Give open tasks and checklists to somebody', 'None without an owner', { critical }),
        proposed('End workarounds; collect paper and prescription pads', 'Counted, none missing'),
        proposed('Rotate keys; remove temporary accounts', 'List empty', { critical }),
      ],
    },
    {
      title: 'Close it',
      steps: [
        proposed('Tell every audience, and who to ring from now', 'Last update sent'),
        published(DEBRIEF, 'Hold the hot debrief', 'Went well, not well, better; who is coping'),
        published(DEBRIEF, 'Set a day for the internal debrief', 'Within two weeks'),
        published(CSF, 'Finish the documents; export the log', 'Copy kept elsewhere, fingerprint noted'),
        published(CSF, 'Declare the end, with the reason', 'In the log', { critical, twoPerson: true }),
      ],
    },
  ],
};
