const TYPED = /^(\d{1,5})\s*(h|min|m)?$/i;

/** Minutes as typed: `90`, `90 min`, `2h`; undefined where it is neither. */
export function minutesTyped(text: string): number | undefined {
  const [, figure, unit] = TYPED.exec(text.trim()) ?? [];
  if (figure === undefined) return undefined;
  const minutes = Number(figure) * (unit?.toLowerCase() === 'h' ? 60 : 1);
  return minutes > 0 ? minutes : undefined;
}
