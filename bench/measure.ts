/** Timings of one piece of work, milliseconds. */
export interface Timings {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
  readonly runs: number;
}

/** Order statistics of samples in milliseconds. */
export function timings(samples: readonly number[]): Timings {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return {
    p50: rank(0.5),
    p95: rank(0.95),
    p99: rank(0.99),
    worst: sorted.at(-1) ?? NaN,
    runs: sorted.length,
  };
}

/** Milliseconds that `work` takes once. */
export function timeOnce(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/**
 * Times several works in turn, round by round, so that what the machine does meanwhile hits all of
 * them alike; the first tenth of the rounds warms up and is not counted.
 */
export function timeInTurn<Name extends string>(
  rounds: number,
  works: Record<Name, (round: number) => void>,
): Record<Name, Timings> {
  const names = Object.keys(works) as Name[]; // as: the keys of a record are its names
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  const warmUp = Math.ceil(rounds / 10);
  for (let round = 0; round < rounds + warmUp; round += 1) {
    for (const name of names) {
      const took = timeOnce(() => {
        works[name](round);
      });
      if (round >= warmUp) samples.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timings(samples.get(name) ?? [])])) as Record<
    Name,
    Timings
  >; // as: one entry a name
}

export const ms = (value: number): string =>
  (value < 10 ? value.toFixed(3) : value.toFixed(value < 100 ? 1 : 0)) + ' ms';
export const ratio = (ours: number, anchor: number): string => `${(ours / anchor).toFixed(2)}x`;

/** Prints a table: what was measured, the product, the anchor, their ratio, the target of BENCH.md. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  console.log(`\n${title}\n${line(head)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of body) console.log(line(row));
}
