import type { Maker } from './script-choice.ts';

/** The people of a script. */
export const PEOPLE = ['Junior scribe', 'Joint secretary', 'Shift engineer'] as const;
const INITIALS = ['JS', 'JS2', 'SE'] as const;
const ROLES = ['strategic', 'tactical', 'loggist'] as const;
const PLACES = ['Ward 5', 'Ward 7b'] as const;
const REASON = 'Decided by the lead.';

/** What a room may do with people and posts. */
export const peopleMakers: readonly Maker[] = [
  (choose) => ({ type: 'person.add', data: { name: choose.of(PEOPLE) } }),
  (choose) => ({
    type: 'person.edit',
    data: { person: choose.of(INITIALS), to: { reach: choose.of(PLACES) } },
  }),
  (choose) => ({
    type: 'person.edit',
    data: { person: choose.of(INITIALS), to: { initials: choose.of(INITIALS) } },
  }),
  (choose) => ({ type: 'person.retire', data: { person: choose.of(INITIALS) } }),
  (choose) => ({ type: 'person.return', data: { person: choose.of(PEOPLE) } }),
  (choose) => ({
    type: 'role.assign',
    data: { role: choose.of(ROLES), person: choose.of(INITIALS), reason: REASON },
  }),
  (choose) => ({ type: 'role.vacate', data: { role: choose.of(ROLES) } }),
  (choose) => ({ type: 'command.take-charge', data: { person: choose.of(INITIALS), reason: REASON } }),
  () => ({ type: 'command.leave-charge', data: {} }),
  (choose) => ({
    type: 'person.check-in',
    data: { person: choose.of(INITIALS), where: choose.of(PLACES), relief: choose.time(300) },
  }),
  (choose) => ({ type: 'person.check-out', data: { person: choose.of(INITIALS) } }),
  (choose) => ({
    type: 'post.offer',
    data: { role: choose.of([...ROLES, null]), person: choose.of(INITIALS), reason: REASON },
  }),
  (choose) => ({
    type: choose.of(['post.accept', 'post.decline']),
    data: { role: choose.of([...ROLES, null]) },
    by: { name: choose.of(PEOPLE) },
  }),
];
