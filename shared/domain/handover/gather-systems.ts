import type { Instant } from '../instant.ts';
import { estimateOf } from '../systems/select-age.ts';
import { changedAt } from '../systems/select-changed.ts';
import { listedSystems } from '../systems/select-counts.ts';
import { slipsOf } from '../systems/select-owed.ts';
import { boardRow, type BoardRow } from '../systems/select-row.ts';
import { standingOf } from '../systems/select-state.ts';
import type { System } from '../systems/state.ts';
import { isBack, isTrouble, STATES } from '../systems/states.ts';
import { stepsOf } from '../systems/steps.ts';
import { falls } from '../systems/track.ts';
import { fact, found, type Found, type Gatherer, type Looking } from './gather.ts';
import type { GroupKey, SheetFact } from './sheet.ts';

/** Every listed system is in one group at most: the gravest thing that is open on it (HO-5). */
function groupOf(row: BoardRow, isNew: boolean): GroupKey | null {
  const { state } = row.state;
  if (isTrouble(state)) return row.regression ? 'again' : state === 'down' ? 'down' : 'degraded';
  if (state === 'unknown') return 'not-assessed';
  if (state === 'limited' || state === 'monitoring') return 'limits';
  if (isBack(state) && !row.confirmedHere) return 'not-confirmed';
  if (row.age?.stale === true) return 'stale';
  return isNew ? 'changed' : null;
}

const limitsMissing = ({ state }: BoardRow): boolean =>
  state.state === 'limited' && state.allowedUse === undefined;

/** How much a system must be said: what has gone down again and what others rest on first. */
function weightOf(row: BoardRow, group: GroupKey): number {
  const tier = row.tier ?? 6;
  if (group === 'again') return 88;
  if (group === 'down') return tier <= 1 ? 86 : tier <= 2 ? 60 : 30;
  if (limitsMissing(row)) return 58;
  if (group === 'degraded') return tier <= 1 ? 50 : 0;
  return 0;
}

function stateFacts({
  state,
  since,
  confirmedHere,
  age,
  confirmedBy,
}: BoardRow): readonly (SheetFact | null)[] {
  const stated = STATES[state.state].word;
  const lost = 'lost' in state && state.lost !== undefined ? fact(`Lost: ${state.lost}`) : null;
  return [
    fact(since === undefined ? stated : `${stated} since`, since ?? null),
    lost,
    limitFact(state),
    age === undefined
      ? null
      : fact(
          `${age.stale ? 'LAST KNOWN, confirmed' : 'Confirmed'}${confirmedBy === undefined ? '' : ` by ${confirmedBy}`}`,
          age.confirmedAt,
        ),
    isBack(state.state) && !confirmedHere ? fact('Not confirmed here') : null,
  ];
}

function limitFact(state: BoardRow['state']): SheetFact | null {
  if (state.state === 'monitoring') return fact('Watched until', state.watchUntil);
  if (state.state !== 'limited') return null;
  if (state.allowedUse === undefined) return fact('Limits not stated: do not use yet');
  return fact(
    `Only for: ${state.allowedUse}${state.until === undefined ? '' : '; until'}`,
    state.until ?? null,
  );
}

const wayBack = (row: BoardRow): readonly (SheetFact | null)[] => [
  row.cause === undefined ? null : fact(`Cause: ${row.cause}`),
  row.expectedBack === null
    ? isTrouble(row.state.state)
      ? fact('No time given for its return')
      : null
    : fact('Expected back', row.expectedBack),
  row.workaround === null ? null : fact(`On: ${row.workaround.procedure}`),
];

function systemItem(looking: Looking, system: System): Found | null {
  const row = boardRow(looking.world, system, looking.reckoning);
  const changed = changedAt(system, looking.now);
  const isNew = changed !== undefined && changed > looking.since;
  const group = groupOf(row, isNew);
  if (group === null) return null;
  return found(
    group,
    { key: `system:${system.id}`, rev: changed ?? '', title: nameOf(system) },
    [
      ...stateFacts(row),
      ...wayBack(row),
      isNew && group !== 'changed' ? fact('New since the last handover') : null,
    ],
    { weight: weightOf(row, group), theme: limitsMissing(row) ? 'limits-missing' : group },
  );
}

const nameOf = ({ name, organisation }: System): string =>
  organisation === undefined ? name : `${name} (${organisation})`;

function partsItem({ world, reckoning }: Looking, system: System): Found | null {
  const { partsStillDown } = boardRow(world, system, reckoning);
  if (partsStillDown.length === 0) return null;
  const names = partsStillDown.map(({ name }) => name);
  return found('parts', { key: `parts:${system.id}`, rev: names.join(), title: nameOf(system) }, [
    fact(names.join(', ')),
  ]);
}

function slipItem({ now, since }: Looking, system: System): Found | null {
  const slips = slipsOf(system.track, now).filter((slip) => slip.at > since);
  const last = slips.at(-1);
  if (last === undefined) return null;
  return found('slips', { key: `slip:${system.id}`, rev: last.at, title: nameOf(system) }, [
    fact(
      `${slips.length === 1 ? 'Moved once' : `Moved ${String(slips.length)} times`}; was`,
      slips[0]?.from ?? null,
    ),
    fact('Now', last.to),
    fact(last.reason === undefined ? 'No reason given' : `Because: ${last.reason}`),
  ]);
}

/** It fell again since the last handover, and is not down now: what was done did not hold at first. */
function triedItem({ now, since }: Looking, system: System): Found | null {
  if (isTrouble(standingOf(system.track, now).state.state)) return null;
  let before: Parameters<typeof falls>[0] = system.track.earlier?.state ?? null;
  let fell: Instant | undefined;
  for (const step of stepsOf(system.track, now)) {
    if (step.to.state === 'unknown') continue;
    if (falls(before, step.to.state) && step.at > since) fell = step.at;
    before = step.to.state;
  }
  return fell === undefined
    ? null
    : found('tried', { key: `tried:${system.id}`, rev: fell, title: nameOf(system) }, [
        fact('Was back, went down again', fell),
        fact(`Now ${STATES[standingOf(system.track, now).state.state].word}`),
      ]);
}

/** Hours that an expected thing may lie ahead to stand on the sheet: the next shift. */
const AHEAD_MINUTES = 12 * 60;
export const isAhead = (at: Instant | null | undefined, now: Instant): at is Instant =>
  at !== null && at !== undefined && at > now && Date.parse(at) - Date.parse(now) <= AHEAD_MINUTES * 60_000;

function expectedItems({ now }: Looking, system: System): readonly Found[] {
  const { track } = system;
  const standing = standingOf(track, now);
  const { state } = standing;
  const estimate = estimateOf(track, standing, now)?.to.back;
  const workaround = track.workaround?.findLast((one) => one.struck === undefined && one.at <= now)?.to;
  const times: readonly [kind: string, words: string, at: Instant | null | undefined][] = [
    ['estimate', 'expected back', estimate],
    ['watch', 'end of watching: somebody decides', state.state === 'monitoring' ? state.watchUntil : null],
    ['use', 'limited use runs out', state.state === 'limited' ? state.until : null],
    ['workaround', 'workaround safe until', workaround?.safeUntil],
  ];
  return times.flatMap(([kind, words, at]) =>
    isAhead(at, now)
      ? [
          found('expected', { key: `expect:${kind}:${system.id}`, rev: at, title: nameOf(system) }, [
            fact(words, at),
          ]),
        ]
      : [],
  );
}

/** What of the systems stands on a sheet. */
export const gatherSystems: Gatherer = (looking) =>
  [...listedSystems(looking.world)].flatMap((system) =>
    [
      systemItem(looking, system),
      partsItem(looking, system),
      slipItem(looking, system),
      triedItem(looking, system),
      ...expectedItems(looking, system),
    ].filter((item) => item !== null),
  );
