import type { Wording } from '../area.ts';
import type { Instant } from '../instant.ts';
import type { SitrepReport } from './events.ts';
import { backOf, numbersOf, totalOf, type SitrepFigures } from './figures.ts';
import { isFigures } from './fields.ts';
import { figureBlock, type Body } from './figure-blocks.ts';
import { STATES_IN_ORDER } from './reckon-systems.ts';

/** One field of a sitrep as it reads. */
export interface SitrepBlock extends Body {
  readonly key: string;
  readonly heading: string;
  /** What a person wrote, one paragraph each. */
  readonly paragraphs: readonly string[];
  /** Nothing is stated: that is said, never left blank (no ELBOWS: no blank spaces). */
  readonly isEmpty: boolean;
}

/** A sitrep as it reads on screen, on paper and in every export: one wording. */
export interface SitrepDocument {
  readonly title: string;
  readonly incident: string;
  readonly exercise: boolean;
  /** "As at ... Next at ...": on every page. */
  readonly asAt: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly headline: string;
  /** What stands over everything: withdrawn, put right by another. */
  readonly cautions: readonly string[];
  readonly counts: string;
  readonly blocks: readonly SitrepBlock[];
}

/** What has become of a sitrep, and how times read. */
export interface Reading {
  readonly wording: Wording;
  readonly withdrawn: boolean;
  readonly correctedBy: string | null;
  /** Who typed it, when it went out; null while it is a draft. */
  readonly issued: { readonly by: string; readonly at: Instant } | null;
  /** The place in the chain that a copy is checked against; null where it is not known. */
  readonly chain: string | null;
}

const signed = (difference: number): string =>
  difference === 0 ? '' : difference > 0 ? ` (+${String(difference)})` : ` (−${String(-difference)})`;

/** "Down 41 (+3); Degraded 22; ...": every state, the sum, and what must never be told without its split. */
export function countsWords(figures: SitrepFigures): string {
  const states = numbersOf(figures);
  const { before } = figures;
  const each = STATES_IN_ORDER.map(
    ({ key, word }) =>
      `${word} ${String(states[key])}${before === null ? '' : signed(states[key] - before[key])}`,
  );
  return (
    `${each.join('; ')}: ${String(totalOf(states))} in all. ` +
    `Back ${String(backOf(states))}, of which ${String(states.limited)} limited and ${String(figures.notConfirmedHere)} not confirmed here. ` +
    `Overdue ${String(figures.overdue)}. Gone down again ${String(figures.goneDownAgain)}.`
  );
}

export const asAtWords = (asAt: Instant, nextAt: Instant | null, { time }: Pick<Wording, 'time'>): string =>
  `As at ${time(asAt)}. ${nextAt === null ? 'No next one promised.' : `Replaced by the next at ${time(nextAt)}.`}`;

const stated = (text: string | null): string => text ?? 'not stated';

function factsOf(report: SitrepReport, { wording, issued, chain }: Reading): SitrepDocument['facts'] {
  const { figures, since, audiences } = report;
  return [
    ['Type and level', `${stated(figures.type)}; ${stated(figures.level)}`],
    ['Phase', figures.phase],
    ['Since', since === null ? 'first sitrep' : `${since.number}, as at ${wording.time(since.asAt)}`],
    ['Approved by', report.approvedBy === '' ? 'not approved yet' : report.approvedBy],
    ['Issued', issued === null ? 'DRAFT, not issued' : `${wording.time(issued.at)} by ${issued.by}`],
    ['To', audiences.length === 0 ? 'nobody named' : audiences.map(({ name }) => name).join(', ')],
    ...(chain === null ? [] : [['Place in the log', chain] as const]),
  ];
}

const cautionsOf = (
  { number, corrects }: SitrepReport,
  { withdrawn, correctedBy }: Reading,
): readonly string[] => [
  ...(withdrawn ? [`WITHDRAWN: sitrep ${number} does not stand.`] : []),
  ...(correctedBy === null ? [] : [`Put right by sitrep ${correctedBy}: read that one.`]),
  ...(corrects === null ? [] : [`Puts sitrep ${corrects} right.`]),
];

const NO_FIGURES: Body = { lines: [], table: null };

function blockOf(
  { key, label, text }: SitrepReport['sections'][number],
  report: SitrepReport,
  wording: Wording,
): SitrepBlock {
  const body = isFigures(key) ? figureBlock(key, report, wording) : NO_FIGURES;
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  const isEmpty = paragraphs.length === 0 && body.lines.length === 0 && body.table === null;
  return { key, heading: label, ...body, paragraphs, isEmpty };
}

/** How a sitrep reads. */
export function sitrepDocument(report: SitrepReport, reading: Reading): SitrepDocument {
  const { number, template, incident, exercise, asAt, nextAt, headline, figures } = report;
  return {
    title: number === '' ? `Sitrep: ${template.name}` : `Sitrep ${number}: ${template.name}`,
    incident,
    exercise,
    asAt: asAtWords(asAt, nextAt, reading.wording),
    facts: factsOf(report, reading),
    headline,
    cautions: cautionsOf(report, reading),
    counts: countsWords(figures),
    blocks: report.sections.map((section) => blockOf(section, report, reading.wording)),
  };
}

/** What stands where nobody has stated anything. */
export const NOT_STATED_HERE = 'Nothing stated.';

/** A typed name proves nobody: every export says so. */
export const TYPED_NAMES = 'A typed name is not proof of identity.';
