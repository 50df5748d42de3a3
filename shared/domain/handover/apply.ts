import type { ApplyMap } from '../area.ts';
import type { HandoverId } from '../ids.ts';
import { takeNumber } from '../incident/state.ts';
import type { handoverEvents } from './events.ts';
import type { HandoverWorld, OpenHandover } from './state.ts';

/** More than one incident leaves unsettled; the oldest are in the log. */
const KEPT_OWED = 50;

const change = (
  { handover }: HandoverWorld,
  { handover: id }: { readonly handover: HandoverId },
  how: (open: OpenHandover) => void,
): void => {
  const open = handover.open[id];
  if (open !== undefined) how(open);
};

const without = <T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

/** What each event does to handovers. Posts and shifts move by events of their own areas, in the same command. */
export const handoverApply: ApplyMap<HandoverWorld, typeof handoverEvents> = {
  'handover.drafted': (world, { at, data }) => {
    takeNumber(world.incident, 'handover', data.number);
    world.handover.open[data.handover] ??= {
      id: data.handover,
      number: data.number,
      draftedAt: at,
      shift: data.shift,
      status: 'draft',
      outgoing: data.outgoing,
      incoming: null,
      posts: [],
      headline: null,
      summary: null,
      marks: {},
      says: [],
      ifThens: [],
      taken: {},
      sections: {},
      questions: [],
      reminded: false,
    };
  },
  'handover.reminded': (world, { data }) => {
    change(world, data, (open) => {
      open.reminded = true;
    });
  },
  'handover.worded': (world, { data }) => {
    change(world, data, (open) => {
      Object.assign(open, data.to);
    });
  },
  'handover.marked': (world, { data }) => {
    change(world, data, (open) => {
      open.marks = without(open.marks, data.item);
      if (data.to !== null) open.marks[data.item] = data.to;
    });
  },
  'handover.must-say-added': (world, { data }) => {
    change(world, data, (open) => {
      open.says = [...open.says.filter(({ id }) => id !== data.say.id), data.say];
    });
  },
  'handover.must-say-removed': (world, { data }) => {
    change(world, data, (open) => {
      open.says = open.says.filter(({ id }) => id !== data.say.id);
    });
  },
  'handover.if-then-added': (world, { data }) => {
    change(world, data, (open) => {
      open.ifThens = [...open.ifThens.filter(({ id }) => id !== data.ifThen.id), data.ifThen];
    });
  },
  'handover.if-then-dropped': (world, { data }) => {
    change(world, data, (open) => {
      open.ifThens = open.ifThens.filter(({ id }) => id !== data.ifThen.id);
    });
  },
  'handover.given': (world, { data }) => {
    change(world, data, (open) => {
      // Somebody else begins anew: what the first one took counts for them alone.
      if (open.incoming?.person !== data.incoming.person) {
        open.taken = {};
        open.sections = {};
      }
      open.status = 'giving';
      open.outgoing = data.outgoing;
      open.incoming = data.incoming;
      open.posts = data.posts.map(({ role }) => role);
    });
  },
  'handover.taken': (world, { data }) => {
    change(world, data, (open) => {
      const readBack = data.readBack ?? open.taken[data.item]?.readBack ?? null;
      open.taken[data.item] = { rev: data.rev, readBack };
    });
  },
  'handover.section-taken': (world, { at, data }) => {
    change(world, data, (open) => {
      open.sections[data.section] = at;
    });
  },
  'handover.asked': (world, { data }) => {
    change(world, data, (open) => {
      open.questions = [...open.questions, data.question];
    });
  },
  'handover.accepted': (world, { id, at, data }) => {
    const { handover } = world;
    handover.open = without(handover.open, data.handover);
    handover.owed = handover.owed.filter(
      ({ from, to }) => from?.person !== data.outgoing.person || to.person !== data.incoming.person,
    );
    handover.last = {
      handover: data.handover,
      number: data.number,
      event: id,
      at,
      outgoing: data.outgoing,
      incoming: data.incoming,
      announced: null,
    };
  },
  'handover.interrupted': (world, { data }) => {
    change(world, data, (open) => {
      open.status = 'draft';
    });
  },
  'handover.taken-over': (world, { at, data }) => {
    takeNumber(world.incident, 'handover', data.number);
    const { number, from, to, reason } = data;
    world.handover.owed.push({ number, at, from, to, reason });
    if (world.handover.owed.length > KEPT_OWED) world.handover.owed.shift();
  },
  'handover.settled': ({ handover }, { data }) => {
    handover.owed = handover.owed.filter(({ number }) => number !== data.number);
  },
  'handover.announced': ({ handover }, { data }) => {
    if (handover.last?.number === data.number) handover.last.announced = data.to;
  },
};
