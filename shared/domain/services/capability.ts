import { z } from 'zod';
import { Instant } from '../instant.ts';

const words = z.string().trim().min(1).max(1000);

/** What a quick statement may leave out, and owes. */
const meanwhile = {
  /** What people outside do not get. */
  lost: words.optional(),
  /** Until when the service can go on like this without harm. */
  safeUntil: Instant.optional(),
};

/** What a service can do (DOMAIN section 0), as a person states it. */
export const Statement = z.discriminatedUnion('capability', [
  z.strictObject({ capability: z.literal('normal') }),
  z.strictObject({
    capability: z.literal('reduced'),
    /** Of what is usual. */
    percent: z.int().min(1).max(99).optional(),
    ...meanwhile,
  }),
  z.strictObject({ capability: z.literal('on-paper'), ...meanwhile }),
  z.strictObject({ capability: z.literal('stopped'), ...meanwhile }),
]);
export type Statement = z.infer<typeof Statement>;
export type Capability = Statement['capability'];

export const CAPABILITIES = [
  'normal',
  'reduced',
  'on-paper',
  'stopped',
] as const satisfies readonly Capability[];

interface CapabilityLook {
  readonly word: string;
  /** One line for the newcomer. */
  readonly meaning: string;
}

export const CAPABILITY_WORDS: Readonly<Record<Capability, CapabilityLook>> = {
  normal: { word: 'Normal', meaning: 'People outside get what they usually get. Somebody said so.' },
  reduced: { word: 'Reduced', meaning: 'It runs, with less than usual: a percentage says how much.' },
  'on-paper': { word: 'On paper', meaning: 'It runs without its systems, for as long as that is safe.' },
  stopped: { word: 'Stopped', meaning: 'People outside do not get it.' },
};

/** Where nobody has said anything yet. */
export const NOT_STATED = 'Not stated';

/** How a statement reads: "Reduced, 40 %". */
export const statementWords = (said: Statement): string =>
  said.capability === 'reduced' && said.percent !== undefined
    ? `${CAPABILITY_WORDS.reduced.word}, ${String(said.percent)} %`
    : CAPABILITY_WORDS[said.capability].word;

/** Until when it is safe; undefined where nobody said, and for Normal, where nothing runs out. */
export const safeUntilOf = (said: Statement): Instant | undefined =>
  said.capability === 'normal' ? undefined : said.safeUntil;
