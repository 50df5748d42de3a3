import {
  ChecklistTemplate,
  STEPS_IN_A_CHUNK,
  type ChecklistStep,
} from '#shared/domain/checklists/template.ts';

/** A step as it is typed: everything is text until it is kept. */
export interface EditedStep {
  /** Its name while it is edited; it keeps it wherever it is moved. */
  readonly id: string;
  readonly text: string;
  readonly expected: string;
  readonly critical: boolean;
  readonly twoPerson: boolean;
  readonly evidence: boolean;
  readonly care: boolean;
  readonly ifNot: string;
  readonly note: string;
  readonly role: string;
  readonly dueMinutes: string;
  readonly minutes: string;
  /** Where it was published; empty = our own proposal. */
  readonly where: string;
}
export interface EditedChunk {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly EditedStep[];
}
export interface Edited {
  readonly key: string;
  readonly title: string;
  readonly mode: ChecklistTemplate['mode'];
  readonly trigger: string;
  readonly audience: string;
  /** One a line. */
  readonly stop: string;
  readonly author: string;
  readonly source: string;
  readonly countersign: boolean;
  readonly chunks: readonly EditedChunk[];
}

const words = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

const editedStep = (step: ChecklistStep, id: string): EditedStep => ({
  id,
  text: step.text,
  expected: step.expected,
  critical: step.critical === true,
  twoPerson: step.twoPerson === true,
  evidence: step.evidence === true,
  care: step.care === true,
  ifNot: words(step.ifNot),
  note: words(step.note),
  role: words(step.role),
  dueMinutes: words(step.dueMinutes),
  minutes: words(step.minutes),
  where: step.source.kind === 'published' ? step.source.where : '',
});

/** A checklist, opened to be changed. */
export const editedOf = (template: ChecklistTemplate): Edited => ({
  key: template.key,
  title: template.title,
  mode: template.mode,
  trigger: template.trigger,
  audience: template.audience,
  stop: template.stop.join('\n'),
  author: template.author,
  source: template.source,
  countersign: template.countersign === true,
  chunks: template.chunks.map((chunk, place) => ({
    id: `c${place}`,
    title: chunk.title,
    steps: chunk.steps.map((step, at) => editedStep(step, `s${place}-${at}`)),
  })),
});

const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
const minutesIn = (text: string): number | undefined => (said(text) === undefined ? undefined : Number(text));
const mark = (on: boolean): true | undefined => (on ? true : undefined);

/** Without what was left out: a kept checklist has no empty parts. */
const present = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const stepOf = ({ where, ...step }: EditedStep): unknown =>
  present({
    ...step,
    id: undefined,
    critical: mark(step.critical),
    twoPerson: mark(step.twoPerson),
    evidence: mark(step.evidence),
    care: mark(step.care),
    ifNot: said(step.ifNot),
    note: said(step.note),
    role: said(step.role),
    dueMinutes: minutesIn(step.dueMinutes),
    minutes: minutesIn(step.minutes),
    source: said(where) === undefined ? { kind: 'proposal' } : { kind: 'published', where },
  });

/** What keeps it from being kept, and where: the step or chunk by its id, or the head. */
export interface Trouble {
  readonly at: string;
  readonly words: string;
}
export const HEAD = 'head';

const HEAD_WORDS: Readonly<Record<string, string>> = {
  title: 'It needs a title of 200 letters at most.',
  trigger: 'Say when it is taken out.',
  audience: 'Say for whom it is.',
  author: 'Say who wrote it.',
  source: 'Say where it comes from.',
  stop: 'A line of when to stop and ask is too long.',
  chunks: 'It needs one step at least, and has 20 chunks at most.',
};
const STEP_WORDS: Readonly<Record<string, string>> = {
  text: 'Say what is to be done.',
  expected: 'Say what is seen when it went well.',
  role: 'A role is written by its key, such as technical.',
  dueMinutes: 'Due after: whole minutes.',
  minutes: 'Takes: whole minutes.',
};

/** Whose trouble it is: `chunks 1 steps 3 text` is the text of that step. */
function troubleAt({ chunks }: Edited, path: readonly PropertyKey[]): Trouble {
  const [field, chunkAt, part, stepAt, stepField] = path;
  const chunk = field === 'chunks' && typeof chunkAt === 'number' ? chunks[chunkAt] : undefined;
  if (chunk === undefined)
    return { at: HEAD, words: HEAD_WORDS[String(field)] ?? 'Something is missing at the top.' };
  const step = part === 'steps' && typeof stepAt === 'number' ? chunk.steps[stepAt] : undefined;
  if (step === undefined) {
    const count = chunk.steps.length;
    if (part !== 'steps') return { at: chunk.id, words: 'The chunk needs a heading.' };
    return {
      at: chunk.id,
      words:
        count === 0 ? 'The chunk has no step.' : `${count} steps: a chunk has ${STEPS_IN_A_CHUNK} at most.`,
    };
  }
  return { at: step.id, words: STEP_WORDS[String(stepField)] ?? 'Something in it is too long.' };
}

/** The checklist that was typed, as a version after `version`; or what is still wrong with it. */
export function templateIn(
  edited: Edited,
  version: number,
): { readonly template: ChecklistTemplate } | { readonly troubles: readonly Trouble[] } {
  const parsed = ChecklistTemplate.safeParse(
    present({
      ...edited,
      version,
      approvedBy: null,
      reviewBy: null,
      countersign: mark(edited.countersign),
      stop: edited.stop.split('\n').flatMap((line) => said(line) ?? []),
      chunks: edited.chunks.map(({ title, steps }) => ({ title, steps: steps.map(stepOf) })),
    }),
  );
  if (parsed.success) return { template: parsed.data };
  return { troubles: parsed.error.issues.map(({ path }) => troubleAt(edited, path)) };
}
