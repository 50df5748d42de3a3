import type { Fact } from '../envelope.ts';
import { lookup, values } from '../collection.ts';
import type { EventId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { CHARGE_NAME } from '../people/select-posts.ts';
import { reckoningOf } from '../systems/select-age.ts';
import { headlineCounts } from '../systems/select-counts.ts';
import type { Found, Gatherer, Looking } from './gather.ts';
import { entryWords, gatherLog } from './gather-log.ts';
import { gatherChecklists } from './gather-checklists.ts';
import { gatherPeople, gatherUpdates } from './gather-people.ts';
import { gatherServices } from './gather-services.ts';
import { gatherSystems } from './gather-systems.ts';
import { gatherTasks } from './gather-tasks.ts';
import { mustSaysOf } from './must-says.ts';
import { GROUP_KEYS, type Headline, type Sheet, type SheetGroup, type SheetItem } from './sheet.ts';
import { openHandover, type HandoverWorld, type OpenHandover } from './state.ts';

/** The areas that a sheet is written from. */
const GATHERERS: readonly Gatherer[] = [
  gatherServices,
  gatherSystems,
  gatherTasks,
  gatherChecklists,
  gatherUpdates,
  gatherLog,
  gatherPeople,
];

/** How many items of a group stand in full, and how many more by name: the event that freezes the sheet stays bounded. */
const IN_FULL = 60;
const BY_NAME = 2000;

const itemOf = ({ key, group, rev, title, facts }: Found): SheetItem => ({ key, group, rev, title, facts });

function groupsOf(items: readonly Found[]): readonly SheetGroup[] {
  const byGroup = new Map<string, Found[]>();
  for (const item of items) byGroup.set(item.group, [...(byGroup.get(item.group) ?? []), item]);
  return GROUP_KEYS.flatMap((group): SheetGroup[] => {
    const all = byGroup.get(group) ?? [];
    if (all.length === 0) return [];
    const inOrder =
      group === 'expected' ? [...all].sort((a, b) => (a.rev < b.rev ? -1 : Number(a.rev > b.rev))) : all;
    return [
      {
        group,
        total: all.length,
        items: inOrder.slice(0, IN_FULL).map(itemOf),
        more: inOrder.slice(IN_FULL, IN_FULL + BY_NAME).map(({ title }) => title),
      },
    ];
  });
}

/** The headline with what it rests on. Stable needs everything assessed and nothing in trouble: never a reassurance (HO-7). */
function headlineOf(items: readonly Found[]): { headline: Headline; because: string[] } {
  const grave = items.filter(({ weight }) => weight >= 80).map(({ title, group }) => ({ title, group }));
  if (grave.length > 0) {
    const names = grave.slice(0, 6).map(({ title }) => title);
    return {
      headline: 'critical',
      because: grave.length > 6 ? [...names, `and ${String(grave.length - 6)} more`] : names,
    };
  }
  const open: ReadonlySet<string> = new Set([
    'services',
    'down',
    'degraded',
    'again',
    'limits',
    'not-confirmed',
    'stale',
    'not-assessed',
    'overdue',
    'blocked',
  ]);
  const found = GROUP_KEYS.filter((group) => open.has(group) && items.some((item) => item.group === group));
  return found.length === 0
    ? { headline: 'stable', because: [] }
    : {
        headline: 'watch',
        because: found.map(
          (group) => `${String(items.filter((item) => item.group === group).length)} ${group}`,
        ),
      };
}

/** The counts in words: Back is never one figure alone (SY-50). */
function summaryOf({ world, reckoning }: Looking, items: readonly Found[]): string {
  const { down, degraded, unknown, unaffected, back, overdue } = headlineCounts(world, reckoning);
  const count = (...groups: readonly string[]): number =>
    items.filter(({ group }) => groups.includes(group)).length;
  const tasks = count('overdue', 'blocked', 'untold', 'tasks');
  return [
    `Down ${String(down)}, Degraded ${String(degraded)}, Back ${String(back.total)} (${String(back.limited)} limited, ${String(back.monitoring)} watching, ${String(back.validated)} tested, ${String(back.normal)} normal; ${String(back.notConfirmedHere)} not confirmed here), Not assessed ${String(unknown)}, Not affected ${String(unaffected)}; ${String(overdue)} overdue for a look.`,
    `Services not normal ${String(count('services'))}. Open tasks ${String(tasks)}, of them overdue ${String(count('overdue'))}. Questions open ${String(count('questions'))}.`,
  ].join(' ');
}

export const postName = ({ incident }: Readonly<HandoverWorld>, role: string | null): string =>
  role === null || incident.status === 'undeclared'
    ? CHARGE_NAME
    : (incident.profile.commandRoles.find(({ key }) => key === role)?.name ?? role);

function questionsOf(looking: Looking, handover: OpenHandover | undefined): Sheet['questions'] {
  const open = [...values(looking.world.log.questions)];
  return (handover?.questions ?? []).map((number) => {
    const question = open.find((one) => one.number === number);
    return {
      number,
      text: question === undefined ? '' : entryWords(looking, question.entry),
      open: question !== undefined,
    };
  });
}

/** Since when things are new to the incoming person: the last handover, else the declaration. */
export const newsSince = ({ handover, incident }: Readonly<HandoverWorld>, now: Instant): Instant => {
  const since = handover.last?.at ?? (incident.status === 'declared' ? incident.declaredAt : now);
  // An exercise's clock may have been set back after it was declared.
  return since < now ? since : now;
};

/** The sheet as it stands at `now`, with what the outgoing person has made of it so far (HO-4). */
export function composeSheet(
  world: Readonly<HandoverWorld>,
  now: Instant,
  logged: (id: EventId) => Fact | undefined,
  handover: OpenHandover | undefined = openHandover(world),
): Sheet {
  const looking: Looking = {
    world,
    now,
    logged,
    since: newsSince(world, now),
    reckoning: reckoningOf(world.incident, now),
  };
  const items = GATHERERS.flatMap((gather) => gather(looking));
  const computed = headlineOf(items);
  return {
    ...headOf(world, handover),
    asAt: now,
    since: looking.since,
    headline: handover?.headline ?? computed.headline,
    because: computed.because,
    summary: handover?.summary ?? summaryOf(looking, items),
    mustSays: [...mustSaysOf(items, handover)],
    groups: [...groupsOf(items)],
    questions: questionsOf(looking, handover),
  };
}

const NO_HEAD = { number: '', shift: null, outgoing: null, incoming: null, posts: [], ifThens: [] };

/** Whose handover it is, of which shift, and what is to move. */
function headOf(
  world: Readonly<HandoverWorld>,
  handover: OpenHandover | undefined,
): Pick<Sheet, keyof typeof NO_HEAD> {
  if (handover === undefined) return NO_HEAD;
  const { number, outgoing, incoming, posts, ifThens } = handover;
  const shift = handover.shift === null ? undefined : lookup(world.shifts.all, handover.shift);
  return {
    number,
    outgoing,
    incoming,
    shift: shift === undefined ? null : { shift: shift.id, name: shift.name, end: shift.end },
    posts: posts.map((role) => postName(world, role)),
    ifThens: [...ifThens],
  };
}
