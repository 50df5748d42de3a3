import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CommandRequest } from '#shared/domain/envelope.ts';
import type { Notice } from '#shared/contract/answers.ts';
import { createIncident, openIncident, openLibrary, workplaceIn } from './compose.ts';

const author = { name: 'Loggist' };
const command = (type: string, data: object) => CommandRequest.parse({ type, data });

function workplace() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-compose-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const said: Notice[] = [];
  return { folder, said, place: workplaceIn(path.join(folder, 'data'), (notice) => void said.push(notice)) };
}

test('the library is made when it is first asked for, and keeps what it is told', () => {
  const { place } = workplace();
  const first = openLibrary(place);
  expect(first.log.dispatch(command('catalogue.put', { row: { name: 'PACS', tier: 1 } }), author).ok).toBe(
    true,
  );
  first.close();
  const again = openLibrary(place);
  expect(again.log.state.catalogue.entries.size).toBe(1);
  expect(again.index().search('pacs', { limit: 5 }).items).toHaveLength(1);
  expect(again.log.dispatch(command('incident.declare', { name: 'X' }), author)).toMatchObject({
    code: 'unknown-command',
  });
  again.close();
});

test('a station is the same in every process that uses its data folder', () => {
  const { place } = workplace();
  expect(workplaceIn(place.dataFolder, () => undefined).station).toBe(place.station);
});

test('EN-13: a long log leaves a snapshot behind, opens from it, and a redaction empties the cache first', () => {
  const { folder, place } = workplace();
  const file = path.join(folder, 'long.blackstart');
  const cacheFiles = (): string[] => {
    const cache = path.join(place.dataFolder, 'cache');
    return existsSync(cache) ? readdirSync(cache).filter((name) => name.endsWith('.sqlite')) : [];
  };
  const open = createIncident(place, file);
  const entries = Array.from({ length: 2_100 }, (_, i) =>
    command('log.note', { text: `Entry ${String(i)}` }),
  );
  open.log.dispatchAll(
    [command('incident.declare', { name: 'Long', profile: 'general' }), ...entries],
    author,
  );
  const { json } = open.log.snapshot();
  open.close();
  expect(cacheFiles()).toHaveLength(1);

  const again = openIncident(place, file, 'write');
  expect(again.log.snapshot().json).toBe(json);
  expect(
    again
      .index()
      .search('entry 2099', { limit: 5 })
      .items.map(({ seq }) => seq),
  ).toEqual([2101]);
  const event = `${again.log.store.origin}-2101`;
  expect(again.log.dispatch(command('log.redact', { event, reason: 'A name.' }), author)).toMatchObject({
    ok: true,
  });
  expect(again.index().search('entry 2099', { limit: 5 }).items).toEqual([]);
  again.close();
});
