import type { Maker } from './script-choice.ts';

/** What entries of a script say, and why: free text wherever it stands. */
export const LOG_TEXTS = [
  'Ward 5 rang.',
  'Is the lab up?',
  'Supplier rang: restoring.',
  'Ward 7b rang.',
] as const;
export const REASON = 'Decided by the lead.';

/** What a room may write into the log, and what may become of it. */
export const logMakers: readonly Maker[] = [
  (choose) => ({
    type: 'log.note',
    data: { text: choose.of(LOG_TEXTS), kind: choose.of(['info', 'question', 'decision']) },
  }),
  (choose) => ({ type: 'log.note', data: { text: choose.of(LOG_TEXTS), answers: choose.fact('log.noted') } }),
  (choose) => ({
    type: 'log.note',
    data: {
      text: choose.of(LOG_TEXTS),
      kind: 'decision',
      decision: { risks: REASON, reviewAt: choose.time(120) },
      ...(choose.number(2) === 0 ? {} : { supersedes: choose.fact('log.noted') }),
    },
  }),
  (choose) => ({
    type: 'decision.review',
    data: { entry: choose.fact('log.noted'), reviewAt: choose.time(240), words: REASON },
  }),
  (choose) => ({ type: 'decision.end', data: { entry: choose.fact('log.noted'), because: REASON } }),
  (choose) => ({
    type: 'log.sign',
    data: {
      entry: choose.fact('log.noted'),
      name: choose.of(['Incident lead', 'Duty director']),
      as: choose.of(['signed', 'countersigned']),
    },
  }),
  (choose) => ({
    type: 'log.reattribute',
    data: {
      events: [choose.fact('log.noted'), choose.fact('system.state-set')],
      from: choose.of(['Loggist', 'Shift lead']),
      to: { name: choose.of(['Loggist', 'Shift lead']) },
      reason: REASON,
    },
  }),
  (choose) => ({ type: 'log.supply', data: { entry: choose.fact('log.noted'), because: REASON } }),
  (choose) => ({
    type: 'log.correct',
    data: { entry: choose.fact('log.noted'), to: { text: choose.of(LOG_TEXTS) } },
  }),
  (choose) => ({ type: 'log.strike', data: { entry: choose.fact('log.noted'), reason: REASON } }),
  (choose) => ({
    type: 'log.link',
    data: { entry: choose.fact('log.noted'), about: [choose.fact('service.added')] },
  }),
  (choose) => ({
    type: 'log.redact',
    data: {
      event: choose.fact('log.noted', 'log.corrected', 'system.state-set', 'task.added'),
      reason: REASON,
    },
  }),
];

/** What a room may do with paper. */
export const paperMakers: readonly Maker[] = [
  (choose) => ({
    type: 'paper.issue',
    data: {
      sheets: [
        { kind: choose.of(['board', 'tasks', 'contacts']), title: 'Stated' },
        { kind: 'log', title: 'Blank log', lines: 24 },
      ],
      nextAt: choose.time(480),
    },
  }),
  (choose) => ({
    type: 'paper.key-in',
    data: {
      serial: `A${String(1 + choose.number(3))}-2`,
      line: 1 + choose.number(4),
      text: choose.of(LOG_TEXTS),
    },
  }),
  (choose) => ({
    type: 'paper.return',
    data: {
      serials: [`A${String(1 + choose.number(3))}-${String(1 + choose.number(2))}`],
      as: choose.of(['keyed', 'unused', 'destroyed']),
    },
  }),
];
