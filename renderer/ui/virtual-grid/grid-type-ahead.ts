import type { GridLayout } from './grid-layout.ts';

/** Letters typed further apart than this begin a new word. */
const PAUSE_MS = 700;

export interface TypeAhead {
  /** The line whose text begins with what has been typed, from the current one on and round; null: none. */
  find<Row>(
    letter: string,
    atMs: number,
    from: number,
    layout: GridLayout<Row>,
    textOf: (row: Row) => string,
  ): number | null;
}

export function createTypeAhead(): TypeAhead {
  let typed = '';
  let lastMs = -Infinity;
  return {
    find(letter, atMs, from, layout, textOf) {
      typed = atMs - lastMs > PAUSE_MS ? letter.toLowerCase() : typed + letter.toLowerCase();
      lastMs = atMs;
      // A new word looks beyond the current line, a longer one also at it.
      const first = typed.length === 1 ? from + 1 : from;
      for (let step = 0; step < layout.count; step++) {
        const index = (first + step) % layout.count;
        const entry = layout.at(index);
        if (entry?.kind === 'row' && textOf(entry.row).toLowerCase().startsWith(typed)) return index;
      }
      return null;
    },
  };
}
