import { foldName } from '#shared/domain/systems/names.ts';

/** One line of a sheet as it is keyed in. */
export interface SheetRow {
  readonly id: number;
  readonly area: string;
  readonly of: string;
  readonly fixed: string;
  readonly blocked: string;
}

/** One line as `system.set-tally` takes it. */
export interface SheetCount {
  readonly area: string;
  readonly counting: string;
  readonly of?: number;
  readonly fixed?: number;
  readonly blocked?: number;
  readonly addFixed?: number;
  readonly addBlocked?: number;
}

export type ReadRow =
  | { readonly kind: 'empty' }
  | { readonly kind: 'count'; readonly count: SheetCount }
  | { readonly kind: 'wrong'; readonly because: string };

const FIGURE = /^(?<sign>[+-]?)(?<value>\d{1,9})$/;

/** `40` is how many in all; `+12` so many more than stood. */
function figureOf(text: string): { said?: number; added?: number } | 'wrong' {
  const typed = text.trim().replaceAll(',', '');
  if (typed === '') return {};
  const { sign, value } = FIGURE.exec(typed)?.groups ?? {};
  if (value === undefined) return 'wrong';
  if (sign === '') return { said: Number(value) };
  return { added: sign === '-' ? -Number(value) : Number(value) };
}

const WRONG: ReadRow = {
  kind: 'wrong',
  because: 'Figures only: 40 for how many in all, +12 for so many more.',
};

/** Reads one line; a line without figures says nothing. */
export function readRow({ area, of, fixed, blocked }: SheetRow, counting: string): ReadRow {
  const [all, done, held] = [figureOf(of), figureOf(fixed), figureOf(blocked)];
  if (all === 'wrong' || done === 'wrong' || held === 'wrong' || all.added !== undefined) return WRONG;
  const count = {
    ...(all.said === undefined ? {} : { of: all.said }),
    ...(done.said === undefined ? {} : { fixed: done.said }),
    ...(done.added === undefined ? {} : { addFixed: done.added }),
    ...(held.said === undefined ? {} : { blocked: held.said }),
    ...(held.added === undefined ? {} : { addBlocked: held.added }),
  };
  if (Object.keys(count).length === 0) return { kind: 'empty' };
  if (area.trim() === '') return { kind: 'wrong', because: 'Which area is that?' };
  return { kind: 'count', count: { area: area.trim(), counting, ...count } };
}

/** The areas that stand on more than one line: their figures would replace each other. */
export function areasTwice(rows: readonly SheetRow[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Map<string, string>();
  for (const { area } of rows) {
    const folded = foldName(area);
    if (folded !== '' && seen.has(folded)) twice.set(folded, area.trim());
    seen.add(folded);
  }
  return [...twice.values()];
}
