import { EXERCISE_SENTENCE } from '../incident/exercise-words.ts';
import { escapeHtml } from '../plain-markup.ts';
import { NOT_STATED_HERE, TYPED_NAMES, type SitrepBlock, type SitrepDocument } from './document.ts';

const STYLE =
  'body{font:16px/1.45 system-ui,sans-serif;color:#111;max-width:60rem;margin:1.5rem auto;padding:0 1rem}' +
  'h1{font-size:1.5rem;margin:.2em 0}h2{font-size:1.1rem;border-bottom:1px solid #888;margin:1.2em 0 .3em}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.2em .6em .2em 0;border-bottom:1px solid #ccc}' +
  '.headline{font-size:1.2rem;font-weight:600}.mark,.caution{border:3px solid #111;padding:.3em .6em;font-weight:700}' +
  'dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em}dd{margin:0}tr{break-inside:avoid}h2{break-after:avoid}' +
  '@page{size:A4;margin:18mm 15mm 20mm;@bottom-right{content:"Page " counter(page) " of " counter(pages)}}';

const tag = (name: string, text: string, kind?: string): string =>
  `<${name}${kind === undefined ? '' : ` class="${kind}"`}>${escapeHtml(text)}</${name}>`;

const tableOf = ({ table, heading }: SitrepBlock): string =>
  table === null
    ? ''
    : `<table aria-label="${escapeHtml(heading)}"><thead><tr>${table.columns.map((one) => `<th scope="col">${escapeHtml(one)}</th>`).join('')}</tr></thead>\n<tbody>\n` +
      `${table.rows.map((row) => `<tr>${row.map((cell) => tag('td', cell)).join('')}</tr>`).join('\n')}\n</tbody></table>`;

const blockOf = (block: SitrepBlock): string =>
  [
    tag('h2', block.heading),
    ...[...block.paragraphs, ...block.lines].map((line) => tag('p', line)),
    tableOf(block),
    ...(block.isEmpty ? [tag('p', NOT_STATED_HERE)] : []),
  ].join('\n');

/** A sitrep as one HTML file that fetches nothing and runs nothing, and prints on A4 with page x of y. */
export function sitrepHtml(document: SitrepDocument): string {
  const { title, incident, exercise, asAt, facts, headline, cautions, counts, blocks } = document;
  const name = `${exercise ? 'EXERCISE: ' : ''}${title}`;
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${name}, ${incident}`)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...(exercise ? [tag('p', EXERCISE_SENTENCE, 'mark')] : []),
    tag('p', incident),
    tag('h1', title),
    tag('p', asAt),
    ...cautions.map((caution) => tag('p', caution, 'caution')),
    tag('p', headline, 'headline'),
    tag('p', counts),
    `<dl>${facts.map(([label, value]) => `${tag('dt', label)}${tag('dd', value)}`).join('\n')}</dl>`,
    ...blocks.map(blockOf),
    tag('p', TYPED_NAMES),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
