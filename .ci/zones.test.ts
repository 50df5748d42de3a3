// Proof of the first net: what a zone may not name does not compile there. A file of our own is put into each zone's
// project in memory; its globals and its modules are then those of the project's tsconfig.json.
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

function project(zone: string): ts.ParsedCommandLine {
  const folder = path.join(root, zone);
  const { config } = ts.readConfigFile(path.join(folder, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, folder);
}

/** The lines that the compiler refuses in a zone. */
function refusedLines(zone: string, lines: readonly string[]): string[] {
  const { options } = project(zone);
  const probe = path.join(root, zone, 'probe.ts');
  const text = lines.map((line) => `${line}\n`).join('');

  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => file === probe || disk.fileExists(file),
    readFile: (file) => (file === probe ? text : disk.readFile(file)),
    getSourceFile: (file, target) =>
      file === probe ? ts.createSourceFile(file, text, target) : disk.getSourceFile(file, target),
  };

  const program = ts.createProgram([probe], { ...options, incremental: false }, host);
  const source = program.getSourceFile(probe);
  if (source === undefined) throw new Error('the probe is not in the program');
  const refused = program.getSemanticDiagnostics(source).map(({ start }) => {
    return lines[source.getLineAndCharacterOfPosition(start ?? 0).line] ?? '';
  });
  return [...new Set(refused)];
}

const language = ['export const b: Map<string, number> = new Map();', 'export const c = [2, 1].toSorted();'];
const node = [
  "import { readFileSync } from 'node:fs'; export { readFileSync };",
  "import { DatabaseSync } from 'node:sqlite'; export { DatabaseSync };",
  'export const d = process.env;',
  'export const e = Buffer.alloc(1);',
  'export const f = globalThis.process;',
];
const dom = [
  'export const g = window.name;',
  'export const h = document.body;',
  'export type I = HTMLElement;',
];
const hosts = [
  'export const j = fetch;',
  'export const k = crypto;',
  'export const l = localStorage;',
  'export const m = performance.now();',
  'console.log(1);',
  'setTimeout(() => 1, 1);',
];
const careless = [
  'export const n = (list: string[]): string => list[0];',
  'export const o = (map: Record<string, { p: number }>) => map.name;',
  'export const q: { r?: string } = { r: undefined };',
  'export enum Level { Low }',
  'export class S { constructor(private t: string) {} }',
  'export const u = (v: 1 | 2) => { if (v === 1) return 1; };',
];
const everything = [...language, ...node, ...dom, ...hosts, ...careless];

test('shared names no host: neither Node, nor the DOM, nor what both have', () => {
  expect(refusedLines('shared', everything)).toEqual([...node, ...dom, ...hosts, ...careless]);
});

test('main has Node and no DOM', () => {
  expect(refusedLines('main', everything)).toEqual([...dom, ...careless]);
});

test('renderer has the DOM and no Node', () => {
  expect(refusedLines('renderer', everything)).toEqual([...node, ...careless]);
});

test.each(['shared', 'main', 'renderer', 'e2e', '.ci'])(
  '%s switches nothing off that the base switches on',
  (zone) => {
    const { options } = project(zone);
    const base = project('.').options;
    const switches = Object.entries(base).filter(([, value]) => typeof value === 'boolean');
    expect(options).toMatchObject(Object.fromEntries(switches));
  },
);
