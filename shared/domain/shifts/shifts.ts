import { defineArea, type ApplyMap, type TellMap, type UndoMap, type Wording } from '../area.ts';
import { drop, lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Instant } from '../instant.ts';
import { insertChange } from '../timeline.ts';
import { shiftCommands } from './commands.ts';
import { fieldsIn, sameShiftValue, shiftDecide } from './decide.ts';
import { shiftEvents, type ShiftValues } from './events.ts';
import { initialShifts, KEPT_SHIFTS, type Shift, type ShiftsWorld } from './state.ts';

const apply: ApplyMap<ShiftsWorld, typeof shiftEvents> = {
  'shift.planned': ({ shifts }, { data: { shift: id, ...fields } }) => {
    const known = lookup(shifts.all, id);
    if (known !== undefined) {
      delete known.cancelled;
      return;
    }
    put<Shift>(shifts.all, id, { id, ...fields });
    shifts.order.push(id);
    const oldest = shifts.order.length > KEPT_SHIFTS ? shifts.order.shift() : undefined;
    if (oldest !== undefined) drop(shifts.all, oldest);
  },
  'shift.edited': (world, fact) => {
    const { shift: id, from, to } = fact.data;
    const shift = lookup(world.shifts.all, id);
    if (shift === undefined) return;
    const apart = fieldsIn(to).filter(
      (field) => !sameShiftValue(shift[field], from[field]) && !sameShiftValue(shift[field], to[field]),
    );
    if (apart.length > 0) {
      raiseConflict(world, fact, {
        rule: 'SH-4',
        about: [id],
        words:
          'The plan of a shift was changed by two people apart. The later change stands: look at its times.',
        events: [fact.id],
      });
    }
    Object.assign(shift, to);
  },
  'shift.cancelled': ({ shifts }, { id, data }) => {
    const shift = lookup(shifts.all, data.shift);
    if (shift !== undefined) shift.cancelled ??= id;
  },
  'shift.begun': ({ shifts }, { id, at, stamp, data }) => {
    insertChange(shifts.begun, { event: id, at, stamp, to: data.shift });
    if (shifts.begun.length > KEPT_SHIFTS) shifts.begun.shift();
  },
};

const called = (name: string | null): string => (name === null ? 'Shift' : `Shift ${name}`);
const span = (from: Instant, to: Instant, wording: Wording): string =>
  `${wording.time(from)} to ${wording.time(to)}`;
const FIELD_WORDS = { name: 'name', start: 'begins', end: 'ends', lead: 'lead' } as const;

function said(values: ShiftValues, field: keyof typeof FIELD_WORDS, wording: Wording): string {
  if (field === 'name') return values.name ?? 'none';
  if (field === 'lead') return values.lead?.name ?? 'nobody';
  const time = values[field];
  return time === undefined ? '' : wording.time(time);
}

const tell: TellMap<typeof shiftEvents> = {
  'shift.planned': {
    describe: ({ data }, wording) =>
      `${called(data.name)} planned, ${span(data.start, data.end, wording)}` +
      (data.lead === null ? '' : `, lead ${data.lead.name}`),
    about: (data) => [data.shift],
  },
  'shift.edited': {
    describe: ({ data }, wording) =>
      `${called(data.name)}: ${fieldsIn(data.to)
        .map(
          (field) =>
            `${FIELD_WORDS[field]} ${said(data.from, field, wording)} to ${said(data.to, field, wording)}`,
        )
        .join('; ')}`,
    about: (data) => [data.shift],
  },
  'shift.cancelled': {
    describe: ({ data }, wording) =>
      `${called(data.name)}, ${span(data.start, data.end, wording)}, taken off the plan` +
      (data.reason === undefined ? '' : `: ${data.reason}`),
    about: (data) => [data.shift],
  },
  'shift.begun': {
    describe: ({ data }) =>
      `${called(data.name)} has begun${data.handover === undefined ? '' : ` with handover ${data.handover}`}`,
    about: (data) => [data.shift],
  },
};

const undo: UndoMap<ShiftsWorld, typeof shiftEvents> = {
  'shift.planned': ({ shifts }, { data }) => {
    const shift = lookup(shifts.all, data.shift);
    return shift === undefined || shift.cancelled !== undefined
      ? { what: called(data.name), because: 'changed since' }
      : { type: 'shift.cancelled', data: { ...data, reason: 'Undone.' } };
  },
  'shift.edited': ({ shifts }, { data: { shift: id, name, from, to } }) => {
    const shift = lookup(shifts.all, id);
    return shift === undefined || fieldsIn(to).some((field) => !sameShiftValue(shift[field], to[field]))
      ? { what: called(name), because: 'changed since' }
      : { type: 'shift.edited', data: { shift: id, name, from: to, to: from } };
  },
  'shift.cancelled': ({ shifts }, { id, data: { shift, name, start, end, lead } }) =>
    lookup(shifts.all, shift)?.cancelled === id
      ? { type: 'shift.planned', data: { shift, name, start, end, lead } }
      : { what: called(name), because: 'changed since' },
  'shift.begun': (_world, { data }) => ({
    what: called(data.name),
    because: 'a shift that has begun is followed by another: say which one is on',
  }),
};

/** When shifts begin and end, who leads them, and which one is on. */
export const shifts = defineArea({
  name: 'shifts',
  initial: initialShifts,
  commands: shiftCommands,
  decide: shiftDecide,
  events: shiftEvents,
  apply,
  tell,
  undo,
});
