import type { CommandAnswer } from '#shared/contract/answers.ts';
import type { AnswerRef } from '#shared/domain/checklists/commands.ts';
import { useSend, type Sending } from '../../../store/use-send.ts';
import { given } from '../../../ui/given.ts';
import type { OtherAnswer } from '../running/answer-forms.tsx';
import type { SecondPerson } from '../running/use-answering.ts';
import { byStep, type CellInHand } from './run-cells.ts';

/** What is said of the cells in hand. */
export type Saying = 'stated' | OtherAnswer;

export interface Cells {
  readonly sending: Sending;
  /** One command a step, each for all of its subjects; the first that is refused stops what comes after. */
  readonly say: (
    cells: readonly CellInHand[],
    to: AnswerRef,
    second?: SecondPerson,
  ) => Promise<CommandAnswer | null>;
}

const counted = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

export function useCells(): Cells {
  const sending = useSend();
  const say: Cells['say'] = async (cells, to, second) => {
    let last: CommandAnswer | null = null;
    for (const [step, of] of byStep(cells)) {
      const runs = of.map(({ run }) => run.run.id);
      const said = {
        said: `Step ${of[0]?.at.on.place ?? ''}: ${counted(of.length)} answered`,
        isShown: true,
      };
      const isAbsent = second !== undefined && second.by === undefined;
      last =
        to.answer === 'skipped'
          ? await sending.send({ type: 'checklist.skip', data: { runs, step, reason: to.reason } }, said)
          : await sending.send(
              { type: 'checklist.answer', data: { runs, step, to, ...(isAbsent ? { second } : {}) } },
              said,
            );
      if (last.ok && second?.by !== undefined)
        last = await sending.send(
          { type: 'checklist.confirm', data: { runs, step }, ...given({ by: second.by }) },
          said,
        );
      if (!last.ok) return last;
    }
    return last;
  };
  return { sending, say };
}
