import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MergeRefused } from '#main/store/log-store.ts';
import { Desk, given, nameOf, note, rename } from './testing/engine-fixture.ts';

/** Two stations that went on apart from one file. */
function apart() {
  const [a, b] = [new Desk(), new Desk({ station: 'st-2' })];
  const first = a.declare();
  first.store.close();
  const copy = path.join(b.folder, 'b.blackstart');
  copyFileSync(first.store.path, copy);
  return { a, b, log: a.open(first.store.path), other: b.open(copy) };
}

test('EN-11: a merge brings what the other has, in the order of the log, and windows start again', () => {
  const { a, b, log, other } = apart();
  a.machine.wait(1);
  given(log, rename('Said at A'));
  b.machine.wait(2);
  given(other, note('Said at B'), rename('Said at B, later'));
  const before = log.head();
  const report = log.bringIn(other.store.path, { dryRun: false });
  expect(report.arrived).toBe(3);
  expect(report.origins).toEqual([{ origin: other.store.origin, arrived: 3 }]);
  expect(report.conflicts).toEqual([expect.stringContaining('Said at B, later stands')]);
  expect(nameOf(log)).toBe('Said at B, later');
  expect(log.head().seq).toBe(5);
  expect(log.head().epoch).not.toBe(before.epoch);
  expect(other.bringIn(log.store.path, { dryRun: false }).arrived).toBe(1);
  // The same state to the byte: the order of the log is one, the order of the files is not.
  expect(other.snapshot().json).toBe(log.snapshot().json);
});

test('EN-11: a dry run says the same and changes nothing', () => {
  const { a, log, other } = apart();
  given(log, rename('Said at A'));
  a.machine.wait(1);
  given(other, rename('Said at B'));
  const before = { head: log.head(), json: log.snapshot().json };
  const report = log.bringIn(other.store.path, { dryRun: true });
  expect(report).toMatchObject({ arrived: 2, conflicts: [expect.any(String)] });
  expect({ head: log.head(), json: log.snapshot().json }).toEqual(before);
  expect(log.bringIn(other.store.path, { dryRun: false })).toEqual(report);
});

test('EN-11: what is here already arrives once, and work goes on after a merge', () => {
  const { log, other } = apart();
  given(other, note('Said at B'));
  log.bringIn(other.store.path, { dryRun: false });
  const { epoch } = log.head();
  expect(log.bringIn(other.store.path, { dryRun: false }).arrived).toBe(0);
  expect(log.head().epoch).toBe(epoch);
  given(log, note('And on'));
  expect(log.head().seq).toBe(4);
});

test('EN-11: the log of another incident is refused, and nothing of it arrives', () => {
  const { log } = apart();
  const foreign = new Desk({ station: 'st-9' }).declare();
  expect(() => log.bringIn(foreign.store.path, { dryRun: false })).toThrow(MergeRefused);
  expect(log.head().seq).toBe(1);
});
