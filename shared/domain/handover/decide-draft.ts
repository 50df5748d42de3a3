import type { DecideContext, DecideMap } from '../area.ts';
import type { Author } from '../envelope.ts';
import { HandoverId, type ShiftId } from '../ids.ts';
import { addMinutes, type Instant } from '../instant.ts';
import { accept, reject, type Outcome, type Rejection } from '../outcome.ts';
import { inCharge } from '../people/select.ts';
import type { Holder } from '../people/state.ts';
import { presentShift } from '../shifts/select.ts';
import type { Shift } from '../shifts/state.ts';
import { lookup } from '../collection.ts';
import type { handoverCommands } from './commands.ts';
import { composeSheet } from './compose.ts';
import { MOST_MUST_SAYS, READ_BACK } from './must-says.ts';
import {
  declared,
  isRejection,
  nextHandoverNumber,
  presentPerson,
  withOpen,
  type World,
} from './references.ts';
import { openHandover, type HandoverWorld, type OpenHandover } from './state.ts';

/** Minutes before the planned end at which a draft stands, and at which the handover is asked for (issue: 30 and 10). */
export const DRAFT_BEFORE_MINUTES = 30;
export const ASK_BEFORE_MINUTES = 10;

/** How many if-thens a sheet holds: more are not remembered. */
const MOST_IF_THENS = 20;

export type DraftCommands =
  | 'handover.draft'
  | 'handover.remind'
  | 'handover.word'
  | 'handover.mark'
  | 'handover.say'
  | 'handover.unsay'
  | 'handover.if-then'
  | 'handover.drop-if-then';

/** Whose handover it is: as said, else the lead of the shift or whoever is in charge, else the author. */
function outgoingOf(
  world: World,
  ref: string | undefined,
  by: Author,
  now: Instant,
): Holder | null | Rejection {
  if (ref !== undefined) return presentPerson(world, ref);
  const charge = inCharge(world, now)?.holder ?? presentShift(world, now)?.shift.lead;
  if (charge !== undefined && charge !== null) return charge;
  return by === 'system' || by.person === undefined ? null : { person: by.person, name: by.name };
}

const shiftOf = (world: World, id: ShiftId | undefined, now: Instant): Shift | undefined =>
  id === undefined ? presentShift(world, now)?.shift : lookup(world.shifts.all, id);

const titleOf = (
  world: World,
  item: string,
  open: OpenHandover,
  context: DecideContext,
): string | undefined => {
  const sheet = composeSheet(world, context.now, (id) => context.logged(id), open);
  return [...sheet.mustSays, ...sheet.groups.flatMap(({ items }) => items)].find(({ key }) => key === item)
    ?.title;
};

const noItem = reject(
  'item-not-found',
  'That is not on the sheet any more: it was done or changed. Look at the sheet again.',
);

/** How many the outgoing person has put among the must-says, and to be read back, by their own hand. */
function chosen({ marks, says }: OpenHandover): { said: number; critical: number } {
  const own = Object.values(marks).filter((mark) => mark !== 'left-out');
  return {
    said: own.length + says.length,
    critical:
      own.filter((mark) => mark === 'critical').length + says.filter(({ critical }) => critical).length,
  };
}

function tooMany(open: OpenHandover, critical: boolean): Rejection | undefined {
  const now = chosen(open);
  if (now.said >= MOST_MUST_SAYS) {
    return reject(
      'too-many',
      `${String(MOST_MUST_SAYS)} must-says at most: nobody keeps more in mind. Leave another one out first.`,
    );
  }
  return critical && now.critical >= READ_BACK.most
    ? reject(
        'too-many',
        `${String(READ_BACK.most)} are read back at most. Make another one an ordinary must-say first.`,
      )
    : undefined;
}

function mark(
  open: OpenHandover,
  item: string,
  wanted: 'must' | 'critical' | 'left-out' | null,
): Rejection | undefined {
  if ((open.marks[item] ?? null) === wanted) return reject('no-change', 'The sheet says that already.');
  const { [item]: had, ...marks } = open.marks;
  const rest = had === undefined ? open : { ...open, marks };
  return wanted === 'must' || wanted === 'critical' ? tooMany(rest, wanted === 'critical') : undefined;
}

/** The draft: what the outgoing person makes of the sheet. */
export const draftDecide: Pick<DecideMap<HandoverWorld, typeof handoverCommands>, DraftCommands> = {
  'handover.draft': (world, { data, by }, context) =>
    declared(world, (incident) => {
      const { now } = context;
      const standing = openHandover(world);
      if (standing !== undefined) {
        return reject('handover-open', `Handover ${standing.number} is open already. Go on with it.`, {
          handover: standing.id,
        });
      }
      const outgoing = outgoingOf(world, data.outgoing, by, now);
      if (outgoing !== null && isRejection(outgoing)) return outgoing;
      const shift = shiftOf(world, data.shift, now);
      const handover = data.handover ?? HandoverId.parse(context.newId());
      return accept({
        type: 'handover.drafted',
        data: {
          handover,
          number: nextHandoverNumber(incident, context),
          outgoing,
          shift: shift?.id ?? null,
          end: shift?.end ?? null,
        },
      });
    }),
  'handover.remind': (world, { data }, { now }) =>
    withOpen(world, data.handover, (open, on) => {
      const end = open.shift === null ? undefined : lookup(world.shifts.all, open.shift)?.end;
      return open.reminded || end === undefined || addMinutes(end, -ASK_BEFORE_MINUTES) > now
        ? reject('nothing-to-ask', 'The handover is not to be asked for now.')
        : accept({ type: 'handover.reminded', data: { ...on, end } });
    }),
  'handover.word': (world, { data: { headline, summary, handover } }) =>
    withOpen(world, handover, (open, on): Outcome => {
      const from = { headline: open.headline, summary: open.summary };
      const to = {
        headline: headline === undefined ? from.headline : headline,
        summary: summary === undefined ? from.summary : summary,
      };
      return from.headline === to.headline && from.summary === to.summary
        ? reject('no-change', 'The sheet says that already.')
        : accept({ type: 'handover.worded', data: { ...on, from, to } });
    }),
  'handover.mark': (world, { data }, context) =>
    withOpen(world, data.handover, (open, on) => {
      const refused = mark(open, data.item, data.mark);
      if (refused !== undefined) return refused;
      const title =
        titleOf(world, data.item, open, context) ??
        (open.marks[data.item] === undefined ? undefined : data.item);
      if (title === undefined) return noItem;
      const from = open.marks[data.item] ?? null;
      return accept({
        type: 'handover.marked',
        data: { ...on, item: data.item, title, from, to: data.mark },
      });
    }),
  'handover.say': (world, { data }, context) =>
    withOpen(
      world,
      data.handover,
      (open, on) =>
        tooMany(open, data.critical) ??
        accept({
          type: 'handover.must-say-added',
          data: { ...on, say: { id: context.newId(), words: data.words, critical: data.critical } },
        }),
    ),
  'handover.unsay': (world, { data }) =>
    withOpen(world, data.handover, (open, on) => {
      const say = open.says.find(({ id }) => id === data.say);
      return say === undefined ? noItem : accept({ type: 'handover.must-say-removed', data: { ...on, say } });
    }),
  'handover.if-then': (world, { data }, context) =>
    withOpen(world, data.handover, (open, on) => {
      if (open.ifThens.length >= MOST_IF_THENS) {
        return reject('too-many', `${String(MOST_IF_THENS)} if-thens at most. Take one back first.`);
      }
      const { item = null, when, then } = data;
      const about = item === null ? null : titleOf(world, item, open, context);
      return about === undefined
        ? noItem
        : accept({
            type: 'handover.if-then-added',
            data: { ...on, ifThen: { id: context.newId(), item, about, when, then } },
          });
    }),
  'handover.drop-if-then': (world, { data }) =>
    withOpen(world, data.handover, (open, on) => {
      const ifThen = open.ifThens.find(({ id }) => id === data.ifThen);
      return ifThen === undefined
        ? noItem
        : accept({ type: 'handover.if-then-dropped', data: { ...on, ifThen } });
    }),
};
