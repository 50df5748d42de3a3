import {
  defineArea,
  type ApplyMap,
  type DueCommand,
  type PassedOver,
  type TellMap,
  type UndoMap,
} from '../area.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import { CommandId } from '../ids.ts';
import { msOf, type Instant } from '../instant.ts';
import type { NewEvent } from '../outcome.ts';
import { strikeChange, unseenNeighbour } from '../timeline.ts';
import { updateCommands } from './commands.ts';
import { strikeEvent, updateDecide, wasWords } from './decide.ts';
import { updateEvents } from './events.ts';
import { overdueUpdates } from './select.ts';
import { intervalWords } from './words.ts';
import { initialUpdates, keepEntry, trackFor, type UpdatesWorld } from './state.ts';

const changeOf = <T>({ id, at, stamp }: Fact, to: T) => ({ event: id, at, stamp, to });

const apply: ApplyMap<UpdatesWorld, typeof updateEvents> = {
  'update.sent': (world, fact) => {
    const { audience, by, next } = fact.data;
    keepEntry(trackFor(world, audience), 'sent', changeOf(fact, { by, next }));
  },
  'update.snoozed': (world, fact) => {
    const { audience, until, reason } = fact.data;
    keepEntry(trackFor(world, audience), 'snoozes', changeOf(fact, { until, reason }));
  },
  'update.interval-set': (world, fact) => {
    const { audience, name, to, after } = fact.data;
    const track = trackFor(world, audience);
    const change = changeOf(fact, to);
    const other = unseenNeighbour(track.intervals, { ...change, after }, (a, b) => a === b);
    if (other !== undefined) {
      raiseConflict(world, fact, {
        rule: 'UP-8',
        about: [audience],
        words: `The update interval of ${name} was set to ${intervalWords(other.to)} and, by someone who had not seen that, to ${intervalWords(to)}. The later one in time stands.`,
        events: [fact.id],
      });
    }
    keepEntry(track, 'intervals', change);
  },
  'update.audience-added': ({ updates }, { id, at, data }) => {
    const { audience: key, name, intervalMinutes } = data;
    if (updates.added.some((one) => one.key === key)) return;
    updates.added.push({ key, name, intervalMinutes, added: id, addedAt: at });
  },
  'update.struck': (world, { id, data }) => {
    strikeChange(world.updates.byAudience[data.audience]?.[data.kind] ?? [], data.target, id);
  },
  'update.overdue-noted': (world, { data }) => {
    trackFor(world, data.audience).noted = data.due;
  },
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

const tell: TellMap<typeof updateEvents> = {
  'update.sent': {
    describe: ({ data: { name, by, text, next } }, wording) =>
      `Update to ${name} by ${by}${next === null ? '' : `, next promised for ${wording.time(next)}`}${because(text)}`,
    about: ({ audience }) => [audience],
  },
  'update.snoozed': {
    describe: ({ data: { name, until, reason } }, wording) =>
      `Update clock of ${name} snoozed until ${wording.time(until)}: ${reason}`,
    about: ({ audience }) => [audience],
  },
  'update.interval-set': {
    describe: ({ data: { name, from, to, reason } }) =>
      `Update interval of ${name} from ${intervalWords(from)} to ${intervalWords(to)}${because(reason)}`,
    about: ({ audience }) => [audience],
  },
  'update.audience-added': {
    describe: ({ data: { name, intervalMinutes } }) =>
      `Owed updates from now on: ${name}, every ${intervalWords(intervalMinutes)}`,
    about: ({ audience }) => [audience],
  },
  'update.struck': {
    describe: ({ data: { name, was, reason } }) => `Struck: update clock of ${name}, ${was}: ${reason}`,
    about: ({ audience }) => [audience],
  },
  'update.overdue-noted': {
    describe: ({ data: { name, due } }, wording) =>
      `Overdue: the update for ${name}, owed at ${wording.time(due)}`,
    about: ({ audience }) => [audience],
  },
};

const strike = (world: Readonly<UpdatesWorld>, fact: Fact<string, { name: string }>): NewEvent | PassedOver =>
  strikeEvent(world, fact, 'Undone.') ?? {
    what: `${fact.data.name}, ${wasWords(fact)}`,
    because: 'struck already, or too old',
  };

const undo: UndoMap<UpdatesWorld, typeof updateEvents> = {
  'update.sent': strike,
  'update.snoozed': strike,
  'update.interval-set': strike,
};

/** What went out too late is noted once, under one id at every station. */
const due = (world: Readonly<UpdatesWorld>, now: Instant): readonly DueCommand[] =>
  overdueUpdates(world, now).flatMap(({ audience: { key }, due: owed }) =>
    owed === null || world.updates.byAudience[key]?.noted === owed
      ? []
      : [
          {
            id: CommandId.parse(`due.update.${key.slice(0, 32)}.${String(msOf(owed))}`),
            type: 'update.note-overdue',
            data: { audience: key, due: owed },
          },
        ],
  );

/** Who is owed news, how often, when they last had it: one clock an audience. */
export const updates = defineArea({
  name: 'updates',
  initial: initialUpdates,
  commands: updateCommands,
  decide: updateDecide,
  events: updateEvents,
  apply,
  tell,
  undo,
  due,
});
