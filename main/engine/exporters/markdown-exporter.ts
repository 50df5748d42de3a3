import { EXERCISE_SENTENCE } from '#shared/domain/incident/exercise-words.ts';
import { escapeMarkdown } from '#shared/domain/plain-markup.ts';
import { STATES } from '#shared/domain/systems/states.ts';
import type { Exporter } from '../exporter.ts';
import { readAftermath } from './log-aftermath.ts';
import { recordBoard, type BoardLine } from './record-board.ts';
import { recordEntry, type RecordEntry } from './record-entry.ts';
import { CAUTIONS, recordHead } from './record-head.ts';
import { recordServices } from './record-services.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
const table = (headings: readonly string[]): string => row(headings) + row(headings.map(() => '---'));

const boardRow = (line: BoardLine): string =>
  row([
    `**${STATES[line.state].letter}**`,
    `${line.isPart ? '… ' : ''}${escapeMarkdown(line.name)}`,
    escapeMarkdown(line.words),
    escapeMarkdown(line.since),
    escapeMarkdown(line.confirmed),
  ]);

function entryRow({ seq, happened, entered, who, words, struck, after }: RecordEntry): string {
  const said = escapeMarkdown(words);
  const what = [struck ? `~~${said}~~` : said, ...after.map((one) => `**${escapeMarkdown(one)}**`)].join(' ');
  return row([String(seq), escapeMarkdown(happened), escapeMarkdown(entered), escapeMarkdown(who), what]);
}

/** The log as a record that reads in any text editor and prints from any Markdown viewer. */
export const markdownExporter: Exporter = {
  format: 'md',
  summary: 'The log as a record in Markdown: head, board, every entry with what became of it, fingerprints.',
  *write(source) {
    const head = recordHead(source);
    const board = recordBoard(source);
    const aftermath = readAftermath(source);
    yield `# ${head.exercise ? 'EXERCISE: ' : ''}${escapeMarkdown(head.name)}\n\n`;
    if (head.exercise) yield `**${EXERCISE_SENTENCE}**\n\n`;
    for (const [label, value] of head.lines) yield `- ${label}: ${escapeMarkdown(value)}\n`;
    yield `\n## Board\n\n${escapeMarkdown(board.counts)}\n`;
    for (const section of board.sections) {
      yield `\n### ${section.title}\n\n${table(['', 'System', 'State', 'Since', 'Confirmed'])}`;
      yield section.lines.map(boardRow).join('');
    }
    const services = recordServices(source);
    if (services.length > 0)
      yield `\n## Services\n\n${table(['Service', 'What it can do', 'Since', 'Confirmed'])}`;
    for (const { name, words, since, confirmed } of services) {
      yield row([name, words, since, confirmed].map(escapeMarkdown));
    }
    yield `\n## Log\n\nStruck through: it no longer stands as it was written. What became of it follows in bold.\n\n`;
    yield table(['Entry', 'Happened', 'Entered', 'Who', 'What']);
    for (const event of source.events()) yield entryRow(recordEntry(event, source, aftermath));
    yield `\n## Fingerprints\n\n${table(['Origin', 'Entries', 'Fingerprint'])}`;
    for (const { origin, n, hash } of source.heads)
      yield row([escapeMarkdown(origin), String(n), `\`${hash}\``]);
    yield `\n${CAUTIONS.join('\n\n')}\n`;
  },
};
