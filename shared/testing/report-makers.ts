import { REASON } from './log-makers.ts';
import type { Maker } from './script-choice.ts';

const AUDIENCES = ['executives', 'departments', 'region'] as const;

/** What a room may do to keep others informed: update clocks and sitreps. */
export const reportMakers: readonly Maker[] = [
  (choose) => ({
    type: 'update.mark-sent',
    data: { audiences: [choose.of(AUDIENCES)], by: choose.of(['telephone', 'in person']), text: REASON },
  }),
  (choose) => ({
    type: 'update.snooze',
    data: { audience: choose.of(AUDIENCES), until: choose.time(200), reason: REASON },
  }),
  (choose) => ({
    type: 'update.set-interval',
    data: {
      audience: choose.of(AUDIENCES),
      intervalMinutes: choose.of([30, 60, null]),
      reason: REASON,
    },
  }),
  (choose) => ({
    type: 'update.strike',
    data: { event: choose.fact('update.sent', 'update.snoozed', 'update.interval-set'), reason: REASON },
  }),
  (choose) => ({
    type: 'update.add-audience',
    data: { name: choose.of(['Press office', 'Council']), intervalMinutes: 60 },
  }),
  (choose) => ({
    type: 'sitrep.issue',
    data: { headline: REASON, approvedBy: 'Director on call', audiences: [choose.of(AUDIENCES)] },
  }),
  (choose) => ({ type: 'sitrep.withdraw', data: { sitrep: choose.fact('sitrep.issued'), reason: REASON } }),
  (choose) => ({
    type: 'sitrep.set-template',
    data: { name: choose.of(['Region', 'Council']), fields: [{ key: 'systems', label: 'Systems' }] },
  }),
];
