import type { ChecklistStep, ChecklistTemplate } from '#shared/domain/checklists/template.ts';

/** How it is worked, in one line for whoever meets the word for the first time. */
export const MODE_MEANING: Readonly<Record<ChecklistTemplate['mode'], string>> = {
  'read-do': 'Read a step, do it, say what you see.',
  'do-confirm': 'Do it from memory, then pause and confirm each step.',
};

/** Whether any step of it touches care. */
export const touchesCare = ({ chunks }: ChecklistTemplate): boolean =>
  chunks.some(({ steps }) => steps.some(({ care }) => care === true));

/** How long it usually takes, minutes; null where no step says. */
export function usualMinutes({ chunks }: ChecklistTemplate): number | null {
  const said = chunks.flatMap(({ steps }) => steps.flatMap(({ minutes }) => minutes ?? []));
  return said.length === 0 ? null : said.reduce((sum, minutes) => sum + minutes, 0);
}

export const sourceWords = ({ source }: ChecklistStep): string =>
  source.kind === 'published' ? `Published: ${source.where}` : 'Our own proposal';

/** What a step is besides its words: critical, for two people, a picture welcome. Care is said apart, in a sentence. */
export const stepMarks = ({ critical, twoPerson, evidence }: ChecklistStep): readonly string[] => [
  ...(critical === true ? ['critical'] : []),
  ...(twoPerson === true ? ['two people'] : []),
  ...(evidence === true ? ['picture welcome'] : []),
];

/** How many steps it has. */
export const stepCount = ({ chunks }: Pick<ChecklistTemplate, 'chunks'>): number =>
  chunks.reduce((sum, { steps }) => sum + steps.length, 0);
