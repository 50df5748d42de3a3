import type { ReactNode } from 'react';
import type { BoardRow } from '#shared/domain/systems/select-row.ts';
import type { SystemState } from '#shared/domain/systems/states.ts';
import { clockBeside, spanWords } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording, type TimeWording } from '../../store/use-wording.ts';
import { DefinitionList, type Definition } from '../../ui/section/definition-list.tsx';

type At = (instant: Parameters<TimeWording['clock']>[0]) => string;

/** How the system stands now, term by term; what a quick entry left out is owed. */
export function SystemFacts({ row }: { row: BoardRow }) {
  const now = useNow();
  const wording = useWording();
  const at: At = (instant) => clockBeside(instant, now, wording);
  const { since, age, confirmedBy } = row;
  return (
    <DefinitionList
      items={[
        ...stateItems(row.state, row.cause, at),
        { term: 'Since', ...valued(since === undefined ? undefined : at(since)) },
        {
          term: 'Confirmed',
          ...valued(
            age === undefined
              ? undefined
              : `${at(age.confirmedAt)}, ${spanWords(age.minutes)} ago${confirmedBy === undefined ? '' : `, ${confirmedBy}`}`,
          ),
          owed: age === undefined,
        },
        { term: 'Look again', ...valued(age === undefined ? undefined : at(age.dueAt)) },
      ]}
    />
  );
}

const valued = (value: ReactNode): Pick<Definition, 'value'> =>
  value === undefined || value === null || value === '' ? {} : { value };

function stateItems(state: SystemState, cause: string | undefined, at: At): readonly Definition[] {
  switch (state.state) {
    case 'down':
    case 'degraded':
      return [
        { term: 'What is lost', ...valued(state.lost), owed: true },
        { term: 'Cause', ...valued(cause), owed: true },
      ];
    case 'limited':
      return [
        { term: 'Allowed use', value: state.allowedUse ?? 'limits not stated: do not use yet' },
        { term: 'Until', ...valued(state.until === undefined ? undefined : at(state.until)), owed: true },
      ];
    case 'monitoring':
      return [
        { term: 'Watched until', value: `${at(state.watchUntil)}; its end promotes nothing by itself` },
      ];
    case 'validated':
      return [{ term: 'Tested', value: `${state.tester}: ${state.saw}` }];
    case 'normal':
      return [
        {
          term: 'Backlog',
          value:
            state.backlog.is === 'clear'
              ? 'clear'
              : `signed by ${state.backlog.signedBy}: ${state.backlog.reason}`,
        },
      ];
    case 'unaffected':
      return [{ term: 'Checked by', ...valued(state.checkedBy), owed: true }];
    case 'unknown':
      return [];
  }
}
