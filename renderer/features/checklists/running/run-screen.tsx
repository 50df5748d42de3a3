import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { useHost } from '../../../store/host-context.ts';
import { runAt } from '../../../store/runs.ts';
import { useClock } from '../../../store/use-now.ts';
import { StepList, type StepListHandle } from '../../../ui/step-list/step-list.tsx';
import { CallView } from './call-view.tsx';
import { CALL, firstStep, nextStep } from './next-step.ts';
import { RunBanners } from './run-banners.tsx';
import { RunHead } from './run-head.tsx';
import { runGroups } from './run-groups.tsx';
import { StepView } from './step-view.tsx';
import './running.css';

export interface RunScreenProps {
  readonly standing: RunStanding;
  readonly onClose: () => void;
}

/**
 * A checklist in progress: its steps at the left, one of them in the middle with the one button that says its value. What
 * others do meanwhile shows in its place; which step is in the middle is the affair of the person at this window.
 */
export function RunScreen({ standing, onClose }: RunScreenProps) {
  const { run } = standing;
  const host = useHost();
  const clock = useClock();
  const [current, setCurrent] = useState(() => firstStep(standing));
  // Another step, or the same one answered: its button takes the focus anew.
  const [turn, setTurn] = useState(0);
  const list = useRef<StepListHandle>(null);
  const middle = useRef<HTMLDivElement>(null);
  const goOn = useCallback(() => {
    const content = host.incident.getState();
    const now = content.kind === 'ready' ? runAt(content.state, run.id, clock.now()) : undefined;
    if (now !== undefined) setCurrent((key) => nextStep(now, key));
    setTurn((before) => before + 1);
  }, [host, clock, run.id]);
  const goTo = (key: string): void => {
    setCurrent(key);
    setTurn((before) => before + 1);
  };
  const shown = standing.steps.find(({ on }) => on.key === current);
  const walk = (event: KeyboardEvent): void => {
    const to = keyAfter(event, standing, current);
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <div className="run">
      <RunHead standing={standing} step={shown} onClose={onClose} />
      <div className="run-middle">
        <aside className="run-steps" aria-label="Steps of the checklist">
          <StepList
            label="Steps"
            groups={runGroups(standing)}
            current={current}
            onCurrent={setCurrent}
            onOpen={() => middle.current?.querySelector<HTMLElement>('button')?.focus()}
            handle={list}
          />
        </aside>
        <div className="run-step-area" ref={middle} onKeyDown={walk}>
          <RunBanners standing={standing} current={shown} />
          {shown === undefined ? (
            <CallView key={turn} standing={standing} onGoTo={goTo} onClose={onClose} />
          ) : (
            <StepView
              key={`${shown.on.key} ${turn}`}
              standing={standing}
              at={shown}
              focus={turn > 0 || current === firstStep(standing)}
              onDone={goOn}
              onNext={() => goTo(nextStep(standing, current))}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** The arrows walk the steps from the button as well; in a field they are the field's. */
function keyAfter(event: KeyboardEvent, { steps }: RunStanding, current: string): string | null {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLButtonElement)) return null;
  const keys = [...steps.map(({ on }) => on.key), CALL];
  return keys[keys.indexOf(current) + by] ?? null;
}
