import { carries } from './carries.ts';
import { reachOf } from '#shared/domain/tasks/calls.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import type { TaskStanding } from '#shared/domain/tasks/standing.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { useIncident } from '../../store/host-context.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { DefinitionList, type Definition } from '../../ui/section/definition-list.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { knowingWords, ownerWords, toldWords } from './task-words.ts';

/** Who has it in life, how they are reached, what else they carry, and whether they know. */
export function TaskOwner({ row: { standing } }: { row: TaskRow }) {
  const people = useIncident((state) => state.people);
  const rows = useTaskRows();
  const give = useRunAction('task.give');
  const tell = useRunAction('task.tell');
  const now = useNow();
  const wording = useWording();
  const at = (instant: Instant): string => clockBeside(instant, now, wording);
  const { bearer, checked, given, status } = standing;
  const knowing = knowingWords(standing, now, wording);
  const isDone = status.status === 'done';
  const items: readonly (Definition | null)[] = [
    {
      term: 'Has it',
      value: `${ownerWords(standing)}${given === undefined ? '' : `, since ${at(given.at)}`}`,
    },
    bearer === null
      ? null
      : {
          term: 'Reach',
          ...(reachOf({ people }, bearer.person) === null
            ? { owed: true }
            : { value: reachOf({ people }, bearer.person) }),
        },
    bearer === null ? null : { term: 'Carries', value: carries(rows, bearer.person) },
    ...tellingOf(standing, at),
    isDone
      ? {
          term: 'Checked',
          ...(checked === undefined ? {} : { value: `${checked.to.who}, ${at(checked.at)}` }),
        }
      : null,
  ];
  return (
    <section>
      <SectionHeader
        title="Who"
        level={3}
        actions={
          <>
            <Button kind="quiet" shortcut="g" onPress={() => give?.()}>
              Give
            </Button>
            {!isDone && (
              <Button kind="quiet" shortcut="a" onPress={() => tell?.()}>
                Told
              </Button>
            )}
          </>
        }
      />
      {knowing.kind !== 'plain' && !isDone && <Badge kind={knowing.kind}>{knowing.words}</Badge>}
      <DefinitionList items={items.filter((item) => item !== null)} />
    </section>
  );
}

/** Whether they were told and said yes: who said yes was told, whoever wrote that down. */
function tellingOf(
  { told, accepted, status }: TaskStanding,
  at: (instant: Instant) => string,
): readonly Definition[] {
  const isOpen = status.status !== 'done';
  return [
    {
      term: 'Told',
      ...(told === undefined
        ? { owed: isOpen && accepted === undefined }
        : { value: toldWords(told, at(told.at)) }),
    },
    {
      term: 'Said yes',
      ...(accepted === undefined ? { owed: isOpen } : { value: `${accepted.to.who}, ${at(accepted.at)}` }),
    },
  ];
}
