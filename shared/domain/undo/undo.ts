import { z } from 'zod';
import {
  defineArea,
  type Commands,
  type DecideContext,
  type DecideMap,
  type Events,
  type PassedOver,
  type Undone,
} from '../area.ts';
import type { ApplyMap, TellMap } from '../area.ts';
import { emptyCollection, has, put, type Collection } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import { CommandId, type EventId } from '../ids.ts';
import { acceptWith, accept, reject, type NewEvent } from '../outcome.ts';

/** Commands that were undone, and the event that says so. */
export interface UndoState {
  undone: Collection<EventId>;
}
interface UndoWorld {
  undo: UndoState;
}

const passedOver = z.strictObject({ what: z.string(), because: z.string() });

const commands = {
  'undo.command': {
    schema: z.strictObject({ command: CommandId }),
    example: { command: '0190c9a2-6a3e-7c1e-9c1e-2f6f3f1f0a10' },
    summary:
      'Undo one command: what it set is struck where it still stands; the rest is listed as passed over.',
  },
} satisfies Commands;

const events = {
  'undo.done': {
    v: 1,
    schema: z.strictObject({
      command: CommandId,
      words: z.string(),
      undone: z.int().nonnegative(),
      passedOver: z.array(passedOver),
    }),
    sample: {
      command: '0190c9a2-6a3e-7c1e-9c1e-2f6f3f1f0a10',
      words: 'EMIS Web set Down',
      undone: 39,
      passedOver: [{ what: 'Theatre lists', because: 'changed since by Shift lead A' }],
    },
    // The words of what was undone, and of what was not, may repeat free text.
    freeText: ['words', 'what'],
  },
} satisfies Events;

const apply: ApplyMap<UndoWorld, typeof events> = {
  'undo.done': (world, fact) => {
    put(world.undo.undone, fact.data.command, fact.id);
  },
};

const tell: TellMap<typeof events> = {
  'undo.done': {
    describe: ({ data }) => {
      const rest = data.passedOver.map(({ what, because }) => `${what} (${because})`).join('; ');
      const count = data.undone === 1 ? '1 change' : `${String(data.undone)} changes`;
      return `Undone, ${count}: ${data.words}${rest === '' ? '' : `. Passed over: ${rest}`}`;
    },
  },
};

/** How one fact of any area is undone: handed in by the assembly, which knows all areas. */
export interface UndoPort {
  undo(world: never, fact: Fact, context: DecideContext): Undone;
  describe(fact: Fact): string;
}

const isEvent = (result: Undone): result is NewEvent => result !== null && 'type' in result;
const isPassedOver = (result: Undone): result is PassedOver => result !== null && !('type' in result);

/** Undo as a logged command of its own: it applies only where what was set still stands. */
export const undoArea = (port: UndoPort) => {
  const decide: DecideMap<UndoWorld, typeof commands> = {
    'undo.command': (world, { data }, context) => {
      const facts = context.loggedBy(data.command);
      const [first] = facts;
      if (first === undefined)
        return reject('command-not-found', 'There is nothing on the log by that command.');
      if (has(world.undo.undone, data.command)) return reject('already-undone', 'That was undone already.');
      const results = facts.map((fact) => port.undo(world as never, fact, context)); // as: the assembled state holds every slice
      const changes = results.filter(isEvent);
      const passed = results.filter(isPassedOver);
      if (changes.length === 0) {
        const because = passed.map((one) => `${one.what}: ${one.because}`).join('; ');
        const sentence =
          because === ''
            ? 'It changed nothing, so there is nothing to undo.'
            : `Nothing was undone. ${because}.`;
        return reject('nothing-to-undo', sentence, { passedOver: passed });
      }
      const words = port.describe(first) + (facts.length > 1 ? ` and ${String(facts.length - 1)} more` : '');
      const done = {
        type: 'undo.done',
        data: { command: data.command, words, undone: changes.length, passedOver: passed },
      };
      return passed.length === 0
        ? accept(...changes, done)
        : acceptWith(`Passed over: ${passed.map((one) => `${one.what} (${one.because})`).join('; ')}.`, [
            ...changes,
            done,
          ]);
    },
  };
  return defineArea({
    name: 'undo',
    initial: (): UndoState => ({ undone: emptyCollection() }),
    commands,
    decide,
    events,
    apply,
    tell,
  });
};
