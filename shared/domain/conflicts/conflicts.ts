import { z } from 'zod';
import {
  defineArea,
  type ApplyMap,
  type Commands,
  type DecideMap,
  type Events,
  type TellMap,
} from '../area.ts';
import { drop, lookup } from '../collection.ts';
import { accept, reject } from '../outcome.ts';
import { initialConflicts, type ConflictsWorld } from './state.ts';

const conflictId = z.string().min(1).max(200);
const resolution = z.string().trim().min(1).max(1000);

const commands = {
  'conflict.close': {
    schema: z.strictObject({ conflict: conflictId, resolution }),
    example: {
      conflict: 'K3F7Q2M8-104.SY-45.sys-1',
      resolution: 'Rang the ward: it is down. Set so at 04:20.',
    },
    summary: 'Close a conflict that a merge left, saying how it was settled.',
  },
} satisfies Commands;

const events = {
  'conflict.closed': {
    v: 1,
    schema: z.strictObject({
      conflict: conflictId,
      words: z.string(),
      resolution,
      about: z.array(z.string()),
    }),
    sample: {
      conflict: 'K3F7Q2M8-104.SY-45.sys-1',
      words: 'EMIS Web was set Down by A and Degraded by B.',
      resolution: 'Rang the ward: it is down. Set so at 04:20.',
      about: ['sys-1'],
    },
    freeText: ['resolution'],
  },
} satisfies Events;

const decide: DecideMap<ConflictsWorld, typeof commands> = {
  'conflict.close': (world, { data }) => {
    const conflict = lookup(world.conflicts.open, data.conflict);
    if (conflict === undefined) {
      return reject('conflict-not-found', 'That conflict is not open: somebody may have closed it already.');
    }
    return accept({
      type: 'conflict.closed',
      data: {
        conflict: conflict.id,
        words: conflict.words,
        resolution: data.resolution,
        about: [...conflict.about],
      },
    });
  },
};

const apply: ApplyMap<ConflictsWorld, typeof events> = {
  'conflict.closed': (world, { data }) => {
    drop(world.conflicts.open, data.conflict);
  },
};

const tell: TellMap<typeof events> = {
  'conflict.closed': {
    describe: ({ data }) => `Conflict closed: ${data.words} Settled: ${data.resolution}`,
    about: (data) => data.about,
  },
};

/** What a merge could not settle by itself. Any area may open a conflict while it applies an event; a person closes it. */
export const conflicts = defineArea({
  name: 'conflicts',
  initial: initialConflicts,
  commands,
  decide,
  events,
  apply,
  tell,
});
