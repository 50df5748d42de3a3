import { foldName, shortHash } from '../systems/names.ts';
import { CopyId } from '../ids.ts';
import { stepsOf, type ChecklistStep, type ChecklistTemplate } from './template.ts';

/** What a step asks: the same words, value and number of people are the same step in every version. */
const askedBy = ({ text, expected, twoPerson }: ChecklistStep): string =>
  [foldName(text), foldName(expected), String(twoPerson === true)].join('\n');

/**
 * A key for each step, in their order: made of what it asks, so that an answer stays with its step when a
 * newer version moves it. A step that stands twice is told apart by its chunk and its turn. Each once.
 */
export function stepKeys(template: ChecklistTemplate): readonly string[] {
  const times = new Map<string, number>();
  for (const step of stepsOf(template)) times.set(askedBy(step), (times.get(askedBy(step)) ?? 0) + 1);
  const taken = new Map<string, number>();
  return template.chunks.flatMap(({ title, steps }) =>
    steps.map((step) => {
      const asked = askedBy(step);
      const key = shortHash(times.get(asked) === 1 ? asked : `${asked}\n${foldName(title)}`);
      const turn = (taken.get(key) ?? 0) + 1;
      taken.set(key, turn);
      return turn === 1 ? key : `${key}.${String(turn)}`;
    }),
  );
}

/** The same words in the same version are one copy, at whatever station they are copied. */
export const copyIdOf = (template: ChecklistTemplate): CopyId =>
  CopyId.parse(
    `list-${template.key.slice(0, 30)}-${String(template.version)}-${shortHash(JSON.stringify(template))}`,
  );
