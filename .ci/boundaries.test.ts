// Proof that every rule of the second net fires, and only where it should: one small tree that breaks each rule once.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../.dependency-cruiser.mjs';
import { boundaryViolations, type Violation } from './boundaries.ts';

/** rule: [importing file, what it imports, how], each the only offence in its file. */
const offences: Record<string, [from: string, to: string, how?: 'type']> = {
  'no-cycle': ['main/engine/egg.ts', './hen.ts'],
  resolvable: ['main/engine/lost.ts', './nowhere.ts'],
  'declared-packages-only': ['main/engine/undeclared.ts', 'undeclared'],
  'no-dev-dependency-in-product': ['main/engine/dev.ts', 'dev-only'],
  'domain-alone': ['shared/domain/log/talk.ts', '#shared/contract/procedures.ts', 'type'],
  'assembly-brings-profiles': ['shared/domain/incident-domain.ts', '#shared/contract/procedures.ts', 'type'],
  'domain-tests-alone': ['shared/domain/log/log.test.ts', '#main/engine/writer.ts'],
  'shared-runs-anywhere': ['shared/contract/host.ts', '#main/engine/writer.ts', 'type'],
  'shared-without-node': ['shared/history/read.ts', 'node:fs'],
  'testing-only-from-tests': ['main/engine/sample.ts', '#shared/testing/samples.ts'],
  'nobody-imports-tests': ['main/engine/reuse.ts', '../../shared/domain/log/other.test.ts'],
  'main-not-renderer': ['main/engine/screen.ts', '../../renderer/app/app.ts', 'type'],
  'renderer-not-main': ['renderer/app/shortcut.ts', '#main/engine/writer.ts', 'type'],
  'renderer-without-node': ['renderer/app/disk.ts', 'node:fs'],
  'e2e-from-outside': ['e2e/inside.ts', '#main/engine/writer.ts'],
  'nobody-imports-e2e': ['main/engine/driven.ts', '../../e2e/driver.ts'],
  'electron-in-one-place': ['main/engine/window.ts', 'electron', 'type'],
  'electron-values-in-desktop-only': ['main/shells/electron/menu.ts', 'electron'],
  'store-below-engine': ['main/store/upwards.ts', '../engine/writer.ts', 'type'],
  'engine-below-shells': ['main/engine/upwards.ts', '../shells/web/server.ts', 'type'],
  'host-below-shells': ['main/host/upwards.ts', '../shells/web/server.ts', 'type'],
  'shells-know-the-port-only': ['main/shells/web/inwards.ts', '../../engine/writer.ts', 'type'],
  'platform-below-all': ['main/platform/upwards.ts', '../store/file.ts', 'type'],
  'entries-on-top': ['main/store/entry.ts', '../compose.ts', 'type'],
  'shells-apart': ['main/shells/web/peek.ts', '../electron/window.ts', 'type'],
  'features-apart': ['renderer/features/board/peek.ts', '../log/log-view.ts', 'type'],
  'features-without-transport': ['renderer/features/board/wire.ts', '../../transport/socket.ts', 'type'],
  'ui-knows-no-incident': ['renderer/ui/badge.ts', '../store/incident-store.ts', 'type'],
  'areas-form-no-circle': ['shared/domain/log/notes.ts', '../tasks/state.ts', 'type'],
};

/** What the rules must let through. */
const allowed: [from: string, to: string, how?: 'type'][] = [
  ['main/engine/hen.ts', './writer.ts'],
  ['shared/domain/tasks/decide.ts', '../log/ids.ts'],
  ['shared/domain/tasks/schema.ts', 'zod'],
  ['shared/domain/tasks/tasks.test.ts', '#shared/testing/samples.ts'],
  ['shared/domain/tasks/tasks.property.test.ts', 'dev-only'],
  ['shared/contract/procedure.ts', '../domain/log/ids.ts'],
  ['main/engine/types-only.ts', 'dev-only', 'type'],
  ['main/shells/electron/menu-types.ts', 'electron', 'type'],
  ['main/desktop.ts', 'electron'],
  ['main/shells/web/session.ts', './server.ts'],
  ['main/shells/web/router.ts', '#shared/contract/procedures.ts'],
  ['renderer/features/board/row.ts', './cell.ts'],
  ['renderer/features/board/view.ts', '../../store/incident-store.ts'],
  ['renderer/ui/grid.ts', './badge-shape.ts'],
];

const bystanders = [
  'e2e/driver.ts',
  'main/compose.ts',
  'main/engine/writer.ts',
  'main/shells/electron/window.ts',
  'main/shells/web/server.ts',
  'main/store/file.ts',
  'renderer/app/app.ts',
  'renderer/features/board/cell.ts',
  'renderer/features/log/log-view.ts',
  'renderer/store/incident-store.ts',
  'renderer/transport/socket.ts',
  'renderer/ui/badge-shape.ts',
  'shared/contract/procedures.ts',
  'shared/domain/log/ids.ts',
  'shared/domain/log/other.test.ts',
  'shared/domain/tasks/state.ts',
  'shared/testing/samples.ts',
];

let root: string;
let found: Violation[];

beforeAll(async () => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'blackstart-boundaries-')));
  writeTree();
  found = await boundaryViolations(root);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function writeTree(): void {
  const imports = { '#shared/*': './shared/*', '#main/*': './main/*' };
  const packages = {
    dependencies: { zod: '1.0.0' },
    devDependencies: { 'dev-only': '1.0.0', electron: '1.0.0' },
  };
  write('package.json', JSON.stringify({ name: 'tree', type: 'module', imports, ...packages }));
  for (const name of ['zod', 'dev-only', 'electron', 'undeclared']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' }));
    write(`node_modules/${name}/main.js`, 'exports.value = 1;');
  }
  for (const file of bystanders) write(file, 'export const value = 1;');
  for (const [from, to, how] of [...allowed, ...Object.values(offences)]) write(from, importing(to, how));
  write('main/engine/hen.ts', importing('./egg.ts'));
}

function importing(to: string, how?: 'type'): string {
  if (how === 'type') return `import type { value } from '${to}';\nexport type Value = typeof value;\n`;
  return `import { value } from '${to}';\nexport const again = value;\n`;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

test('every rule has its offence here', () => {
  const rules = (config.forbidden ?? []).map((rule) => rule.name);
  expect(Object.keys(offences).toSorted()).toEqual([...rules, 'areas-form-no-circle'].toSorted());
});

test.each(Object.entries(offences))('%s fires on %j', (rule, [from]) => {
  // Areas are named by their folder, everything else by its file.
  const place = rule === 'areas-form-no-circle' ? path.basename(path.dirname(from)) : from;
  expect(found.filter((violation) => violation.from === place).map((violation) => violation.rule)).toContain(
    rule,
  );
});

test('nothing fires where nothing is wrong', () => {
  const innocent = new Set([...allowed.map(([from]) => from), ...bystanders]);
  innocent.delete('main/engine/hen.ts');
  expect(found.filter((violation) => innocent.has(violation.from))).toEqual([]);
});
