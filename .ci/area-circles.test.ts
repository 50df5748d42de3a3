import { expect, test } from 'vitest';
import { areaCircles } from './area-circles.ts';

const edge = (from: string, to: string) => ({ from: `shared/domain/${from}`, to: `shared/domain/${to}` });

test('areas that use each other one way form no circle', () => {
  expect(
    areaCircles([
      edge('handover/select.ts', 'tasks/select.ts'),
      edge('handover/select.ts', 'systems/select.ts'),
      edge('tasks/decide.ts', 'systems/select.ts'),
      edge('tasks/decide.ts', 'tasks/state.ts'),
    ]),
  ).toEqual([]);
});

test('two areas that use each other form a circle, although no file does', () => {
  expect(
    areaCircles([edge('tasks/decide.ts', 'systems/select.ts'), edge('systems/due.ts', 'tasks/state.ts')]),
  ).toEqual([['tasks', 'systems', 'tasks']]);
});

test('a circle of three is named in order, without the way that leads to it', () => {
  expect(
    areaCircles([
      edge('log/a.ts', 'tasks/a.ts'),
      edge('tasks/a.ts', 'people/a.ts'),
      edge('people/a.ts', 'systems/a.ts'),
      edge('systems/a.ts', 'tasks/a.ts'),
    ]),
  ).toEqual([['tasks', 'people', 'systems', 'tasks']]);
});

test('the assembly, what all areas stand on, and tests close no circle', () => {
  expect(
    areaCircles([
      edge('assembly.ts', 'tasks/decide.ts'),
      edge('tasks/decide.ts', 'assembly.ts'),
      edge('tasks/decide.ts', 'systems/select.ts'),
      edge('systems/decide.test.ts', 'tasks/decide.ts'),
    ]),
  ).toEqual([]);
});
