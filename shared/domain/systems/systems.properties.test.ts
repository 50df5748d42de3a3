import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { produce } from 'immer';
import { expect, test } from 'vitest';
import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';
import { addMinutes, Instant } from '#shared/domain/instant.ts';
import { inStampOrder, MemoryLog } from '#shared/testing/memory-log.ts';
import { DECLARED, systemSteps, takeSteps, type SystemStep } from '#shared/testing/system-steps.ts';
import { values } from '../collection.ts';
import { foldName } from './names.ts';
import { ageOf, reckoningOf } from './select-age.ts';
import { headlineCounts, listedSystems } from './select-counts.ts';
import { boardRow } from './select-row.ts';
import { standingOf } from './select-state.ts';
import { talliesOf } from './select-tally.ts';
import type { System } from './state.ts';
import { isBack } from './states.ts';
import { stepsOf } from './steps.ts';
import type { Track } from './track.ts';

type Log = MemoryLog<IncidentLog>;

const declared = (): Log => new MemoryLog(incidentDomain).given(...DECLARED);
const steps = systemSteps();

const tracksOf = (state: IncidentLog): Track[] =>
  [...values(state.systems.all)].flatMap(({ track, parts }) => [
    track,
    ...Object.values(parts ?? {}).map((part) => part.track),
  ]);

const conflictsIn = ({ conflicts }: IncidentLog) => [...values(conflicts.open)];

const expectGreenHasAge = ({ state, now }: Log): void => {
  const reckoning = reckoningOf(state.incident, now);
  for (const track of tracksOf(state)) {
    const { state: stands, confirmedAt } = standingOf(track, now);
    if (!isBack(stands.state) && stands.state !== 'unaffected') continue;
    const age = ageOf(track, undefined, reckoning);
    expect(age?.confirmedAt).toBe(confirmedAt);
    expect(age !== undefined && age.confirmedAt <= now && age.minutes >= 0).toBe(true);
  }
};

test('SY-20: no path leaves a green state without an age', () => {
  fc.assert(
    fc.property(steps, (all) => {
      expectGreenHasAge(takeSteps(declared(), all));
    }),
    { numRuns: 60 },
  );
});

const expectCountsAddUp = ({ state, now }: Log): void => {
  const counts = headlineCounts(state, reckoningOf(state.incident, now));
  const { unknown, down, degraded, back, unaffected } = counts;
  expect(unknown + down + degraded + back.total + unaffected).toBe(counts.total);
  expect(back.limited + back.monitoring + back.validated + back.normal).toBe(back.total);
  expect(back.notConfirmedHere).toBeLessThanOrEqual(back.total);
  expect(counts.goneDownAgain).toBeLessThanOrEqual(counts.regressions);
  expect(counts.total).toBe([...listedSystems(state)].length);
};

test('SY-50: the counts always add up to the whole', () => {
  fc.assert(
    fc.property(steps, (all) => {
      expectCountsAddUp(takeSteps(declared(), all));
    }),
    { numRuns: 60 },
  );
});

test('any split of a history folds to the same state, in a draft too', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (all, sizes) => {
      const log = takeSteps(declared(), all);
      let state = incidentDomain.initial();
      let next = 0;
      for (let turn = 0; next < log.facts.length; turn += 1) {
        const batch = log.facts.slice(next, next + (sizes[turn % sizes.length] ?? 1));
        next += batch.length;
        state = produce(state, (draft) => {
          for (const fact of batch) incidentDomain.apply(draft, fact);
        });
      }
      expect(state).toEqual(log.state);
      expect(JSON.parse(JSON.stringify(log.state))).toEqual(log.state);
    }),
    { numRuns: 40 },
  );
});

/** A state with all its evidence, so that none is refused and none leans on what was there before. */
const fullState = fc.constantFrom(
  { state: 'down', cause: 'Faulty update', lost: 'Everything' },
  { state: 'degraded', cause: 'Faulty update', lost: 'Printing' },
  { state: 'limited', allowedUse: 'Urgent work', until: '2024-08-01T00:00:00.000Z' },
  { state: 'monitoring', watchUntil: '2024-08-01T00:00:00.000Z' },
  { state: 'validated', tester: 'Ward sister', saw: 'A test record opened' },
  { state: 'normal', backlogClear: true },
  { state: 'unaffected', checkedBy: 'Service desk' },
  { state: 'unknown' },
);

const DAWN = Instant.parse('2024-07-19T05:00:00Z');
const EVENING = addMinutes(DAWN, 900);

test('SY-31: the same facts give the same history, in whatever order they are entered', () => {
  const facts = fc
    .uniqueArray(fc.record({ minute: fc.integer({ min: 1, max: 600 }), to: fullState }), {
      selector: ({ minute }) => minute,
      minLength: 2,
      maxLength: 8,
      size: 'max',
    })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
  const historyOf = (all: readonly { minute: number; to: object }[]) => {
    const log = declared().wait(900);
    for (const { minute, to } of all) {
      const data = { subjects: [{ system: 'EMIS Web' }], to };
      log.send({ type: 'system.set-state', at: addMinutes(DAWN, minute), data });
    }
    const [track = {}] = tracksOf(log.state);
    const moments = all.flatMap(({ minute }) => [addMinutes(DAWN, minute), addMinutes(DAWN, minute + 1)]);
    return {
      steps: stepsOf(track, EVENING)
        .map(({ at, to }) => ({ at, state: to.state }))
        .filter(({ state }, place, list) => list[place - 1]?.state !== state),
      at: moments.sort().map((at) => {
        const { state, since, confirmedAt } = standingOf(track, at);
        return { at, state: state.state, since, confirmedAt };
      }),
    };
  };
  fc.assert(
    fc.property(facts, ([all, shuffled]) => {
      const once = historyOf(all);
      const again = historyOf(shuffled);
      expect(again).toEqual(once);
    }),
    { numRuns: 200 },
  );
});

test('SY-60: one station on its own never meets a conflict', () => {
  fc.assert(
    fc.property(steps, (all) => {
      expect(conflictsIn(takeSteps(declared(), all).state)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const stations = (base: readonly SystemStep[], each: readonly (readonly SystemStep[])[]): Log[] => {
  const common = takeSteps(declared(), base);
  return each.map((own, index) => {
    const origin = `TEST${index + 2}`;
    return takeSteps(common.copy({ station: `st-${index + 2}`, origin }), own);
  });
};

const apart = fc.tuple(systemSteps(10), fc.tuple(systemSteps(12), systemSteps(12), systemSteps(12)));
const copyOf = (log: Log): Log => log.copy({ station: String(log.station), origin: String(log.origin) });

test('SY-61: a merge gives one state, in any order and grouping', () => {
  fc.assert(
    fc.property(apart, ([base, each]) => {
      const [a, b, c] = stations(base, each);
      if (a === undefined || b === undefined || c === undefined) throw new Error('three stations');
      const left = copyOf(a).merge(b).merge(c);
      const right = copyOf(c).merge(copyOf(b).merge(a));
      const all = inStampOrder([...left.facts]);
      expect(right.state).toEqual(left.state);
      expect(right.facts.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    }),
    { numRuns: 40 },
  );
});

const nameOf = ({ name, organisation = '' }: System): string => `${foldName(organisation)}/${foldName(name)}`;

test('SY-62: after a merge every invariant holds, or a conflict names what does not', () => {
  fc.assert(
    fc.property(apart, ([base, each]) => {
      const [a, b, c] = stations(base, each);
      if (a === undefined || b === undefined || c === undefined) throw new Error('three stations');
      const merged = copyOf(a).merge(b).merge(c);
      const { state } = merged;
      expectGreenHasAge(merged);
      expectCountsAddUp(merged);
      const named = new Set(conflictsIn(state).flatMap(({ about }) => about));
      const byName = Map.groupBy(listedSystems(state), nameOf);
      for (const twins of byName.values()) {
        expect(twins.length === 1 || twins.some(({ id }) => named.has(id))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

/** What a person sees of the systems: what an undo must give back. */
const seen = ({ state, now }: Log) =>
  [...listedSystems(state)].map((system) => ({
    row: boardRow(state, system, reckoningOf(state.incident, now)),
    figures: talliesOf(system, now).map(({ key, figures }) => ({ key, figures })),
  }));

test('SY-70: what is undone at once leaves the board as it was', () => {
  fc.assert(
    fc.property(systemSteps(20), systemSteps(8), (before, after) => {
      const log = takeSteps(declared(), before);
      const sends = after.filter((step) => step.does === 'send');
      for (const step of sends) {
        const was = seen(log);
        const length = log.facts.length;
        takeSteps(log, [step]);
        const fact = log.facts[length];
        if (fact === undefined || isDeepStrictEqual(seen(log), was)) continue;
        const outcome = log.send({ type: 'undo.command', data: { command: fact.commandId } });
        expect(outcome).toMatchObject({ ok: true });
        expect(seen(log)).toEqual(was);
      }
    }),
    { numRuns: 60 },
  );
});
