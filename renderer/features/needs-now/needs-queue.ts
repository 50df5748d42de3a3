/** Why somebody is needed, the gravest first. */
export const CAUSES = [
  'charge',
  'conflict',
  'mtpd',
  'workaround',
  'service-unsafe',
  'use',
  'handover',
  'untold',
  'update',
  'step-critical',
  'step-overdue',
  'task-nobody',
  'task-ring',
  'task-freed',
  'decision-review',
  'paper',
  'disagrees',
  'watch',
  'estimate',
  'stale',
  'service-stale',
  'owed',
] as const;
export type Cause = (typeof CAUSES)[number];

export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  charge: 'Nobody in charge',
  conflict: 'Conflicts',
  mtpd: 'MTPD passed',
  workaround: 'Unsafe workaround',
  'service-unsafe': 'Service no longer safe',
  use: 'Limited use ended',
  handover: 'Handover',
  untold: 'Nobody told',
  update: 'Update overdue',
  'step-critical': 'Critical step skipped',
  'step-overdue': 'Checklist overdue',
  'task-nobody': 'Task nobody has',
  'task-ring': 'Ring about tasks',
  'task-freed': 'Task free to go on',
  'decision-review': 'Decision to review',
  paper: 'Paper is old',
  disagrees: 'Service disagrees',
  watch: 'Watching ended',
  estimate: 'Was expected back',
  stale: 'To be confirmed',
  'service-stale': 'Service to be confirmed',
  owed: 'Owed',
};

/** Only these may sound: somebody may come to harm while nobody looks. */
const GRAVE: ReadonlySet<Cause> = new Set<Cause>([
  'charge',
  'conflict',
  'mtpd',
  'workaround',
  'service-unsafe',
  'use',
]);
export type NeedKind = 'trouble' | 'late' | 'owed';
export const kindOf = (cause: Cause): NeedKind =>
  GRAVE.has(cause) ? 'trouble' : cause === 'owed' ? 'owed' : 'late';

/** One thing that somebody must look at. */
export interface Need {
  readonly key: string;
  readonly cause: Cause;
  /** What it is about; absent where it is the incident itself. */
  readonly name?: string;
  /** The part of it that this is about. */
  readonly part?: string;
  /** What is the matter with it, in a line of 240 px. */
  readonly words: string;
  /** Opens what cures it. */
  readonly go: (() => void) | undefined;
}

/** A line of the queue: one thing, or all things of one cause. */
export type QueueLine =
  | { readonly kind: 'one'; readonly need: Need }
  | { readonly kind: 'many'; readonly cause: Cause; readonly needs: readonly Need[] };

export interface Queue {
  readonly lines: readonly QueueLine[];
  /** How many things stand behind "+12 more". */
  readonly more: number;
}

/** A longer list is not read. */
export const MOST_LINES = 7;

/** Gravest cause first; within a cause as they came. */
const inOrder = (needs: readonly Need[]): readonly Need[] =>
  [...needs].sort((a, b) => CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause));

/** All things by their cause, the gravest first. */
export function byCause(needs: readonly Need[]): ReadonlyMap<Cause, readonly Need[]> {
  const groups = new Map<Cause, Need[]>();
  for (const need of inOrder(needs)) {
    const group = groups.get(need.cause);
    if (group === undefined) groups.set(need.cause, [need]);
    else group.push(need);
  }
  return groups;
}

/**
 * The queue as it stands beside the board: seven lines at most, whatever goes wrong at once. While all fit, each has a
 * line of its own; beyond that one cause is one line.
 */
export function queueOf(needs: readonly Need[]): Queue {
  if (needs.length <= MOST_LINES) {
    return { lines: inOrder(needs).map((need) => ({ kind: 'one', need })), more: 0 };
  }
  const all = [...byCause(needs)].map(([cause, group]): QueueLine => {
    const [first, ...others] = group;
    return first === undefined || others.length > 0
      ? { kind: 'many', cause, needs: group }
      : { kind: 'one', need: first };
  });
  const lines = all.slice(0, MOST_LINES);
  const shown = lines.reduce((sum, line) => sum + (line.kind === 'one' ? 1 : line.needs.length), 0);
  return { lines, more: needs.length - shown };
}

/** What is grave now and was not before: the tone is for these. */
export const newlyGrave = (before: ReadonlySet<string>, needs: readonly Need[]): boolean =>
  needs.some(({ key, cause }) => GRAVE.has(cause) && !before.has(key));
