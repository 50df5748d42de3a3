import { ChecklistTemplate, STEPS_IN_A_CHUNK } from './template.ts';

/** A line that has no place in a checklist, and why. */
export interface LeftOut {
  /** Its line in the text, from 1; 0 where it has none. */
  readonly line: number;
  readonly text: string;
  readonly because: string;
}

/** What a text gives: a checklist where it holds one, and every line that is not in it. */
export interface ReadChecklist {
  /** Null where there is no step in it, or it does not fit: `left` says so. */
  readonly template: ChecklistTemplate | null;
  readonly left: readonly LeftOut[];
}

/** Steps as they were read, under the heading that they stood under. */
export interface ReadChunk {
  readonly title: string;
  readonly steps: readonly object[];
}

/** Chunks of nine steps at most; a step that names no source is our own. */
export const inChunks = (chunks: readonly ReadChunk[]) =>
  chunks.flatMap(({ title, steps }) =>
    Array.from({ length: Math.ceil(steps.length / STEPS_IN_A_CHUNK) }, (_, part) => ({
      title: part === 0 ? title : `${title} (${String(part + 1)})`,
      steps: steps
        .slice(part * STEPS_IN_A_CHUNK, (part + 1) * STEPS_IN_A_CHUNK)
        .map((step) => ({ source: { kind: 'proposal' }, ...step })),
    })),
  );

const issueWords = ({ path, message }: { path: readonly PropertyKey[]; message: string }): string =>
  `${path.map(String).join(' ')}: ${message}`;

/** The checklist that was read, with blanks where the text said nothing; none, with the reason, where it does not fit. */
export function templateFrom(
  read: { readonly title: string } & Readonly<Record<string, unknown>>,
  left: readonly LeftOut[],
): ReadChecklist {
  const parsed = ChecklistTemplate.safeParse({
    version: 1,
    mode: 'read-do',
    trigger: 'Not stated.',
    audience: 'Not stated',
    stop: [],
    approvedBy: null,
    reviewBy: null,
    ...read,
  });
  if (parsed.success) return { template: parsed.data, left };
  const because = `It makes no checklist: ${parsed.error.issues.map(issueWords).join('; ')}.`;
  return { template: null, left: [...left, { line: 0, text: read.title, because }] };
}
