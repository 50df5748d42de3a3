/** Half of a surrogate pair as JSON.stringify writes it. A backslash typed by a person gives it too: it is only a hint to look. */
const HINT = '\\ud';

function repaired(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(repaired);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toWellFormed(), repaired(inner)]),
  );
}

/**
 * The value with every half of a surrogate pair replaced by U+FFFD: what is stored is Unicode text, and
 * a broken emoji in a pasted line must not stop the line.
 */
export function wellFormed<T>(value: T): T {
  // as: texts are replaced by texts, the shape stays.
  return JSON.stringify(value).includes(HINT) ? (repaired(value) as T) : value;
}
