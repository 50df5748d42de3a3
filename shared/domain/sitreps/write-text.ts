import { EXERCISE_THRICE } from '../incident/exercise-words.ts';
import { NOT_STATED_HERE, TYPED_NAMES, type SitrepBlock, type SitrepDocument } from './document.ts';

const tableLines = ({ table }: SitrepBlock): readonly string[] =>
  (table?.rows ?? []).map(
    (row) =>
      `- ${row
        .map((cell, place) => (place === 0 || cell === '' ? cell : `${table?.columns[place] ?? ''}: ${cell}`))
        .filter((cell) => cell !== '')
        .join('; ')}`,
  );

const blockLines = (block: SitrepBlock): readonly string[] => [
  '',
  block.heading.toUpperCase(),
  ...block.paragraphs,
  ...block.lines,
  ...tableLines(block),
  ...(block.isEmpty ? [NOT_STATED_HERE] : []),
];

/** A sitrep as plain text: for an e-mail, a message, or to be read from a stick. */
export function sitrepText(document: SitrepDocument): string {
  const { title, incident, exercise, asAt, facts, headline, cautions, counts, blocks } = document;
  const mark = exercise ? [EXERCISE_THRICE] : [];
  return [
    ...mark,
    incident,
    title,
    asAt,
    ...cautions,
    '',
    headline,
    '',
    counts,
    '',
    ...facts.map(([label, value]) => `${label}: ${value}`),
    ...blocks.flatMap(blockLines),
    '',
    TYPED_NAMES,
    ...mark,
    '',
  ].join('\n');
}
