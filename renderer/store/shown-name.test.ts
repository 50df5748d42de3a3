import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { systemsNamed } from '#shared/domain/systems/references.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { shownName } from './shown-name.ts';

const add = (name: string, organisation?: string) => ({
  type: 'system.add',
  data: { name, ...(organisation === undefined ? {} : { organisation }) },
});
const shown = (...added: readonly ReturnType<typeof add>[]): readonly string[] => {
  const { state } = new MemoryLog(incidentDomain).given(
    { type: 'incident.declare', data: { name: 'Faulty update' } },
    ...added,
  );
  return [...new Set(added.map(({ data }) => data.name))].flatMap((name) =>
    systemsNamed(state, name).map((system) => shownName(state, system)),
  );
};

test('in one organisation nobody reads its name beside every system', () => {
  expect(shown(add('EMIS Web', 'Leighton'), add('PACS', 'Leighton'), add('DNS'))).toEqual([
    'EMIS Web',
    'PACS',
    'DNS',
  ]);
});

test('where the name alone would not tell, the organisation does', () => {
  expect(shown(add('EMIS Web', 'Leighton'), add('EMIS Web')).toSorted()).toEqual([
    'EMIS Web',
    'EMIS Web (Leighton)',
  ]);
});

test('with more than one organisation on the list, each system says whose it is', () => {
  expect(shown(add('EMIS Web', 'Leighton'), add('PACS', 'Tameside'))).toEqual([
    'EMIS Web (Leighton)',
    'PACS (Tameside)',
  ]);
});
