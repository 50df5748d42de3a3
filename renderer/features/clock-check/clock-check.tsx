import { Clock } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { addMinutes, instantOf, msOf } from '#shared/domain/instant.ts';
import { useIncident } from '../../store/host-context.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useClock, useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useWriting } from '../../store/use-writing.ts';
import { useServices } from '../../store/window-services.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { ClockDialog } from './clock-dialog.tsx';
import { checkIn, keepCheck } from '../../store/clock-memory.ts';

/** The clock of the incident that is shown: corrected where this PC is wrong, set where it is an exercise. */
export function ClockCheck() {
  const [isOpen, setOpen] = useState(false);
  const isExercise = useIncident(({ incident }) => incident.status === 'declared' && incident.exercise);
  const isStopped = useIncident(
    ({ incident }) => incident.status === 'declared' && incident.clock?.running === false,
  );
  const [runs, setRuns] = useState<boolean | null>(null);
  const running = runs ?? !isStopped;
  const dispatch = useDispatch();
  const clock = useClock();
  const wording = useWording();
  const now = useNow();
  useCheckBeforehand(isExercise);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'clock.check',
          label: isExercise ? 'Set the exercise clock' : 'Check the clock',
          hint: isExercise ? 'The exercise has a clock of its own.' : 'A wrong clock is kept as an offset.',
          icon: Clock,
          effect: 'opens',
          group: 'Incident',
          keywords: 'time offset wrong right',
          run: () => setOpen(true),
        },
      ],
      [isExercise],
    ),
  );
  const close = (): void => {
    setOpen(false);
    setRuns(null);
  };
  const setRight = (rightMs: number): void => {
    // A person reads minutes: the seconds are this PC's own, so that a right clock is not moved by them.
    const aheadMs = rightMs - floorMinute(msOf(now));
    const rightTime = instantOf(isExercise ? rightMs : msOf(clock.now()) + aheadMs);
    const draft = isExercise
      ? { type: 'incident.move-clock', data: { to: rightTime, running } }
      : {
          type: 'incident.correct-clock',
          data: { rightTime, reason: 'Compared with a clock that is trusted.' },
        };
    void dispatch(draft, { said: `Clock: ${wording.full(rightTime)}`, final: true });
    close();
  };
  return (
    <ClockDialog
      isOpen={isOpen}
      onClose={close}
      now={msOf(now)}
      zone={wording.zone}
      consequence={
        isExercise
          ? 'The exercise goes on from that time. When things were really entered is kept as well.'
          : "The log keeps the difference as an offset, with its reason. This PC's own clock is not changed."
      }
      onRight={setRight}
      title={isExercise ? 'Set the exercise clock' : 'What is the time really?'}
      how={
        isExercise
          ? 'A time of today, or with its day: 19/7 0900.'
          : 'Look at a clock that you trust: a telephone, a radio-controlled clock.'
      }
    >
      {isExercise && (
        <CheckBox checked={running} onChange={setRuns} hint="Off: it stands still until it is set again.">
          The clock runs on from there
        </CheckBox>
      )}
    </ClockDialog>
  );
}

const floorMinute = (ms: number): number => Math.floor(ms / 60_000) * 60_000;

/** What was said of the clock on the first screen is logged once an incident is open. */
function useCheckBeforehand(isExercise: boolean): void {
  const { memory } = useServices();
  const dispatch = useDispatch();
  const clock = useClock();
  const writing = useWriting();
  useEffect(() => {
    const check = checkIn(memory);
    if (check === null || check.offsetMs === 0 || isExercise || writing !== true) return;
    keepCheck(memory, { offsetMs: 0 });
    const rightTime = addMinutes(instantOf(clock.wallNow()), check.offsetMs / 60_000);
    void dispatch({
      type: 'incident.correct-clock',
      data: { rightTime, reason: 'Checked on the first screen.' },
    });
  }, [memory, dispatch, clock, isExercise, writing]);
}
