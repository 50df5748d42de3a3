import { updateClocks } from '#shared/domain/updates/select.ts';
import { showUpdates } from '../../store/handover-view.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { dueWords } from './clock-words.ts';
import './updates.css';

/** How many clocks have room beside each other at 1366 px. */
const SHOWN = 5;

/** The update clocks over the place: overdue first. Each opens its clock. */
export function UpdatesStrip() {
  const { ui } = useHost();
  const now = useNow();
  const world = useIncident((state) => state);
  const clocks = updateClocks(world, now).filter(({ state }) => state !== 'off');
  const overdue = clocks.filter(({ state }) => state === 'overdue').length;
  const more = clocks.length - SHOWN;
  return (
    <div className="updates-strip">
      <p>
        <strong>{overdue}</strong> {overdue === 1 ? 'update overdue' : 'updates overdue'}
      </p>
      <ul>
        {clocks.slice(0, SHOWN).map((clock) => (
          <li key={clock.audience.key}>
            <button
              type="button"
              className="updates-chip"
              data-state={clock.state}
              onClick={() => showUpdates(ui, clock.audience.key)}
            >
              <span className="updates-name">{clock.audience.name}</span>
              <span>{clock.state === 'snoozed' ? 'snoozed' : dueWords(clock, now)}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="updates-quiet">and {more} more</p>}
    </div>
  );
}
