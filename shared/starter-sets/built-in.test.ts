import { describe, expect, test } from 'vitest';
import { incidentDomain } from '../domain/incident-domain.ts';
import { planImport } from '../domain/systems/import-plan.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { builtInStarterSets } from './built-in.ts';
import { OUR_PROPOSAL, StarterSet } from './starter-set.ts';

const declared = () =>
  new MemoryLog(incidentDomain).given({ type: 'incident.declare', data: { name: 'Faulty update' } });

const repeated = (names: readonly string[]) => names.filter((name, place) => names.indexOf(name) !== place);

test('SS-1: every set has a key and a name of its own', () => {
  expect(repeated(builtInStarterSets.map(({ key }) => key))).toEqual([]);
  expect(repeated(builtInStarterSets.map(({ name }) => name))).toEqual([]);
});

describe.each(builtInStarterSets)('$name', (set) => {
  const byName = new Map(set.systems.map((system) => [system.name, system]));

  test('SS-2: it fits its shape, and says whose proposal it is', () => {
    expect(StarterSet.parse(set)).toEqual(set);
    expect(set.source).toBe(OUR_PROPOSAL);
    expect(set.systems.some(({ tier }) => tier === 0)).toBe(true);
  });

  test('SS-3: a name stands once, and what is needed first is in an earlier group or the same one', () => {
    expect(repeated(set.systems.map(({ name }) => name))).toEqual([]);
    const wrong = set.systems.flatMap(({ name, tier, prerequisites = [] }) =>
      prerequisites
        .filter((needed) => (byName.get(needed)?.tier ?? 9) > tier)
        .map((needed) => [name, needed]),
    );
    expect(wrong).toEqual([]);
  });

  test('SS-3: nothing needs itself first, however far around', () => {
    const needs = (name: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(name)) return [...path, name];
      for (const next of byName.get(name)?.prerequisites ?? []) {
        const circle = needs(next, [...path, name]);
        if (circle !== undefined) return circle;
      }
      return undefined;
    };
    expect(set.systems.map(({ name }) => needs(name, [])).filter((one) => one !== undefined)).toEqual([]);
  });

  test('SS-4: every row is taken, and the second time nothing changes', () => {
    const log = declared();
    const data = { source: `Starter set: ${set.name}`, rows: set.systems };
    const plan = planImport(log.state, { source: data.source, rows: [...set.systems] }, String);
    expect(plan.rows.filter(({ outcome }) => outcome !== 'added')).toEqual([]);
    log.given({ type: 'system.import', data });
    const again = planImport(log.state, { source: data.source, rows: [...set.systems] }, String);
    expect(again.systems).toEqual({ added: 0, changed: 0, unchanged: set.systems.length });
  });
});
