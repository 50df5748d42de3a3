import { lookup } from '../collection.ts';
import type { PersonId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { PeopleSlice } from '../people/state.ts';
import type { TaskRow } from './select.ts';
import { isTooLong, silenceOf } from './silence.ts';
import type { Bearer } from './standing.ts';
import { ownerKey, type Owner } from './task-shape.ts';

/** How a person is reached, as it stands on their line: "bleep 2041"; null where nobody wrote it down. */
export function reachOf({ people }: Readonly<PeopleSlice>, person: PersonId): string | null {
  const [first] = lookup(people.all, person)?.contacts ?? [];
  return first === undefined ? null : `${first.kind} ${first.value}`;
}

/** Whom to ring about tasks, once for all of them. */
export interface Call {
  readonly key: string;
  /** Null where nobody has them, or nobody holds the role: somebody must be found first. */
  readonly bearer: Bearer | null;
  /** Under which names they have them: themselves and their roles. */
  readonly owners: readonly Owner[];
  readonly reach: string | null;
  /** Given to them, and nobody said so. */
  readonly untold: readonly TaskRow[];
  /** Their role passed to them with these, and nobody said so. */
  readonly handedOn: readonly TaskRow[];
  readonly unaccepted: readonly TaskRow[];
  readonly overdue: readonly TaskRow[];
}

/** Everything that is unsaid, or only what has been for too long. */
export type HowLong = 'at-once' | 'too-long';

type Reason = 'untold' | 'handedOn' | 'unaccepted' | 'overdue';

function reasonsOf({ task, standing }: TaskRow, now: Instant, howLong: HowLong): readonly Reason[] {
  const reasons: Reason[] = [];
  const silence = silenceOf(standing);
  if (standing.knowing === 'handed-on') reasons.push('handedOn');
  if (silence !== undefined && (howLong === 'at-once' || isTooLong(task, silence, now)))
    reasons.push(silence.why);
  if (standing.overdue) reasons.push('overdue');
  return reasons;
}

/**
 * Who is to be rung, about which tasks: each person once, whatever their tasks came by (TK-22). What comes first presses
 * most, as in the rows.
 */
export function callsFor(
  world: Readonly<PeopleSlice>,
  rows: readonly TaskRow[],
  now: Instant,
  howLong: HowLong = 'too-long',
): readonly Call[] {
  const calls = new Map<string, Draft>();
  for (const row of rows) {
    const reasons = reasonsOf(row, now, howLong);
    if (reasons.length === 0) continue;
    const { bearer, owner } = row.standing;
    const key = bearer === null ? `nobody ${ownerKey(owner)}` : bearer.person;
    const call: Draft = calls.get(key) ?? {
      bearer,
      owners: new Map(),
      untold: [],
      handedOn: [],
      unaccepted: [],
      overdue: [],
    };
    calls.set(key, call);
    if (owner !== null) call.owners.set(ownerKey(owner), owner);
    for (const reason of reasons) call[reason].push(row);
  }
  return [...calls].map(([key, { owners, ...call }]) => ({
    ...call,
    key,
    owners: [...owners.values()],
    reach: call.bearer === null ? null : reachOf(world, call.bearer.person),
  }));
}

type Draft = { readonly bearer: Bearer | null; readonly owners: Map<string, Owner> } & Record<
  Reason,
  TaskRow[]
>;

/** By what name a person is rung: their role where all of it is one role's, else their own; null where nobody is there. */
export function callName({ bearer, owners }: Pick<Call, 'bearer' | 'owners'>): string | null {
  const [only, ...more] = owners;
  if (only?.kind === 'role' && more.length === 0) return only.name;
  return bearer?.name ?? null;
}

/** "Ring Operations lead (bleep 2041)": whom to ring, and how. */
export function ringWords(call: Pick<Call, 'bearer' | 'owners' | 'reach'>): string {
  const name = callName(call);
  if (call.bearer === null) return name === null ? 'Nobody has it' : `${name}: nobody is there`;
  return call.reach === null ? `Ring ${name ?? ''}` : `Ring ${name ?? ''} (${call.reach})`;
}
