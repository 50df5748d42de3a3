import { ChevronLeft, ChevronRight, History } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useHost } from '../../store/host-context.ts';
import { InThePresent, useLookedBackTo } from '../../store/look-back-scope.tsx';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { LookBackDialog } from './look-back-dialog.tsx';
import { useStep } from './use-moments.ts';

/** The board as it stood at a time: the question, and the keys that go from change to change and back to now. */
export function LookBack() {
  return (
    <InThePresent>
      <LookBackActions />
    </InThePresent>
  );
}

function LookBackActions() {
  const { ui } = useHost();
  const isPast = useLookedBackTo() !== null;
  const step = useStep();
  const [isOpen, setOpen] = useState(false);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'look-back.open',
          label: 'Look back',
          hint: 'The board as it stood at a time. Nothing is changed by looking.',
          icon: History,
          effect: 'opens',
          group: 'Anywhere',
          keywords: 'as at time travel history past earlier stood published',
          run: () => setOpen(true),
        },
        {
          id: 'look-back.earlier',
          label: 'Look back to the change before',
          icon: ChevronLeft,
          shortcut: '[',
          effect: 'opens',
          group: 'Anywhere',
          keywords: 'as at previous',
          run: () => step('earlier'),
        },
        ...(isPast ? whileLookingBack({ step, leave: () => ui.lookBack(null) }) : []),
      ],
      [ui, isPast, step],
    ),
  );
  if (!isOpen) return null;
  return (
    <LookBackDialog
      onClose={() => setOpen(false)}
      onTime={(at) => {
        setOpen(false);
        ui.lookBack(at);
      }}
    />
  );
}

const whileLookingBack = ({
  step,
  leave,
}: {
  step: (way: 'later') => void;
  leave: () => void;
}): readonly Action[] => [
  {
    id: 'look-back.later',
    label: 'Look on to the change after',
    icon: ChevronRight,
    shortcut: ']',
    effect: 'opens',
    group: 'Anywhere',
    keywords: 'as at next',
    run: () => step('later'),
  },
  {
    id: 'look-back.leave',
    label: 'Back to now',
    icon: History,
    shortcut: 'Escape',
    effect: 'opens',
    group: 'Anywhere',
    keywords: 'present leave looking back',
    run: leave,
  },
];
