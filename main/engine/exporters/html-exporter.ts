import { EXERCISE_SENTENCE } from '#shared/domain/incident/exercise-words.ts';
import { escapeHtml } from '#shared/domain/plain-markup.ts';
import { STATES } from '#shared/domain/systems/states.ts';
import type { Exporter, ExportSource } from '../exporter.ts';
import { recordStyle, STATE_SHAPES } from './html-style.ts';
import { readAftermath } from './log-aftermath.ts';
import { recordBoard, type BoardLine, type BoardSection } from './record-board.ts';
import { recordEntry, type RecordEntry } from './record-entry.ts';
import { bothTimes, CAUTIONS, recordHead, type RecordHead } from './record-head.ts';
import { recordServices, type ServiceLine } from './record-services.ts';

const cell = (text: string): string => `<td>${escapeHtml(text)}</td>`;

/** Nothing is fetched and nothing runs, whatever stands in the log. */
const opening = (head: RecordHead): string => {
  const title = `${head.exercise ? 'EXERCISE: ' : ''}${head.name}`;
  return (
    '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n' +
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">\n' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${escapeHtml(title)}</title>\n<style>${recordStyle(head.exercise ? 'EXERCISE' : '')}</style>\n</head>\n<body>\n` +
    `${STATE_SHAPES}\n<h1>${escapeHtml(title)}</h1>\n` +
    (head.exercise ? `<p class="exercise">${EXERCISE_SENTENCE}</p>\n` : '') +
    `<dl>${head.lines.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}</dl>\n`
  );
};

function boardRow({ state, name, isPart, words, since, confirmed }: BoardLine): string {
  const { shape, letter } = STATES[state];
  return (
    `<tr${isPart ? ' class="part"' : ''}><td class="mark"><svg aria-hidden="true"><use href="#${shape}"/></svg>${escapeHtml(letter)}</td>` +
    `${cell(name)}${cell(words)}${cell(since)}${cell(confirmed)}</tr>\n`
  );
}

/** The start of a table; its kind sets how wide the columns are. `above` stands over the headings on every page. */
const tableHead = (kind: string, headings: readonly string[], above = ''): string =>
  `<table class="${kind}"><colgroup>${headings.map(() => '<col>').join('')}</colgroup><thead>` +
  (above === ''
    ? ''
    : `<tr><th class="running" colspan="${String(headings.length)}">${escapeHtml(above)}</th></tr>\n`) +
  `<tr>${headings.map((one) => `<th scope="col">${escapeHtml(one)}</th>`).join('')}</tr></thead>\n<tbody>\n`;

const boardSection = ({ title, lines }: BoardSection): string =>
  `<h3>${escapeHtml(title)}</h3>\n${tableHead('board', ['State', 'System', 'In words', 'Since', 'Confirmed'])}` +
  `${lines.map(boardRow).join('')}</tbody></table>\n`;

const servicesTable = (services: readonly ServiceLine[]): string =>
  services.length === 0
    ? ''
    : `<h2>Services</h2>\n${tableHead('services', ['Service', 'What it can do', 'Since', 'Confirmed'])}` +
      services
        .map(
          ({ name, words, since, confirmed }) =>
            `<tr>${[name, words, since, confirmed].map(cell).join('')}</tr>\n`,
        )
        .join('') +
      '</tbody></table>\n';

function logHead(head: RecordHead, source: ExportSource): string {
  const running = `${head.exercise ? 'EXERCISE. ' : ''}${head.name}. As at ${bothTimes(source)}`;
  return (
    '<h2>Log</h2>\n<p>Struck through: it no longer stands as it was written. What became of it stands beside it in bold.</p>\n' +
    tableHead('log', ['Entry', 'Happened', 'Who', 'What'], running)
  );
}

function entryRow({ seq, happened, entered, who, words, struck, after }: RecordEntry): string {
  const said = escapeHtml(words);
  const became = after.map((one) => `<span class="after">${escapeHtml(one)}</span>`).join('');
  const late = entered === '' ? '' : `<span class="entered">entered ${escapeHtml(entered)}</span>`;
  return `<tr>${cell(String(seq))}<td>${escapeHtml(happened)}${late}</td>${cell(who)}<td>${struck ? `<s>${said}</s>` : said}${became}</td></tr>\n`;
}

const closing = ({ heads }: ExportSource): string =>
  `</tbody></table>\n<h2>Fingerprints</h2>\n${tableHead('heads', ['Origin', 'Entries', 'Fingerprint'])}` +
  heads
    .map(
      ({ origin, n, hash }) =>
        `<tr>${cell(origin)}${cell(String(n))}<td><code>${escapeHtml(hash)}</code></td></tr>\n`,
    )
    .join('') +
  `</tbody></table>\n${CAUTIONS.map((one) => `<p>${escapeHtml(one)}</p>`).join('\n')}\n</body>\n</html>\n`;

/** The log as a record for a browser or a printer: one file that needs nothing else. */
export const htmlExporter: Exporter = {
  format: 'html',
  summary: 'The log as a record to print: head, board, every entry with what became of it, fingerprints.',
  *write(source) {
    const head = recordHead(source);
    const board = recordBoard(source);
    const aftermath = readAftermath(source);
    yield opening(head);
    yield `<h2>Board</h2>\n<p>${escapeHtml(board.counts)}</p>\n`;
    for (const section of board.sections) yield boardSection(section);
    yield servicesTable(recordServices(source));
    yield logHead(head, source);
    for (const event of source.events()) yield entryRow(recordEntry(event, source, aftermath));
    yield closing(source);
  },
};
