import { EXERCISE_SENTENCE } from '../incident/exercise-words.ts';
import { escapeMarkdown } from '../plain-markup.ts';
import { NOT_STATED_HERE, TYPED_NAMES, type SitrepBlock, type SitrepDocument } from './document.ts';

const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;

const tableLines = ({ table }: SitrepBlock): readonly string[] =>
  table === null
    ? []
    : ['', row(table.columns), `| ${table.columns.map(() => '---').join(' | ')} |`, ...table.rows.map(row)];

const blockLines = (block: SitrepBlock): readonly string[] => [
  '',
  `## ${escapeMarkdown(block.heading)}`,
  ...[...block.paragraphs, ...block.lines].flatMap((line) => ['', escapeMarkdown(line)]),
  ...tableLines(block),
  ...(block.isEmpty ? ['', `*${NOT_STATED_HERE}*`] : []),
];

/** A sitrep in Markdown. What was typed reads as typed: no link, picture or table is smuggled in by it. */
export function sitrepMarkdown(document: SitrepDocument): string {
  const { title, incident, exercise, asAt, facts, headline, cautions, counts, blocks } = document;
  return [
    ...(exercise ? [`**${EXERCISE_SENTENCE}**`, ''] : []),
    `# ${escapeMarkdown(title)}`,
    '',
    `${escapeMarkdown(incident)}. ${escapeMarkdown(asAt)}`,
    ...cautions.flatMap((caution) => ['', `**${escapeMarkdown(caution)}**`]),
    '',
    `**${escapeMarkdown(headline)}**`,
    '',
    escapeMarkdown(counts),
    '',
    ...facts.map(([label, value]) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(value)}`),
    ...blocks.flatMap(blockLines),
    '',
    TYPED_NAMES,
    '',
  ].join('\n');
}
