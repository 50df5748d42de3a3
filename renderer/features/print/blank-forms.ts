import type { PaperBlock } from './paper-block.ts';

/** Lines of a blank log on one side of A4. */
export const LOG_LINES = 22;

const blanks = (count: number): readonly string[] => Array.from({ length: count }, () => '');

/** The blank numbered log (DOMAIN 4.3): no empty lines, no writing between them, a single line through an error. */
export const blankLog: readonly PaperBlock[] = [
  {
    kind: 'text',
    lines: [
      'One thing a line, in order. Date ____________ Write the time it happened, who said so, and your initials. An error: one line through it, initialled. Leave no line empty.',
    ],
  },
  {
    kind: 'table',
    columns: [
      'Line',
      'Time',
      'What happened (D = decision and why, Q = question)',
      'Who said so',
      'Initials',
    ],
    widths: ['11mm', '17mm', null, '34mm', '17mm'],
    rows: Array.from({ length: LOG_LINES }, (_, line) => [String(line + 1), ...blanks(4)]),
    tall: true,
  },
];

/** M/ETHANE (JESIP), with what each letter means in an IT outage beside it (DOMAIN 4.2). */
export const methaneForm: readonly PaperBlock[] = [
  {
    kind: 'text',
    lines: [
      'Send early, send again when something changes, and do not take it that somebody else has sent it.',
    ],
  },
  {
    kind: 'fields',
    fields: [
      { label: 'M Major incident declared?', hint: 'Type and level; by whom, when.', lines: 3 },
      { label: 'E Exact location.', hint: 'Organisations and sites that are hit.', lines: 3 },
      { label: 'T Type.', hint: 'Which systems failed; the cause as far as it is known.', lines: 3 },
      { label: 'H Hazards.', hint: 'To patients and to safety, now and to come.', lines: 3 },
      { label: 'A Access.', hint: 'To sites, accounts and keys.', lines: 3 },
      { label: 'N Number affected.', hint: 'Patients, services, devices.', lines: 3 },
      { label: 'E Emergency services, responders and suppliers', hint: 'here, and needed.', lines: 3 },
      { label: 'Sent by, to whom, at', lines: 2 },
    ],
  },
];

/** The five parts of I-PASS (DOMAIN 4.6) to be filled in by hand. */
export const handoverForm: readonly PaperBlock[] = [
  {
    kind: 'text',
    lines: [
      'Command stays with the outgoing lead until the incoming lead accepts. Read each must-say aloud.',
    ],
  },
  {
    kind: 'fields',
    fields: [
      { label: 'Outgoing, incoming, role, date and time', lines: 2 },
      { label: 'I How bad it is:', hint: 'stable, watch, critical. The headline in two lines.', lines: 2 },
      { label: 'P The situation:', hint: 'what is down, since when, what changed this shift.', lines: 4 },
      { label: 'A Actions:', hint: 'what, who has it, by when; blocked, overdue, told or not.', lines: 4 },
      {
        label: 'S What to look out for:',
        hint: 'if this happens, then do that. What is expected next.',
        lines: 3,
      },
      { label: 'S Said back', hint: 'by the incoming person in their own words; open questions.', lines: 3 },
      { label: 'Not assessed, not confirmed, not entered yet', lines: 2 },
      { label: 'Handed over: keys, phones, paper (serials)', lines: 2 },
      { label: 'Accepted by, at; told to the team at', lines: 1 },
    ],
  },
];

/** The fields of a sitrep (DOMAIN 7) to be filled in by hand. */
export const sitrepForm: readonly PaperBlock[] = [
  {
    kind: 'fields',
    fields: [
      { label: 'Sitrep no., from, to, as at, next due', lines: 2 },
      { label: 'Headline', hint: 'Two lines.', lines: 2 },
      { label: 'Systems: down, degraded, back (limited, watching, tested, normal), not assessed', lines: 3 },
      { label: 'Changes since the last', lines: 3 },
      { label: 'Services and patients affected; safety events', lines: 2 },
      { label: 'Done; next 4, 12 and 24 hours', lines: 3 },
      { label: 'Risks, priorities, help needed', lines: 2 },
      { label: 'Staffing, suppliers, media', lines: 2 },
      { label: 'Not known, and how sure we are', lines: 3 },
      { label: 'Written by, approved by, sent to', lines: 1 },
    ],
  },
];
