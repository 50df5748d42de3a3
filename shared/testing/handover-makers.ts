import type { Maker } from './script-choice.ts';

const HANDOVER = 'ho-1';
const ITEMS = ['task:task-1', 'task:task-2', 'theme:untold'] as const;
const WORDS = ['Ward 5 rang.', 'Print the lists'] as const;
const REASON = 'Decided by the lead.';
const PEOPLE = ['Junior scribe', 'Shift engineer'] as const;
const INITIALS = ['JS', 'SE'] as const;

/** What a room may do with shifts and handovers. */
export const handoverMakers: readonly Maker[] = [
  (choose) => ({
    type: 'shift.plan',
    data: { shift: choose.of(['shift-1', 'shift-2']), end: choose.time(600) },
  }),
  (choose) => ({ type: 'shift.edit', data: { shift: 'shift-1', to: { end: choose.time(600) } } }),
  (choose) => ({
    type: choose.of(['shift.begin', 'shift.cancel']),
    data: { shift: choose.of(['shift-1', 'shift-2']) },
  }),
  () => ({ type: 'handover.draft', data: { handover: HANDOVER } }),
  (choose) => ({
    type: 'handover.give',
    data: { handover: HANDOVER, outgoing: choose.of(INITIALS), incoming: choose.of(INITIALS) },
  }),
  (choose) => ({ type: 'handover.say', data: { handover: HANDOVER, words: choose.of(WORDS) } }),
  (choose) => ({
    type: 'handover.mark',
    data: {
      handover: HANDOVER,
      item: choose.of(ITEMS),
      mark: choose.of(['must', 'critical', 'left-out', null]),
    },
  }),
  (choose) => ({
    type: 'handover.take',
    data: { handover: HANDOVER, item: choose.of(ITEMS), readBack: choose.of(WORDS) },
  }),
  (choose) => ({
    type: 'handover.take-section',
    data: { handover: HANDOVER, section: choose.of(['summary', 'actions']) },
  }),
  (choose) => ({ type: 'handover.ask', data: { handover: HANDOVER, text: choose.of(WORDS) } }),
  () => ({ type: 'handover.break-off', data: { handover: HANDOVER, reason: REASON } }),
  (choose) => ({ type: 'handover.take-over', data: { reason: REASON }, by: { name: choose.of(PEOPLE) } }),
];
