import { expect, test } from 'vitest';
import { fileNameFault } from './file-name-rule.js';

test.each([
  'shared/domain/ids.ts',
  'shared/domain/tasks/decide.property.test.ts',
  'renderer/features/board/board-row.tsx',
  'main/shells/web/serve-static.ts',
  '.ci/test.ts',
  '.dependency-cruiser.mjs',
  'eslint.config.js',
])('%s is a good name', (path) => {
  expect(fileNameFault(path)).toBeNull();
});

test.each([
  ['shared/domain/Ids.ts', '"Ids" is not kebab-case'],
  ['shared/domain/task_list.ts', '"task_list" is not kebab-case'],
  ['renderer/ui/Button/button.tsx', '"Button" is not kebab-case'],
  ['shared/domain/index.ts', '"index" says nothing: name the file after its main export'],
  ['shared/domain/types.ts', '"types" says nothing: name the file after its main export'],
  ['main/common/clock.ts', '"common" says nothing: name the file after its main export'],
  ['main/store/string-utils.ts', '"utils" says nothing: name the file after its main export'],
  ['main/engine/helpers.test.ts', '"helpers" says nothing: name the file after its main export'],
  ['main/engine/task-manager.ts', '"manager" says nothing: name the file after its main export'],
])('%s is refused: %s', (path, fault) => {
  expect(fileNameFault(path)).toBe(fault);
});
