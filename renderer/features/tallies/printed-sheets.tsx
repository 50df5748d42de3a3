import { createPortal } from 'react-dom';
import type { TallyProgress } from '#shared/domain/systems/select-tally.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';

const LINES = 30;

interface PrintedSheetsProps {
  readonly serial: string;
  readonly system: System;
  readonly counting: string;
  readonly areas: readonly TallyProgress[];
  /** When the next one replaces it; empty leaves room for a pen. */
  readonly next: string;
}

const figure = (value: number | null): string => (value === null ? '' : String(value));

/** The sheets as they come out of the printer: black on white, a serial and a time on every one. */
export function PrintedSheets({ serial, system, counting, areas, next }: PrintedSheetsProps) {
  const world = useIncident((state) => state);
  const now = useNow();
  const wording = useWording();
  const { incident } = world;
  const pages = Math.max(1, Math.ceil(areas.length / LINES));
  const name = incident.status === 'declared' ? incident.name : '';
  const isExercise = incident.status === 'declared' && incident.exercise;
  return createPortal(
    <div className="print-only tally-sheets">
      {Array.from({ length: pages }, (_, page) => (
        <article key={page} className="tally-sheet">
          <header>
            {isExercise && <p className="tally-sheet-exercise">EXERCISE: nothing on this sheet is real</p>}
            <h1>
              Tally sheet {serial}
              {pages > 1 && ` (${page + 1} of ${pages})`}
            </h1>
            <p>
              {shownName(world, system)}, {counting}. {name}.
            </p>
            <p>
              As at {wording.full(now)}. Replaced by the next at{' '}
              {next.trim() === '' ? '______________' : next.trim()}. An older sheet counts for nothing.
            </p>
          </header>
          <table>
            <thead>
              <tr>
                <th scope="col">Area</th>
                <th scope="col">Of how many</th>
                <th scope="col">Fixed, last known</th>
                <th scope="col">Fixed in all</th>
                <th scope="col">Blocked in all, why</th>
                <th scope="col">Time</th>
                <th scope="col">Initials</th>
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: LINES }, (_unused, line) => {
                const area = areas[page * LINES + line];
                return (
                  <tr key={line}>
                    <td>{area?.area}</td>
                    <td>{area === undefined ? '' : figure(area.figures.of)}</td>
                    <td>{area === undefined ? '' : figure(area.figures.fixed)}</td>
                    <td />
                    <td />
                    <td />
                    <td />
                  </tr>
                );
              })}
            </tbody>
          </table>
          <footer>
            Write how many in all, not how many more. Counted by (name, number to ring):
            ____________________________ Bring it back to the incident room.
          </footer>
        </article>
      ))}
    </div>,
    document.body,
  );
}
