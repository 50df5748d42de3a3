import { z } from 'zod';
import { Instant } from '#shared/domain/instant.ts';

/** A sitrep that somebody began and nobody issued: what was typed, and its cut-off. The rest fills itself. */
const Draft = z.object({
  asAt: Instant,
  template: z.string(),
  headline: z.string().nullable(),
  texts: z.record(z.string(), z.string()),
  corrects: z.string().nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** What was kept; null = no sitrep is begun, or what was kept cannot be read. */
export function readDraft(value: unknown): Draft | null {
  const read = Draft.safeParse(value);
  return read.success ? read.data : null;
}

export const newDraft = (asAt: Instant, template: string, corrects: string | null = null): Draft => ({
  asAt,
  template,
  headline: null,
  texts: {},
  corrects,
});
