import { useMemo } from 'react';
import type { SubjectId } from '#shared/domain/systems/state.ts';
import { useHost } from '../../store/host-context.ts';
import { letGoOfPicked } from '../../store/systems-in-hand.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useSubjectNames } from '../../store/use-subject-names.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { useLatest } from '../../ui/action/use-latest.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

interface Group {
  readonly key: string;
  readonly tier: number | null;
  readonly words: string;
}

const GROUPS: readonly Group[] = [
  ...[0, 1, 2, 3, 4, 5].map((tier) => ({
    key: String(tier),
    tier,
    words: tier === 0 ? 'Restore group 0: before all else' : `Restore group ${tier}`,
  })),
  { key: '9', tier: null, words: 'No restore group' },
];

interface GroupDialogProps {
  readonly subjects: readonly SubjectId[];
  readonly onClose: () => void;
}

/** One digit puts all of them into a restore group. */
export function GroupDialog({ subjects, onClose }: GroupDialogProps) {
  const { ui } = useHost();
  const systems = useMemo(() => [...new Set(subjects.map(({ system }) => system))], [subjects]);
  const named = useSubjectNames(useMemo(() => systems.map((system) => ({ system })), [systems]));
  const sending = useSend();
  const finish = (): void => {
    letGoOfPicked(ui);
    onClose();
  };
  const set = ({ tier, words }: Group): void => {
    void sending
      .send({ type: 'system.set-tier', data: { systems, tier } }, { said: `${named}: ${words}` })
      .then((answer) => {
        if (answer.ok) finish();
      });
  };
  return (
    <Dialog title={`${named}: restore group`} open onClose={onClose} form="narrow">
      <Refusal {...refusalOf(sending, finish)} />
      <GroupKeys onChoose={set} />
    </Dialog>
  );
}

/** The groups, each with its digit. */
function GroupKeys({ onChoose }: { onChoose: (group: Group) => void }) {
  const choose = useLatest(onChoose);
  useActions(
    useMemo<readonly Action[]>(
      () =>
        GROUPS.map((group) => ({
          id: `group.${group.key}`,
          label: group.words,
          shortcut: group.key,
          effect: 'changes',
          group: 'Restore group',
          run: () => choose(group),
        })),
      [choose],
    ),
  );
  return (
    <ul className="many-choices" aria-label="Restore groups">
      {GROUPS.map((group, place) => (
        <li key={group.key}>
          <Button
            kind="quiet"
            wide
            autoFocus={place === 0}
            shortcut={group.key}
            onPress={() => choose(group)}
          >
            {group.words}
          </Button>
        </li>
      ))}
    </ul>
  );
}
