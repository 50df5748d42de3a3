import { z } from 'zod';
import type { Author } from '../envelope.ts';
import { EventId, PartId, PersonId, ServiceId, type RunId } from '../ids.ts';
import { foldName } from '../systems/names.ts';
import { aboutSubject, Subject, subjectWords } from '../systems/subject.ts';

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(300);

/** A checklist in progress by its number for people, such as `A3`. */
export const RunNumber = z.string().regex(/^[A-Z?]+\d+$/);
/** The key of a step within a checklist. */
export const StepKey = z.string().regex(/^[0-9a-z]{8}(\.\d{1,3})?$/);

/** What a checklist is worked through for, by the name it had then. */
export const RunSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('incident') }),
  z.strictObject({ kind: z.literal('system'), on: Subject }),
  z.strictObject({ kind: z.literal('site'), site: PartId, name: line }),
  z.strictObject({ kind: z.literal('service'), service: ServiceId, name: line }),
  z.strictObject({ kind: z.literal('shift'), name: line }),
]);
export type RunSubject = z.infer<typeof RunSubject>;

/** How it reads: "EMIS Web, Ward 7b"; empty where it is the incident as a whole. */
export function runSubjectWords(subject: RunSubject): string {
  if (subject.kind === 'incident') return '';
  return subject.kind === 'system' ? subjectWords(subject.on) : subject.name;
}

/** Ids under which an entry about it is found. */
export function aboutRunSubject(subject: RunSubject): readonly string[] {
  if (subject.kind === 'system') return aboutSubject(subject.on);
  if (subject.kind === 'site') return [subject.site];
  return subject.kind === 'service' ? [subject.service] : [];
}

/** Subjects are one where this is. */
export function runSubjectKey(subject: RunSubject): string {
  if (subject.kind === 'shift') return `shift ${foldName(subject.name)}`;
  return `${subject.kind} ${aboutRunSubject(subject).slice(0, 2).join(' ')}`;
}

/** The id of a step of a checklist in progress: what an attachment or a task about it is found under, beside the run's. */
export const stepRef = (run: RunId, key: string): string => `${run}.${key}`;

/** Who did it, and who that is on the list of people. */
export const Hand = z.strictObject({ who: line, person: PersonId.nullable() });
export type Hand = z.infer<typeof Hand>;

/** Who sits at the keyboard, as an event names them. */
export const handOf = (by: Author): Hand =>
  by === 'system' ? { who: 'Blackstart', person: null } : { who: by.name, person: by.person ?? null };

/** Whether two hands are one person, as far as anybody has said. */
export const sameHand = (a: Hand, b: Hand): boolean =>
  a.person !== null && b.person !== null ? a.person === b.person : foldName(a.who) === foldName(b.who);

/** How a second person confirmed: at this keyboard under their own name, by telephone, or on paper. */
export const SECOND_HOW = ['keyboard', 'phone', 'paper'] as const;
export const HOW_SECOND_WORDS: Readonly<Record<(typeof SECOND_HOW)[number], string>> = {
  keyboard: 'at the keyboard',
  phone: 'by phone',
  paper: 'on paper',
};
export const Second = Hand.extend({ how: z.enum(SECOND_HOW) });
export type Second = z.infer<typeof Second>;

/** What was found at a step. `acknowledged`: its author knew that a critical step was passed. */
export const Answer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('stated') }),
  z.strictObject({ answer: z.literal('different'), value: line }),
  z.strictObject({ answer: z.literal('not-applicable'), reason: words.nullable() }),
  z.strictObject({ answer: z.literal('skipped'), reason: words, acknowledged: z.boolean() }),
]);
export type Answer = z.infer<typeof Answer>;

/** How a checklist in progress stands, as somebody stated it. */
export const RunStatus = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('running') }),
  /** `step`: where it was left; null where nothing is open. */
  z.strictObject({ status: z.literal('paused'), reason: words, step: StepKey.nullable() }),
  z.strictObject({ status: z.literal('complete'), by: Hand }),
  z.strictObject({ status: z.literal('abandoned'), reason: words }),
]);
export type RunStatus = z.infer<typeof RunStatus>;

export const RUN_STATUS_WORDS: Readonly<Record<RunStatus['status'], string>> = {
  running: 'In progress',
  paused: 'Paused',
  complete: 'Complete',
  abandoned: 'Given up',
};

/** Where an entry of a checklist in progress is kept. */
export const RUN_TRACKS = ['answers', 'seconds', 'status', 'countersigned'] as const;
export type RunTrack = (typeof RUN_TRACKS)[number];

/** A second person's word for one answer. */
export const SecondWord = Second.extend({ target: EventId });
export type SecondWord = z.infer<typeof SecondWord>;
