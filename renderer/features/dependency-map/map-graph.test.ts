import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SystemId } from '#shared/domain/ids.ts';
import { add, board, set, systemNamed, type Board } from '#shared/testing/systems.ts';
import { layOut, NODE } from './layout.ts';
import type { LayoutQuestion } from './map-layout.ts';
import { circleNames, mapGraph, type MapFocus, type MapGraph } from './map-graph.ts';
import { moveFrom, type MapMove } from './map-moves.ts';

const needs = (name: string, ...prerequisites: readonly string[]) => add(name, { prerequisites });
const graphOf = (log: Board, focus: MapFocus = { kind: 'all' }) => mapGraph(log.state, focus, log.now);
const idIn = (log: Board, name: string): SystemId => systemNamed(log, name).id;
const namesIn = ({ nodes }: MapGraph): readonly string[] => nodes.map(({ name }) => name);
const hospital = (): Board =>
  board(
    needs('Network'),
    needs('Identity', 'Network'),
    needs('EMIS', 'Identity', 'Old server'),
    needs('PACS', 'Identity', 'Network'),
    needs('Viewer', 'PACS'),
    add('Fax'),
    needs('A', 'B'),
    needs('B', 'A'),
    needs('Self', 'Self', 'Network'),
    set('PACS', { state: 'down' }),
  );
const questionOf = ({ nodes, edges }: MapGraph): LayoutQuestion => ({
  ids: nodes.map(({ id }) => id),
  edges: edges.map(({ from, to }) => [from, to]),
});

test('SY-51: what is linked is on the map, with its state; circles, self-references and missing names are found', () => {
  const log = hospital();
  const graph = graphOf(log);
  expect(namesIn(graph)).toEqual(['A', 'B', 'EMIS', 'Identity', 'Network', 'PACS', 'Self', 'Viewer']);
  expect(graph.unlinked).toBe(1);
  expect(graph.nodes.find(({ name }) => name === 'PACS')?.state).toBe('down');
  expect(circleNames(graph).map((names) => names.toSorted())).toEqual([['A', 'B']]);
  expect(graph.edges.filter(({ inCircle }) => inCircle)).toHaveLength(2);
  expect(graph.nodes.find(({ name }) => name === 'Self')).toMatchObject({ needsItself: true });
  expect(graph.nodes.find(({ name }) => name === 'EMIS')).toMatchObject({ missing: ['Old server'] });
});

test('it narrows to what a system needs and to what waits for it, through others', () => {
  const log = hospital();
  const of = idIn(log, 'PACS');
  expect(namesIn(graphOf(log, { kind: 'needs', of }))).toEqual(['Identity', 'Network', 'PACS']);
  expect(namesIn(graphOf(log, { kind: 'waits', of }))).toEqual(['PACS', 'Viewer']);
  expect(namesIn(graphOf(log, { kind: 'both', of }))).toEqual(['Identity', 'Network', 'PACS', 'Viewer']);
});

test('arrows follow what is needed and what waits, and walk a layer', () => {
  const log = hospital();
  const graph = graphOf(log);
  const layout = layOut(questionOf(graph));
  const go = (from: string, move: MapMove): string | undefined => {
    const to = moveFrom(graph.nodes, layout, idIn(log, from), move);
    return graph.nodes.find(({ id }) => id === to)?.name;
  };
  expect(go('PACS', 'ArrowRight')).toBe('Viewer');
  expect(['Identity', 'Network']).toContain(go('PACS', 'ArrowLeft'));
  expect(go('Network', 'ArrowLeft')).toBeUndefined();
  const below = go('Identity', 'ArrowDown');
  const back = below === undefined ? go('Identity', 'ArrowUp') : go(below, 'ArrowUp');
  expect(below ?? back).toBeDefined();
  if (below !== undefined) expect(back).toBe('Identity');
});

test('what is needed stands left of what needs it, no two systems overlap, and all of it is on the page', () => {
  const links = fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), {
    maxLength: 24,
    selector: ([a, b]) => `${a} ${b}`,
  });
  fc.assert(
    fc.property(links, (pairs) => {
      const ids = Array.from({ length: 12 }, (_, n) => `s${n}`);
      // Without a circle: the lower number is needed by the higher one.
      const edges = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => [`s${Math.min(a, b)}`, `s${Math.max(a, b)}`] as const);
      const unique = [...new Map(edges.map((edge) => [edge.join(), edge])).values()];
      const { places, routes, width, height } = layOut({ ids, edges: unique });
      for (const [from, to] of unique) expect(places[from]?.x).toBeLessThan(places[to]?.x ?? -1);
      const all = Object.values(places);
      for (const { x, y } of all) {
        expect(x - NODE.width / 2).toBeGreaterThanOrEqual(0);
        expect(x + NODE.width / 2).toBeLessThanOrEqual(width);
        expect(y + NODE.height / 2).toBeLessThanOrEqual(height);
      }
      const overlap = all.some((one, place) =>
        all
          .slice(place + 1)
          .some((other) => Math.abs(one.x - other.x) < NODE.width && Math.abs(one.y - other.y) < NODE.height),
      );
      expect(overlap).toBe(false);
      expect(routes).toHaveLength(unique.length);
    }),
    { numRuns: 25 },
  );
});

test('circles are laid out too, and nothing at all has no size', () => {
  const circle = layOut({
    ids: ['a', 'b'],
    edges: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  });
  expect(Object.keys(circle.places)).toEqual(['a', 'b']);
  expect(circle.routes.every((points) => points.length > 1)).toBe(true);
  expect(layOut({ ids: [], edges: [] })).toMatchObject({ width: 0, height: 0 });
});

test('a layer of hundreds stands in columns: the map has the shape of a window, and the arrows walk all of the layer', () => {
  const ids = Array.from({ length: 371 }, (_, n) => `s${n}`);
  const edges = ids.slice(6).map((id, n) => [`s${n % 6}`, id] as const);
  const layout = layOut({ ids, edges });
  expect(layout.width / layout.height).toBeGreaterThan(1);
  expect(layout.width / layout.height).toBeLessThan(4);
  expect(layout.height).toBeLessThan(2000);
  const all = Object.values(layout.places);
  for (const [from, to] of edges)
    expect(layout.places[from]?.x).toBeLessThan((layout.places[to]?.x ?? 0) - NODE.width);
  const spots = new Set(all.map(({ x, y }) => `${x} ${y}`));
  expect(spots.size).toBe(371);
  for (const { x, y } of all) {
    expect(x + NODE.width / 2).toBeLessThanOrEqual(layout.width);
    expect(y - NODE.height / 2).toBeGreaterThanOrEqual(0);
    expect(y + NODE.height / 2).toBeLessThanOrEqual(layout.height);
  }
});
