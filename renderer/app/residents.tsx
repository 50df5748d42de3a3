import { ClockCheck } from '../features/clock-check/clock-check.tsx';
import { WindowShortcuts } from '../features/shortcuts/window-shortcuts.tsx';
import { SignOn } from '../features/sign-on/sign-on.tsx';

/**
 * What is there on every screen without being seen: each offers its actions (useActions) and shows its own dialog while
 * it is open. A feature is added to the window here and in places.ts, and nowhere else.
 */

export interface WindowResidentsProps {
  /** Letters typed quickly outside every field: what is searched for. */
  readonly burst: string | null;
  readonly onBurstTaken: () => void;
}

/** On the first screen and in an incident. */
export function WindowResidents({ burst, onBurstTaken }: WindowResidentsProps) {
  return <WindowShortcuts burst={burst} onBurstTaken={onBurstTaken} />;
}

/** In an incident only: they read its state. */
export function IncidentResidents() {
  return (
    <>
      <SignOn />
      <ClockCheck />
    </>
  );
}
