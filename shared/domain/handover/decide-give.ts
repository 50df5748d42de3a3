import type { DecideContext, DecideMap } from '../area.ts';
import type { Command } from '../envelope.ts';
import type { HandoverId } from '../ids.ts';
import { nextNumber } from '../incident/state.ts';
import { accept, acceptWith, reject, type NewEvent, type Outcome } from '../outcome.ts';
import { passedOn } from '../people/decide-offers.ts';
import { inCharge } from '../people/select.ts';
import type { Holder } from '../people/state.ts';
import type { Instant } from '../instant.ts';
import { nextShift } from '../shifts/select.ts';
import type { handoverCommands } from './commands.ts';
import { composeSheet } from './compose.ts';
import type { DraftCommands } from './decide-draft.ts';
import { obstacleTo } from './obstacles.ts';
import {
  declared,
  heldBy,
  isRejection,
  namedPost,
  nextHandoverNumber,
  presentPerson,
  withGiving,
  withOpen,
  type World,
} from './references.ts';
import { GROUPS, type Sheet } from './sheet.ts';
import type { HandoverWorld, OpenHandover } from './state.ts';

type GiveCommands = Exclude<keyof typeof handoverCommands, DraftCommands>;
type Posts = readonly (string | null)[];

const sheetFor = (world: World, open: OpenHandover, context: DecideContext): Sheet =>
  composeSheet(world, context.now, (id) => context.logged(id), open);

function give(
  world: World,
  {
    data,
    at,
  }: Command<
    'handover.give',
    {
      handover: HandoverId;
      incoming: string;
      outgoing?: string | undefined;
      posts?: Posts | undefined;
    }
  >,
): Outcome {
  return withOpen(world, data.handover, (open) => {
    const ref = data.outgoing ?? open.outgoing?.person;
    if (ref === undefined) return reject('no-outgoing', 'Say who hands over: nobody is in charge now.');
    const outgoing = presentPerson(world, ref);
    if (isRejection(outgoing)) return outgoing;
    const incoming = presentPerson(world, data.incoming);
    if (isRejection(incoming)) return incoming;
    const held = heldBy(world, outgoing.person, at);
    return giveTo(world, open, { outgoing, incoming, held, posts: data.posts ?? held });
  });
}

/** From whom to whom, what they hold, and what of it is to move. */
interface Giving {
  readonly outgoing: Holder;
  readonly incoming: Holder;
  readonly held: Posts;
  readonly posts: Posts;
}

function giveTo(world: World, open: OpenHandover, { outgoing, incoming, held, posts }: Giving): Outcome {
  if (outgoing.person === incoming.person) {
    return reject('same-person', `${outgoing.name} cannot hand over to themselves. Pick who takes over.`);
  }
  const strange = posts.find((post) => !held.includes(post));
  if (strange !== undefined) {
    return reject(
      'post-not-held',
      `${outgoing.name} does not hold ${namedPost(world, strange).name}. Hand over what they hold.`,
    );
  }
  const isSame = open.incoming?.person === incoming.person && open.posts.join() === posts.join();
  return open.status === 'giving' && isSame
    ? reject('no-change', `It is being handed over to ${incoming.name} already.`)
    : accept({
        type: 'handover.given',
        data: {
          handover: open.id,
          number: open.number,
          outgoing,
          incoming,
          posts: posts.map((post) => namedPost(world, post)),
        },
      });
}

/** What the outgoing person offered, still holds, and the incoming one takes; the rest stays where it is. */
function moving(
  world: World,
  open: OpenHandover,
  wanted: Posts | undefined,
  at: Command['at'],
): { moved: Posts; stayed: Posts } {
  const held = open.outgoing === null ? [] : heldBy(world, open.outgoing.person, at);
  const moved = open.posts.filter((post) => held.includes(post) && (wanted ?? open.posts).includes(post));
  return { moved, stayed: open.posts.filter((post) => !moved.includes(post)) };
}

function acceptHandover(
  world: World,
  command: Command<'handover.accept', { handover: HandoverId; posts?: Posts | undefined }>,
  context: DecideContext,
): Outcome {
  return withGiving(world, command.data.handover, (open, on) => {
    const sheet = sheetFor(world, open, context);
    const obstacle = obstacleTo(open, sheet, command.by);
    if (obstacle !== undefined) return reject(obstacle.code, obstacle.words);
    const { outgoing, incoming } = open;
    if (outgoing === null || incoming === null) return reject('not-giving', 'Say who takes over first.');
    const { moved, stayed } = moving(world, open, command.data.posts, command.at);
    const next = open.shift === null ? undefined : nextShift(world, context.now);
    const openQuestions = sheet.questions.filter((question) => question.open).length;
    const named = (posts: Posts) => posts.map((post) => namedPost(world, post));
    const events: readonly NewEvent[] = [
      {
        type: 'handover.accepted',
        data: { ...on, outgoing, incoming, posts: named(moved), stayed: named(stayed), openQuestions, sheet },
      },
      ...moved.map((role) =>
        passedOn(
          world,
          { role, postName: namedPost(world, role).name },
          { to: incoming, at: command.at, reason: `Handover ${open.number}.`, handover: open.number },
        ),
      ),
      ...(next === undefined
        ? []
        : [{ type: 'shift.begun', data: { shift: next.id, name: next.name, handover: open.number } }]),
    ];
    return acceptWith(`Announce it: ${incoming.name} has taken over from ${outgoing.name}.`, events);
  });
}

function takeOver(
  world: World,
  { data, by, at }: Command<'handover.take-over', { reason: string; from?: string | undefined }>,
  number: string,
): Outcome {
  if (by === 'system') return reject('nobody', 'Somebody must take over: say who you are first (F2).');
  const to = presentPerson(world, by.person ?? by.name);
  if (isRejection(to)) return to;
  const from =
    data.from === undefined ? (inCharge(world, at)?.holder ?? null) : presentPerson(world, data.from);
  if (from === null) return takenOver(world, { number, from, to, posts: [null], reason: data.reason, at });
  if (isRejection(from)) return from;
  if (from.person === to.person) return reject('no-change', `${to.name} holds that already.`);
  const posts = heldBy(world, from.person, at);
  return posts.length === 0
    ? reject('nothing-held', `${from.name} holds no post: there is nothing to take over.`)
    : takenOver(world, { number, from, to, posts, reason: data.reason, at });
}

/** Who took over from whom, and what. */
interface TakenOver {
  readonly number: string;
  readonly from: Holder | null;
  readonly to: Holder;
  readonly posts: Posts;
  readonly reason: string;
  readonly at: Instant;
}

function takenOver(world: World, { number, from, to, posts, reason, at }: TakenOver): Outcome {
  const named = posts.map((post) => namedPost(world, post));
  return acceptWith(`Handover ${number} is owed: find out what ${from?.name ?? 'the one before'} knew.`, [
    { type: 'handover.taken-over', data: { number, from, to, posts: named, reason } },
    ...named.map(({ role, name }) =>
      passedOn(world, { role, postName: name }, { to, at, reason, handover: number }),
    ),
  ]);
}

/** Handing over: given, taken item by item, accepted or broken off; and what is done where somebody has gone. */
export const giveDecide: Pick<DecideMap<HandoverWorld, typeof handoverCommands>, GiveCommands> = {
  'handover.give': (world, command) => give(world, command),
  'handover.take': (world, { data }, context) =>
    withGiving(world, data.handover, (open, on) => {
      const say = sheetFor(world, open, context).mustSays.find(({ key }) => key === data.item);
      if (say === undefined) {
        return reject('no-must-say', 'That is not among the must-says any more. Look at the list again.');
      }
      const taken = open.taken[say.key];
      const readBack = data.readBack ?? null;
      if (say.critical && readBack === null && (taken?.readBack ?? null) === null) {
        return reject('read-back-needed', `Read it back in your own words first: ${say.title}.`);
      }
      return taken?.rev === say.rev && readBack === null
        ? reject('no-change', 'That was taken already.')
        : accept({
            type: 'handover.taken',
            data: { ...on, item: say.key, rev: say.rev, title: say.title, readBack },
          });
    }),
  'handover.take-section': (world, { data }, context) =>
    withGiving(world, data.handover, (open, on) => {
      const { groups } = sheetFor(world, open, context);
      const items = groups.reduce(
        (sum, { group, total }) => sum + (GROUPS[group].section === data.section ? total : 0),
        0,
      );
      return accept({ type: 'handover.section-taken', data: { ...on, section: data.section, items } });
    }),
  'handover.ask': (world, { data }, context) =>
    withGiving(world, data.handover, (_open, on) =>
      declared(world, (incident) => {
        const number = nextNumber(incident, 'log', context.station);
        const note = { number, kind: 'question', text: data.text, about: [data.handover], lateMinutes: 0 };
        return accept(
          { type: 'log.noted', data: note },
          { type: 'handover.asked', data: { ...on, question: number, item: data.item ?? null } },
        );
      }),
    ),
  'handover.accept': (world, command, context) => acceptHandover(world, command, context),
  'handover.break-off': (world, { data }) =>
    withGiving(world, data.handover, ({ outgoing, incoming }, on) =>
      accept({ type: 'handover.interrupted', data: { ...on, outgoing, incoming, reason: data.reason } }),
    ),
  'handover.take-over': (world, command, context) =>
    declared(world, (incident) => takeOver(world, command, nextHandoverNumber(incident, context))),
  'handover.settle': (world, { data }) =>
    declared(world, () =>
      world.handover.owed.some(({ number }) => number === data.number)
        ? accept({ type: 'handover.settled', data })
        : reject('not-owed', `Handover ${data.number} is not owed.`),
    ),
  'handover.announce': (world, { data }) =>
    declared(world, () =>
      world.handover.last?.number === data.number
        ? accept({ type: 'handover.announced', data })
        : reject('not-the-last', 'Only the last handover is announced. Look at its number again.'),
    ),
};
