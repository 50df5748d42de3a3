import type { Count } from '#shared/domain/counters/state.ts';

/** Reads `+12`, `-3` (a change) and `340` or `=340` (the total), two decimals at most; undefined where it is none. */
export function countTyped(typed: string): Count | undefined {
  const { sign, figure } =
    /^(?<sign>[+\-−=]?)\s*(?<figure>\d[\d,]*(?:\.\d{1,2})?)$/.exec(typed.trim())?.groups ?? {};
  if (figure === undefined) return undefined;
  const value = Number(figure.replaceAll(',', ''));
  if (sign === '+') return { change: value };
  return sign === '-' || sign === '−' ? { change: -value } : { total: value };
}
