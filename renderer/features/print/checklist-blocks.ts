import { runSubjectWords } from '#shared/domain/checklists/run-shape.ts';
import { stepsOfRun } from '#shared/domain/checklists/run-steps.ts';
import { runStanding } from '#shared/domain/checklists/run-outlook.ts';
import { copyOf, listedRuns, type Run } from '#shared/domain/checklists/state.ts';
import { answerWords } from '#shared/domain/checklists/step-words.ts';
import type { ChecklistStep, ChecklistTemplate } from '#shared/domain/checklists/template.ts';
import { CARE_LINE } from '#shared/starter-checklists/starter-checklist.ts';
import { changeAt } from '#shared/domain/timeline.ts';
import type { PaperBlock } from './paper-block.ts';
import type { PaperSource } from './sheet-blocks.tsx';

const BOX = '☐';
/** What was said of a step, told apart in words: a different value is not one that was seen as stated. */
const MARKS = { stated: '☒', different: 'DIFF', 'not-applicable': 'N/A', skipped: 'SKIP' } as const;
const COLUMNS = ['Done', 'No.', 'Step', 'Seen instead, or why not', 'Time', 'Initials'];
const WIDTHS = ['13mm', '11mm', null, '48mm', '18mm', '20mm'];

function stepWords({ text, expected, critical, twoPerson, ifNot, care }: ChecklistStep): string {
  return [
    `${critical === true ? 'CRITICAL ' : ''}${text}: ${expected}.`,
    ...(twoPerson === true ? ['Two persons.'] : []),
    ...(ifNot === undefined ? [] : [`If not: ${ifNot}`]),
    ...(care === true ? [CARE_LINE] : []),
  ].join(' ');
}

/** The checklists in progress, the oldest first. */
export const openRuns = ({ world, now }: PaperSource): readonly Run[] =>
  listedRuns(world)
    .filter((run) => !runStanding(world, run, now).isClosed)
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));

/** What a checklist in progress is called on paper. */
export function runTitle({ world }: PaperSource, run: Run): string {
  const title = copyOf(world, run.copies.at(-1))?.template.title ?? 'Checklist';
  return `Checklist ${run.number}: ${title}, ${runSubjectWords(run.on)}`;
}

/** A checklist in progress: what is answered says how, the rest has a box to tick. */
export function runBlocks(source: PaperSource, run: Run): readonly PaperBlock[] {
  const { world, now, wording } = source;
  return [
    {
      kind: 'table',
      columns: COLUMNS,
      widths: WIDTHS,
      rows: stepsOfRun(world, run).map(({ key, place, step }) => {
        const answer = changeAt(run.answers[key] ?? [], now);
        return answer === undefined
          ? [BOX, String(place), stepWords(step), '', '', '']
          : [
              MARKS[answer.to.answer],
              String(place),
              stepWords(step),
              `${answer.to.answer === 'different' ? 'DIFFERENT: ' : ''}${answerWords(answer.to, step.expected)}`,
              wording.clock(answer.at),
              answer.to.by.who,
            ];
      }),
    },
  ];
}

/** An action card: a checklist that nobody has started, to be taken along and worked with a pen. */
export function cardBlocks({ trigger, audience, stop, chunks }: ChecklistTemplate): readonly PaperBlock[] {
  let number = 0;
  return [
    {
      kind: 'text',
      lines: [
        `For: ${audience}. Use when: ${trigger}`,
        ...stop.map((one) => `Stop and ask: ${one}`),
        'On what ________________________ Begun ____________ by ____________',
      ],
    },
    ...chunks.map(({ title, steps }): PaperBlock => ({
      kind: 'table',
      title,
      columns: COLUMNS,
      widths: WIDTHS,
      rows: steps.map((step) => {
        number += 1;
        return [BOX, String(number), stepWords(step), '', '', ''];
      }),
    })),
  ];
}
