import { z } from 'zod';
import { PersonId, ShiftId } from '../ids.ts';
import { Instant } from '../instant.ts';

/** The parts of a handover in the order they are spoken (I-PASS, DOMAIN 4.6). */
export const SECTIONS = ['illness', 'summary', 'actions', 'awareness', 'synthesis'] as const;
export type SectionKey = (typeof SECTIONS)[number];

/** How a section is called, what is in it, and where it stands in SBAR. */
export const SECTION_WORDS: Readonly<
  Record<SectionKey, { readonly letter: string; readonly name: string; readonly sbar: string }>
> = {
  illness: { letter: 'I', name: 'How bad it is: must-says', sbar: 'Situation' },
  summary: { letter: 'P', name: 'Systems, services, people', sbar: 'Background' },
  actions: { letter: 'A', name: 'What is to be done', sbar: 'Recommendation' },
  awareness: { letter: 'S', name: 'What may come, and if-then', sbar: 'Assessment' },
  synthesis: { letter: 'S', name: 'Read back and questions', sbar: 'Read-back' },
};

/** The sections that are accepted whole; the first goes item by item, the last is the accepting itself. */
export const TAKEN_WHOLE = ['summary', 'actions', 'awareness'] as const satisfies readonly SectionKey[];
export type WholeSection = (typeof TAKEN_WHOLE)[number];

/** The groups of a sheet in their order, each in a section. */
export const GROUPS = {
  services: { section: 'summary', name: 'Services not normal' },
  again: { section: 'summary', name: 'Gone down again' },
  down: { section: 'summary', name: 'Down' },
  degraded: { section: 'summary', name: 'Degraded' },
  parts: { section: 'summary', name: 'Parts down of systems that read better' },
  limits: { section: 'summary', name: 'Back, with limits or watched' },
  'not-confirmed': { section: 'summary', name: 'Back, not confirmed here' },
  stale: { section: 'summary', name: 'Last known: nobody has looked in time' },
  'not-assessed': { section: 'summary', name: 'Not assessed' },
  changed: { section: 'summary', name: 'Changed since the last handover' },
  posts: { section: 'summary', name: 'In charge, and command roles' },
  people: { section: 'summary', name: 'Who is here' },
  overdue: { section: 'actions', name: 'Tasks overdue' },
  blocked: { section: 'actions', name: 'Tasks blocked or waiting' },
  untold: { section: 'actions', name: 'Tasks that nobody has, or whose owner is untold' },
  tasks: { section: 'actions', name: 'Other open tasks' },
  checklists: { section: 'actions', name: 'Checklists in progress' },
  updates: { section: 'actions', name: 'Updates promised' },
  questions: { section: 'actions', name: 'Questions without an answer' },
  'not-entered': { section: 'actions', name: 'Not entered yet' },
  expected: { section: 'awareness', name: 'Expected next' },
  slips: { section: 'awareness', name: 'Slipped since the last handover' },
  tried: { section: 'awareness', name: 'Tried, and it did not hold' },
  decisions: { section: 'awareness', name: 'Decisions in force' },
  conflicts: { section: 'awareness', name: 'Said apart, and not settled' },
  own: { section: 'illness', name: 'Said by the outgoing lead' },
} as const satisfies Record<string, { section: SectionKey; name: string }>;
export type GroupKey = keyof typeof GROUPS;
// as: the keys of the table above
export const GROUP_KEYS = Object.keys(GROUPS) as GroupKey[];

export const HEADLINES = ['stable', 'watch', 'critical'] as const;
export type Headline = (typeof HEADLINES)[number];
export const HEADLINE_WORDS: Readonly<Record<Headline, string>> = {
  stable: 'Stable',
  watch: 'Watch',
  critical: 'Critical',
};

const words = z.string().max(2000);
const line = z.string().max(300);

/** One thing known of an item. The time stands apart, so that each reader words it in their own zone. */
export const SheetFact = z.strictObject({ words, at: Instant.nullable() });
export type SheetFact = z.infer<typeof SheetFact>;

/** One line of a sheet. */
export const SheetItem = z.strictObject({
  /** What it is about, alike on every sheet: `system:ID`, `task:ID`, ... */
  key: z.string().min(1).max(200),
  // as: a list of one or more keys, which Object.keys does not promise
  group: z.enum(GROUP_KEYS as [GroupKey, ...GroupKey[]]),
  /** Another one where there is news of it. */
  rev: z.string().max(200),
  title: line,
  facts: z.array(SheetFact).max(20),
});
export type SheetItem = z.infer<typeof SheetItem>;

const MustSay = SheetItem.extend({
  critical: z.boolean(),
  /** What the incoming person said back in their own words; null = not yet, or not asked. */
  readBack: words.nullable(),
});
export type MustSay = z.infer<typeof MustSay>;

const Group = z.strictObject({
  group: SheetItem.shape.group,
  total: z.int().nonnegative(),
  items: z.array(SheetItem),
  /** The titles of those that do not stand in full. */
  more: z.array(line),
});
export type SheetGroup = z.infer<typeof Group>;

export const IfThen = z.strictObject({
  id: z.string().min(1).max(64),
  /** The item it is about; null = the whole. */
  item: z.string().max(200).nullable(),
  about: line.nullable(),
  when: z.string().trim().min(1).max(500),
  then: z.string().trim().min(1).max(500),
});
export type IfThen = z.infer<typeof IfThen>;

export const SheetPerson = z.strictObject({ person: PersonId, name: line });

/** A handover as it is written: computed from state and log, with what the outgoing person added. */
export const Sheet = z.strictObject({
  number: z.string().max(20),
  asAt: Instant,
  /** What is new counts from here: the last handover, else the declaration. */
  since: Instant,
  shift: z.strictObject({ shift: ShiftId, name: line.nullable(), end: Instant }).nullable(),
  outgoing: SheetPerson.nullable(),
  incoming: SheetPerson.nullable(),
  /** What is to move, by name. */
  posts: z.array(line),
  headline: z.enum(HEADLINES),
  /** What the headline rests on. */
  because: z.array(line),
  summary: words,
  mustSays: z.array(MustSay),
  groups: z.array(Group),
  ifThens: z.array(IfThen),
  /** Asked by the incoming person, by number and words, and whether it has its answer. */
  questions: z.array(z.strictObject({ number: line, text: words, open: z.boolean() })),
});
export type Sheet = z.infer<typeof Sheet>;
