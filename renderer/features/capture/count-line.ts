import type { Profile } from '#shared/domain/incident/profile.ts';

/** Figures of one area of a tally sheet, as `system.set-tally` takes them. */
export interface TallyFigures {
  readonly of?: number;
  readonly fixed?: number;
  readonly blocked?: number;
  readonly addFixed?: number;
  readonly addBlocked?: number;
}

/** What a line counts: an area of the chosen system, or one of the profile's counters. */
export type CountLine =
  | { readonly kind: 'tally'; readonly area: string; readonly figures: TallyFigures }
  | {
      readonly kind: 'counter';
      readonly counter: Profile['counters'][number];
      readonly count: { readonly total: number } | { readonly change: number };
    };

const FIGURE = /^(?<sign>!\+|[+\-=!/])(?<value>\d{1,9})$/;
/** What is fixed and what is blocked, without the space: `+12!3`. */
const BOTH = /^(?<fixed>[+\-=]\d{1,9})(?<blocked>!\+?\d{1,9})$/;

/** An area has a short name; a longer text that ends in a figure is a text. */
const AREA_WORDS = 3;

/**
 * Reads `7b +12 !3`: an area or a counter and then figures only. `+12` so many more fixed, `=40` so many in all, `!3` so
 * many blocked, `!+1` one more, `/60` of so many; `+12!3` is `+12 !3`. Undefined where the line is a text.
 */
export function countLineOf(
  line: string,
  { counters, hasSystem }: { readonly counters: Profile['counters']; readonly hasSystem: boolean },
): CountLine | undefined {
  const words = line
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const { fixed, blocked } = BOTH.exec(word)?.groups ?? {};
      return fixed === undefined || blocked === undefined ? [word] : [fixed, blocked];
    });
  const first = words.findIndex((word) => FIGURE.test(word));
  if (first < 1 || !words.slice(first).every((word) => FIGURE.test(word))) return undefined;
  const name = words.slice(0, first).join(' ');
  const figures = words.slice(first);
  const counter = counterMeant(counters, name);
  if (counter !== undefined) return counterLine(counter, figures);
  if (!hasSystem || first > AREA_WORDS) return undefined;
  return {
    kind: 'tally',
    area: name,
    figures: Object.assign({}, ...figures.map(tallyFigure)) as TallyFigures,
  }; // as: each part is one of its figures
}

const SIGNS: Readonly<Record<string, keyof TallyFigures>> = {
  '+': 'addFixed',
  '=': 'fixed',
  '!': 'blocked',
  '!+': 'addBlocked',
  '/': 'of',
};

function tallyFigure(word: string): TallyFigures {
  const { sign = '', value = '0' } = FIGURE.exec(word)?.groups ?? {};
  const key = SIGNS[sign] ?? 'addFixed';
  return { [key]: sign === '-' ? -Number(value) : Number(value) };
}

/** A counter by its name or key, or by the beginning of a word that only one of them has. */
function counterMeant(counters: Profile['counters'], name: string): Profile['counters'][number] | undefined {
  const wanted = name.toLowerCase();
  const exact = counters.find((one) => one.key === wanted || one.name.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  if (wanted.length < 3) return undefined;
  const fitting = counters.filter((one) =>
    ` ${one.name.toLowerCase()} ${one.key.replaceAll('-', ' ')}`.includes(` ${wanted}`),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function counterLine(
  counter: Profile['counters'][number],
  figures: readonly string[],
): CountLine | undefined {
  const { sign, value } = FIGURE.exec(figures[0] ?? '')?.groups ?? {};
  if (figures.length !== 1 || value === undefined) return undefined;
  if (sign === '+') return { kind: 'counter', counter, count: { change: Number(value) } };
  if (sign === '-') return { kind: 'counter', counter, count: { change: -Number(value) } };
  if (sign === '=') return { kind: 'counter', counter, count: { total: Number(value) } };
  return undefined;
}

const figureWords: Readonly<Record<keyof TallyFigures, (value: number) => string>> = {
  addFixed: (value) => (value < 0 ? `${-value} fewer fixed` : `${value} more fixed`),
  fixed: (value) => `${value} fixed`,
  addBlocked: (value) => `${value} more blocked`,
  blocked: (value) => `${value} blocked`,
  of: (value) => `of ${value}`,
};

/** How the line reads back before it is saved: "7b: 12 more fixed, 3 blocked". */
export function countWords(count: CountLine): string {
  if (count.kind === 'counter') {
    const { name, unit } = count.counter;
    const { count: figure } = count;
    if ('total' in figure) return `${name}: ${figure.total} ${unit}`;
    return `${name}: ${figure.change < 0 ? '' : '+'}${figure.change} ${unit}`;
  }
  const figures = Object.entries(count.figures).map(
    ([key, value]) => figureWords[key as keyof TallyFigures](value as number), // as: the keys and values of TallyFigures
  );
  return `${count.area}: ${figures.join(', ')}`;
}
