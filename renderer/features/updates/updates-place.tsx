import { BellOff, Check, MessageSquareText, Plus, Timer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { updateClocks, type UpdateClock } from '#shared/domain/updates/select.ts';
import { intervalWords } from '#shared/domain/updates/words.ts';
import { showUpdates } from '../../store/handover-view.ts';
import { useHost, useIncident, useUi } from '../../store/host-context.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action, Readiness } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { ActionButton } from '../../ui/button/button.tsx';
import { AddAudienceDialog } from './add-audience-dialog.tsx';
import { dueWords } from './clock-words.ts';
import { IntervalDialog } from './interval-dialog.tsx';
import { MessageDialog } from './message-dialog.tsx';
import { SentDialog } from './sent-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import './updates.css';

type Open = 'message' | 'sent' | 'snooze' | 'interval' | 'add';

/** Who is owed news: one clock an audience, overdue first; what to do about the one in hand. */
export function UpdatesPlace() {
  const { ui } = useHost();
  const now = useNow();
  const world = useIncident((state) => state);
  const clocks = updateClocks(world, now);
  const wanted = useUi(({ selected }) => selected[UI_LISTS.updateClock]);
  const inHand = clocks.find(({ audience }) => audience.key === wanted) ?? clocks[0];
  const [open, setOpen] = useState<Open | null>(null);
  const actions = useClockActions(inHand, setOpen);
  const close = (): void => setOpen(null);
  return (
    <div className="updates">
      <div className="updates-actions">
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
        {inHand !== undefined && (
          <p className="updates-quiet">
            In hand: <strong>{inHand.audience.name}</strong>
          </p>
        )}
      </div>
      <ul className="updates-list" aria-label="Update clocks">
        {clocks.map((clock) => (
          <li key={clock.audience.key}>
            <ClockCard
              clock={clock}
              isInHand={clock.audience.key === inHand?.audience.key}
              onTake={() => showUpdates(ui, clock.audience.key)}
            />
          </li>
        ))}
      </ul>
      {open === 'message' && inHand !== undefined && <MessageDialog clock={inHand} onClose={close} />}
      {open === 'sent' && inHand !== undefined && <SentDialog clock={inHand} onClose={close} />}
      {open === 'snooze' && inHand !== undefined && <SnoozeDialog clock={inHand} onClose={close} />}
      {open === 'interval' && inHand !== undefined && <IntervalDialog clock={inHand} onClose={close} />}
      {open === 'add' && <AddAudienceDialog onClose={close} />}
    </div>
  );
}

interface ClockCardProps {
  readonly clock: UpdateClock;
  readonly isInHand: boolean;
  readonly onTake: () => void;
}

/** One audience: when it is owed the next one, what it last had, what keeps it quiet. */
function ClockCard({ clock, isInHand, onTake }: ClockCardProps) {
  const now = useNow();
  const wording = useWording();
  const { audience, lastSent, due, snooze, intervalMinutes, state } = clock;
  return (
    <button
      type="button"
      className="updates-card"
      data-state={state}
      aria-current={isInHand ? 'true' : undefined}
      onClick={onTake}
      onFocus={onTake}
    >
      <span className="updates-name">{audience.name}</span>
      <span className="updates-due">{dueWords(clock, now)}</span>
      <span className="updates-at">{due === null ? '' : `owed ${clockBeside(due, now, wording)}`}</span>
      <span className="updates-quiet">
        {lastSent === null
          ? 'Nothing sent yet'
          : `Last ${clockBeside(lastSent.at, now, wording)} by ${lastSent.by}`}
        {intervalMinutes === null ? ' · owed no updates' : ` · every ${intervalWords(intervalMinutes)}`}
        {snooze === null ? '' : ` · snoozed until ${wording.clock(snooze.until)}: ${snooze.reason}`}
      </span>
      {audience.meaning !== null && <span className="updates-quiet updates-meaning">{audience.meaning}</span>}
    </button>
  );
}

function useClockActions(inHand: UpdateClock | undefined, setOpen: (what: Open) => void): readonly Action[] {
  const writing = useWriting();
  const name = inHand?.audience.name;
  const isOff = inHand?.due === null;
  const actions = useMemo<readonly Action[]>(() => {
    const canRun = (): Readiness =>
      name === undefined ? { because: 'There is no update clock here.' } : writing;
    const common = { effect: 'opens', group: 'Updates' } as const;
    return [
      {
        ...common,
        id: 'update.message',
        label: 'Write the update',
        hint: 'From a message whose holes fill from the state.',
        icon: MessageSquareText,
        shortcut: 'm',
        canRun,
        run: () => setOpen('message'),
      },
      {
        ...common,
        id: 'update.sent',
        label: 'It was sent another way',
        hint: 'By telephone, in person, by e-mail: the clock begins again.',
        icon: Check,
        shortcut: 'd',
        canRun,
        run: () => setOpen('sent'),
      },
      {
        ...common,
        id: 'update.snooze',
        label: 'Snooze',
        hint: 'Keeps it quiet until a time, with the reason.',
        icon: BellOff,
        shortcut: 'z',
        canRun: () => (isOff ? { because: 'It is owed no updates: there is nothing to snooze.' } : canRun()),
        run: () => setOpen('snooze'),
      },
      {
        ...common,
        id: 'update.interval',
        label: 'Interval',
        hint: 'How often it is owed an update, or none with the reason.',
        icon: Timer,
        canRun,
        run: () => setOpen('interval'),
      },
      {
        ...common,
        id: 'update.add-audience',
        label: 'Somebody more is owed updates',
        icon: Plus,
        canRun: () => writing,
        run: () => setOpen('add'),
      },
    ];
  }, [name, isOff, writing, setOpen]);
  useActions(actions);
  return actions;
}
