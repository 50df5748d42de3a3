import { foldName } from '#shared/domain/systems/names.ts';
import type { TemplateRow } from '#shared/domain/checklist-templates/select.ts';

/** What the list of checklists is narrowed to. */
export interface TemplateSearch {
  readonly text: string;
  /** For whom it is; null = for anybody. */
  readonly audience: string | null;
}

/** All that is said in a checklist, to be found by. */
function wordsOf({ template: { title, trigger, audience, stop, chunks } }: TemplateRow): string {
  const steps = chunks.flatMap((chunk) => [
    chunk.title,
    ...chunk.steps.flatMap(({ text, expected }) => [text, expected]),
  ]);
  return foldName([title, trigger, audience, ...stop, ...steps].join(' '));
}

/** Those in which every word that was typed stands somewhere, and which are for that audience. */
export function foundTemplates(
  shelf: readonly TemplateRow[],
  { text, audience }: TemplateSearch,
): readonly TemplateRow[] {
  const wanted = text.trim().split(/\s+/).map(foldName);
  return shelf.filter((one) => {
    if (audience !== null && one.template.audience !== audience) return false;
    const words = wordsOf(one);
    return wanted.every((word) => words.includes(word));
  });
}

/** For whom there are checklists, by name. */
export const audiencesOf = (shelf: readonly TemplateRow[]): readonly string[] =>
  [...new Set(shelf.map(({ template }) => template.audience))].toSorted();
