import type { ChecklistStep, ChecklistTemplate } from './template.ts';

export const MODE_WORDS = { 'read-do': 'READ-DO', 'do-confirm': 'DO-CONFIRM' } as const;

/** What stands in brackets behind a step, and which part of it that is. */
export const STEP_MARKS = {
  critical: 'critical',
  twoPerson: 'two people',
  evidence: 'evidence welcome',
  care: 'touches care',
} as const satisfies Partial<Record<keyof ChecklistStep, string>>;
export type StepMark = keyof typeof STEP_MARKS;

/** How it reads that a second person signs when it is complete. */
export const COUNTERSIGN = 'a second person signs';

export const OUR_PROPOSAL = 'our own proposal';

const detail = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`  - ${name}: ${value}`];
const minutes = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : `${String(value)} min`;

function stepLines(step: ChecklistStep): readonly string[] {
  const marks = Object.entries(STEP_MARKS).flatMap(
    ([mark, words]) => (step[mark as StepMark] === true ? [words] : []), // as: the marks are listed by their names
  );
  const { text, expected, ifNot, note, role, dueMinutes, minutes: takes, source } = step;
  return [
    `- [ ] ${text}: **${expected}**${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`,
    ...detail('If not', ifNot),
    ...detail('Note', note),
    ...detail('Role', role),
    ...detail('Due after', minutes(dueMinutes)),
    ...detail('Takes', minutes(takes)),
    ...detail('Source', source.kind === 'published' ? source.where : OUR_PROPOSAL),
  ];
}

/** A checklist as a Markdown task list, for any editor and for paper. `readMarkdown` gives it back. */
export function writeMarkdown(template: ChecklistTemplate): string {
  const { title, version, mode, trigger, audience, stop, author, approvedBy, reviewBy, source, chunks } =
    template;
  const lines = [
    `# ${title}`,
    '',
    `Version: ${String(version)}`,
    `Mode: ${MODE_WORDS[mode]}`,
    `Use when: ${trigger}`,
    `For: ${audience}`,
    ...stop.map((one) => `Stop: ${one}`),
    `Author: ${author}`,
    ...(approvedBy === null ? [] : [`Approved by: ${approvedBy}`]),
    ...(reviewBy === null ? [] : [`Review by: ${reviewBy}`]),
    ...(template.countersign === true ? [`Countersign: ${COUNTERSIGN}`] : []),
    `Source: ${source}`,
    ...chunks.flatMap((chunk) => ['', `## ${chunk.title}`, '', ...chunk.steps.flatMap(stepLines)]),
  ];
  return `${lines.join('\n')}\n`;
}
