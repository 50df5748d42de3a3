import { z } from 'zod';

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(500);
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** READ-DO: read, do, tick. DO-CONFIRM: do from memory, then pause and confirm (DOMAIN 6.1). */
export const MODES = ['read-do', 'do-confirm'] as const;

/** Steps in a chunk, at most: what fits a pause of 60 to 90 seconds (DOMAIN 6.1, Gawande and Boorman). */
export const STEPS_IN_A_CHUNK = 9;

/** Where a step comes from: published by somebody, or our own proposal beside such facts. */
const StepSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('published'), where: words }),
  z.strictObject({ kind: z.literal('proposal') }),
]);

/** One step: what to do, and the value that is to be stated when it is done (Degani and Wiener: never just "checked"). */
const Step = z.strictObject({
  text: line,
  /** What is seen when it went well: the words of its one key. */
  expected: line,
  /** Cannot be passed in silence. */
  critical: z.literal(true).optional(),
  /** A second person confirms it. */
  twoPerson: z.literal(true).optional(),
  /** A picture or a file is welcome; none is ever required. */
  evidence: z.literal(true).optional(),
  ifNot: words.optional(),
  note: words.optional(),
  /** Key of a command role. */
  role: key.optional(),
  /** Due so many minutes after the start. */
  dueMinutes: z.int().positive().optional(),
  /** How long it usually takes. */
  minutes: z.int().positive().optional(),
  /** It touches care: it is used only after local clinical sign-off. */
  care: z.literal(true).optional(),
  source: StepSource,
});

/** A checklist as it is kept and copied: its shape, whoever wrote it. */
export const ChecklistTemplate = z.strictObject({
  key,
  title: line,
  version: z.int().positive(),
  mode: z.enum(MODES),
  /** When to take it out. */
  trigger: words,
  audience: line,
  /** When to stop and ask. */
  stop: z.array(words),
  author: line,
  /** Who approved it here; null while nobody has. */
  approvedBy: line.nullable(),
  /** Day by which somebody looks at it again, `YYYY-MM-DD`; null while nobody set one. */
  reviewBy: z.iso.date().nullable(),
  /** A second person signs when it is complete. */
  countersign: z.literal(true).optional(),
  source: z.string().trim().min(1).max(400),
  chunks: z
    .array(z.strictObject({ title: line, steps: z.array(Step).min(1).max(STEPS_IN_A_CHUNK) }))
    .min(1)
    .max(20),
});
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>;
export type ChecklistStep = z.infer<typeof Step>;

/** The names of the parts of a checklist that hold words, for a redaction: its shape stays. */
export const TEMPLATE_WORDS: readonly string[] = [
  'title',
  'trigger',
  'audience',
  'stop',
  'author',
  'approvedBy',
  'text',
  'expected',
  'ifNot',
  'note',
  'where',
];

/** The steps of a checklist in their order. */
export const stepsOf = ({ chunks }: ChecklistTemplate): readonly ChecklistStep[] =>
  chunks.flatMap(({ steps }) => steps);

/** What a checklist says; two that differ in nothing but number and signature are one. */
const contentOf = (template: ChecklistTemplate): string =>
  JSON.stringify({ ...ChecklistTemplate.parse(template), version: 1, approvedBy: null, reviewBy: null });

/** Whether two checklists ask the same in the same words; number, approval and review date apart. */
export const sameContent = (a: ChecklistTemplate, b: ChecklistTemplate): boolean =>
  contentOf(a) === contentOf(b);
