import type { ChecklistStep, ChecklistTemplate } from '../domain/checklists/template.ts';

/** What stands beside a step that touches care. */
export const CARE_LINE = 'Touches care: use it only after local clinical sign-off.';

type Extra = Omit<ChecklistStep, 'text' | 'expected' | 'source'>;

/** A step that somebody published, and where. */
export const published = (
  where: string,
  text: string,
  expected: string,
  extra: Extra = {},
): ChecklistStep => ({ text, expected, ...extra, source: { kind: 'published', where } });

/** A step that is our own proposal, made of the facts beside it. */
export const proposed = (text: string, expected: string, extra: Extra = {}): ChecklistStep => ({
  text,
  expected,
  ...extra,
  source: { kind: 'proposal' },
});

/** What every starter checklist has in common: nobody here has approved it yet. */
export const STARTER = {
  version: 1,
  author: 'Blackstart',
  approvedBy: null,
  reviewBy: null,
} as const satisfies Partial<ChecklistTemplate>;
