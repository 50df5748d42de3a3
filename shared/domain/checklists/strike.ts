import { lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { RunId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { reject, type NewEvent, type Rejection } from '../outcome.ts';
import type { Change } from '../timeline.ts';
import { onRun } from './for-each-run.ts';
import { closedByLast, criticalOpen } from './run-outlook.ts';
import type { RunTrack } from './run-shape.ts';
import type { ChecklistsWorld, Run } from './state.ts';

/** Where each kind of entry is kept, and how it reads when it is struck. */
const KINDS = {
  'checklist.step-answered': ['answers', 'answered'],
  'checklist.step-confirmed': ['seconds', 'confirmed'],
  'checklist.paused': ['status', 'paused'],
  'checklist.resumed': ['status', 'taken up again'],
  'checklist.completed': ['status', 'complete'],
  'checklist.abandoned': ['status', 'given up'],
  'checklist.reopened': ['status', 'open again'],
  'checklist.countersigned': ['countersigned', 'signed'],
} as const satisfies Readonly<Record<string, readonly [RunTrack, string]>>;
type StrikableType = keyof typeof KINDS;

const isStrikable = (type: string): type is StrikableType => Object.hasOwn(KINDS, type);

/** The entries of one kind, of one step where they belong to a step. */
export function trackOf(run: Run, kind: RunTrack, step: string | null): readonly Change<unknown>[] {
  if (kind === 'status' || kind === 'countersigned') return run[kind];
  return run[kind][step ?? ''] ?? [];
}

/** An entry of a checklist that can be struck. */
export interface RunStrikable {
  readonly run: Run;
  readonly fact: Fact;
  readonly kind: RunTrack;
  readonly step: string | null;
  readonly was: string;
}

/** Why an entry is not struck, although it is there. */
function obstacle(run: Run, kind: RunTrack, entry: Change<unknown>): Rejection | undefined {
  if (run.struck !== undefined) {
    return reject('run-struck', `Checklist ${run.number} was taken back; its entries stay as they are.`);
  }
  if (closedByLast(run) && (kind === 'answers' || kind === 'seconds'))
    return reject('run-closed', `Checklist ${run.number} is closed. Reopen it first.`);
  return entry.struck === undefined ? undefined : reject('already-struck', 'That entry is struck already.');
}

/** The entry of a checklist, where it still counts. */
export function runStrikable(
  world: Readonly<ChecklistsWorld>,
  fact: Fact | undefined,
): RunStrikable | Rejection {
  if (world.incident.status === 'undeclared') return notDeclared;
  if (fact === undefined || !isStrikable(fact.type)) {
    return reject('entry-not-found', 'That is no entry of a checklist that can be struck.');
  }
  // as: every entry of a checklist names it, and its step where it has one, checked when it was decided
  const {
    run: id,
    step = null,
    text,
    number,
  } = fact.data as {
    run: RunId;
    number: string;
    step?: string;
    text?: string;
  };
  const [kind, word] = KINDS[fact.type];
  const run = lookup(world.checklists.runs, id);
  const entry =
    run === undefined ? undefined : trackOf(run, kind, step).find(({ event }) => event === fact.id);
  if (run === undefined || entry === undefined)
    return reject('entry-too-old', 'So much came since that striking it would change nothing.');
  if (fact.type === 'checklist.reopened' && criticalOpen(world, run).length > 0) {
    return reject(
      'critical-open',
      `Checklist ${number} would be closed again with critical steps open. Do them, or skip each with a reason.`,
    );
  }
  const was = text === undefined ? `checklist ${number} ${word}` : `${text}: ${word}`;
  return obstacle(run, kind, entry) ?? { run, fact, kind, step, was };
}

/** The event that strikes an entry. */
export const strikeOfEntry = (
  world: Readonly<ChecklistsWorld>,
  { run, fact, kind, step, was }: RunStrikable,
  reason: string,
): NewEvent => ({
  type: 'checklist.entry-struck',
  data: { ...onRun(world, run), kind, step, target: fact.id, was, reason },
});
