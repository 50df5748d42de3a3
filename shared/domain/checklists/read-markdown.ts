import { idFromName } from '../systems/names.ts';
import { inChunks, templateFrom, type LeftOut, type ReadChecklist } from './read-parts.ts';
import type { ChecklistStep } from './template.ts';
import { COUNTERSIGN, MODE_WORDS, OUR_PROPOSAL, STEP_MARKS } from './write-markdown.ts';

type StepRead = Partial<Record<keyof ChecklistStep, unknown>>;

interface Chunk {
  readonly title: string;
  readonly line: number;
  readonly steps: StepRead[];
}

/** What has been read so far. */
interface Reading {
  readonly head: Record<string, unknown> & { title?: string; stop: string[] };
  readonly chunks: Chunk[];
  readonly left: LeftOut[];
}

const HEADING = /^#{1,6}\s+(.+)$/;
const STEP = /^\s*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.+)$/;
const DETAIL = /^\s+[-*+]\s+([A-Z][A-Za-z ]*):\s+(.+)$/;
const HEAD_LINE = /^([A-Z][A-Za-z ]*):\s+(.+)$/;
const STATED = /^(.*): \*\*(.+)\*\*(?: \(([^()]+)\))?$/;

const HEAD_FIELDS: Readonly<Record<string, (value: string) => Record<string, unknown> | undefined>> = {
  Version: (value) => ({ version: Number(value) }),
  Mode: (value) => {
    const [mode] = Object.entries(MODE_WORDS).find(([, words]) => words === value) ?? [];
    return mode === undefined ? undefined : { mode };
  },
  'Use when': (trigger) => ({ trigger }),
  For: (audience) => ({ audience }),
  Author: (author) => ({ author }),
  'Approved by': (approvedBy) => ({ approvedBy }),
  'Review by': (reviewBy) => ({ reviewBy }),
  Countersign: (value) => (value === COUNTERSIGN ? { countersign: true } : undefined),
  Source: (source) => ({ source }),
};

const minutesIn = (value: string): number | undefined => {
  const [, digits] = /^(\d{1,5}) min$/.exec(value) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

const STEP_FIELDS: Readonly<Record<string, (value: string) => Record<string, unknown> | undefined>> = {
  'If not': (ifNot) => ({ ifNot }),
  Note: (note) => ({ note }),
  Role: (role) => ({ role }),
  'Due after': (value) => (minutesIn(value) === undefined ? undefined : { dueMinutes: minutesIn(value) }),
  Takes: (value) => (minutesIn(value) === undefined ? undefined : { minutes: minutesIn(value) }),
  Source: (where) => ({
    source: where === OUR_PROPOSAL ? { kind: 'proposal' } : { kind: 'published', where },
  }),
};

/** A step as it stands behind its box; without a stated value it is "Done". */
function stepIn(words: string): StepRead {
  const [, text, expected, marks = ''] = STATED.exec(words) ?? [];
  if (text === undefined || expected === undefined) {
    return { text: words, expected: 'Done' };
  }
  const named = new Set(marks.split('; '));
  const set = Object.entries(STEP_MARKS).filter(([, mark]) => named.has(mark));
  const unknown = [...named].filter((mark) => mark !== '' && !set.some(([, known]) => known === mark));
  return {
    text: unknown.length === 0 ? text : `${text} (${unknown.join('; ')})`,
    expected,
    ...Object.fromEntries(set.map(([key]) => [key, true])),
  };
}

/** Adds what a line says to a step or to the head; why not, where it has no place there. */
function takeField(
  target: Record<string, unknown>,
  fields: typeof HEAD_FIELDS,
  [, name = '', value = '']: readonly string[],
): string | undefined {
  const field = fields[name]?.(value);
  if (field === undefined) return 'It is no step, heading or detail.';
  if (Object.keys(field).some((key) => target[key] !== undefined))
    return 'It stands twice: the first was taken.';
  Object.assign(target, field);
  return undefined;
}

function takeHeading({ head, chunks }: Reading, text: string, heading: string, line: number): void {
  if (head.title === undefined && text.startsWith('# ')) head.title = heading;
  else chunks.push({ title: heading, line, steps: [] });
}

function takeStep({ chunks }: Reading, box: string | undefined, words: string): string | undefined {
  if (chunks.length === 0) chunks.push({ title: 'Steps', line: 0, steps: [] });
  chunks.at(-1)?.steps.push(stepIn(words));
  return box === ' ' ? undefined : 'It was ticked: the step was taken, the tick was not.';
}

/** Takes a line; says why where it has no place. */
function takeLine(reading: Reading, text: string, line: number): string | undefined {
  const [, heading] = HEADING.exec(text) ?? [];
  if (heading !== undefined) {
    takeHeading(reading, text, heading.trim(), line);
    return undefined;
  }
  const [, box, words] = STEP.exec(text) ?? [];
  if (words !== undefined) return takeStep(reading, box, words.trim());
  const step = reading.chunks.at(-1)?.steps.at(-1);
  if (step !== undefined) return takeField(step, STEP_FIELDS, DETAIL.exec(text) ?? []);
  const [, stop] = /^Stop:\s+(.+)$/.exec(text) ?? [];
  if (stop === undefined) return takeField(reading.head, HEAD_FIELDS, HEAD_LINE.exec(text) ?? []);
  reading.head.stop.push(stop);
  return undefined;
}

function readLines(text: string): Reading {
  const reading: Reading = { head: { stop: [] }, chunks: [], left: [] };
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    const because = line.trim() === '' ? undefined : takeLine(reading, line, place + 1);
    if (because !== undefined) reading.left.push({ line: place + 1, text: line, because });
  }
  for (const { title, line, steps } of reading.chunks) {
    if (steps.length === 0) reading.left.push({ line, text: title, because: 'There is no step under it.' });
  }
  return reading;
}

/**
 * Reads a Markdown task list, ours or anybody's: headings become chunks, boxes become steps. What has no
 * place is named with its line; nothing is lost in silence. `by` stands as the author where the text names none.
 */
export function readMarkdown(text: string, by: string): ReadChecklist {
  const { head, chunks, left } = readLines(text);
  const title = head.title ?? chunks[0]?.title ?? 'Checklist';
  return templateFrom(
    {
      author: by,
      source: 'Read from Markdown.',
      ...head,
      title,
      key: idFromName('list', title),
      chunks: inChunks(chunks),
    },
    left,
  );
}
