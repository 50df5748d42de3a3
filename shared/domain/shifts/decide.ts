import type { DecideMap } from '../area.ts';
import { has, lookup } from '../collection.ts';
import { ShiftId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import type { Instant } from '../instant.ts';
import { accept, reject, type Outcome, type Rejection } from '../outcome.ts';
import { resolvePerson } from '../people/select.ts';
import type { Holder } from '../people/state.ts';
import type { shiftCommands } from './commands.ts';
import type { ShiftValues } from './events.ts';
import { plannedShifts, presentShift } from './select.ts';
import type { Shift, ShiftFields, ShiftsWorld } from './state.ts';

type World = Readonly<ShiftsWorld>;

const declared = ({ incident }: World, decide: () => Outcome): Outcome =>
  incident.status === 'undeclared' ? notDeclared : decide();

const withShift = (world: World, id: ShiftId, decide: (shift: Shift) => Outcome): Outcome =>
  declared(world, () => {
    const shift = lookup(world.shifts.all, id);
    if (shift !== undefined && shift.cancelled === undefined) return decide(shift);
    return reject('shift-not-found', 'There is no such shift on the plan. Plan it first.');
  });

const endsBefore = ({ start, end }: { start: Instant; end: Instant }): Rejection | undefined =>
  end > start
    ? undefined
    : reject('ends-before', 'The shift would end before it begins. Check both times and their dates.');

/** Who is meant to lead; null = nobody is named. */
function leadOf(world: World, ref: string | null | undefined): Holder | null | Rejection {
  if (ref === undefined || ref === null) return null;
  const person = resolvePerson(world, ref);
  return 'ok' in person ? person : { person: person.id, name: person.name };
}

const FIELDS = ['name', 'start', 'end', 'lead'] as const satisfies readonly (keyof ShiftFields)[];
export const sameShiftValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
export const fieldsIn = (values: ShiftValues): readonly (keyof ShiftFields)[] =>
  FIELDS.filter((field) => values[field] !== undefined);
const pick = (shift: Readonly<ShiftFields>, fields: readonly (keyof ShiftFields)[]): ShiftValues =>
  Object.fromEntries(fields.map((field) => [field, shift[field]]));

function edit(shift: Shift, wanted: ShiftValues, from: ShiftValues): Outcome {
  const unseen = fieldsIn(from).filter((field) => !sameShiftValue(from[field], shift[field]));
  if (unseen.length > 0) {
    return reject(
      'changed-meanwhile',
      'Somebody changed this shift while you wrote. Look at both and send yours again.',
      {
        yours: wanted,
        theirs: pick(shift, unseen),
      },
    );
  }
  const fields = fieldsIn(wanted).filter((field) => !sameShiftValue(wanted[field], shift[field]));
  if (fields.length === 0) return reject('no-change', 'The plan says that already.');
  const to = Object.fromEntries(fields.map((field) => [field, wanted[field]]));
  const ends = endsBefore({ start: wanted.start ?? shift.start, end: wanted.end ?? shift.end });
  return (
    ends ??
    accept({
      type: 'shift.edited',
      data: { shift: shift.id, name: shift.name, from: pick(shift, fields), to },
    })
  );
}

/** The deciders of the plan of shifts. */
export const shiftDecide: DecideMap<ShiftsWorld, typeof shiftCommands> = {
  'shift.plan': (world, { data }, context) =>
    declared(world, () => {
      const shift = data.shift ?? ShiftId.parse(context.newId());
      if (has(world.shifts.all, shift)) return reject('shift-exists', 'That shift is on the plan already.');
      const lead = leadOf(world, data.lead);
      if (lead !== null && 'ok' in lead) return lead;
      const start = data.start ?? plannedShifts(world).at(-1)?.end ?? context.now;
      const { end, name = null } = data;
      return (
        endsBefore({ start, end }) ??
        accept({ type: 'shift.planned', data: { shift, name, start, end, lead } })
      );
    }),
  'shift.edit': (world, { data }) =>
    withShift(world, data.shift, (shift) => {
      const { lead: ref, ...rest } = data.to;
      const lead = leadOf(world, ref);
      if (lead !== null && 'ok' in lead) return lead;
      return edit(shift, ref === undefined ? rest : { ...rest, lead }, data.from ?? {});
    }),
  'shift.cancel': (world, { data }) =>
    withShift(world, data.shift, ({ id, name, start, end, lead }) =>
      accept({ type: 'shift.cancelled', data: { shift: id, name, start, end, lead, reason: data.reason } }),
    ),
  'shift.begin': (world, { data }, { now }) =>
    withShift(world, data.shift, ({ id, name }) =>
      world.shifts.begun.length > 0 && presentShift(world, now)?.shift.id === id
        ? reject('no-change', 'This shift has begun already.')
        : accept({ type: 'shift.begun', data: { shift: id, name } }),
    ),
};
