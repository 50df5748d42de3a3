import { expect, test } from 'vitest';
import { addTask, room } from '#shared/testing/tasks.ts';
import { readBlockers } from './blocker-line.ts';

test('TK-9: what a task waits for is read as a task, a system, a person, else as words', () => {
  const log = room(addTask('Fetch the key'));
  const read = readBlockers('a1, emis web, @JS, fire alarm test over, A99', log.state);
  expect(read.map(({ words }) => words)).toEqual([
    'task A1 (Fetch the key)',
    'EMIS Web back',
    'Junior scribe',
    '“fire alarm test over”, until somebody takes it out',
    '“A99”, until somebody takes it out',
  ]);
  expect(readBlockers(' , ', log.state)).toEqual([]);
});
