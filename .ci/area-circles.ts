/** One import, from file to file, as paths from the project root. */
export interface Edge {
  from: string;
  to: string;
}

/**
 * The circles among the areas, which are the folders directly under shared/domain. Files that lie there themselves
 * (the assembly, what all areas stand on) are no area, and a test may bring areas together.
 *
 * @returns one circle for each import that closes one, as area names in order, the first repeated at the end
 */
export function areaCircles(edges: readonly Edge[]): string[][] {
  const uses = areaGraph(edges);
  const circles: string[][] = [];
  const done = new Set<string>();

  const visit = (area: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(area);
    if (seenAt !== -1) {
      circles.push([...trail.slice(seenAt), area]);
      return;
    }
    if (done.has(area)) return;
    for (const next of uses.get(area) ?? []) visit(next, [...trail, area]);
    done.add(area);
  };

  for (const area of uses.keys()) visit(area, []);
  return circles;
}

function areaGraph(edges: readonly Edge[]): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    const user = areaOf(from);
    const used = areaOf(to);
    if (user === null || used === null || user === used || from.endsWith('.test.ts')) continue;
    uses.set(user, (uses.get(user) ?? new Set()).add(used));
  }
  return uses;
}

function areaOf(file: string): string | null {
  return /^shared\/domain\/([^/]+)\//.exec(file)?.[1] ?? null;
}
