import { blockerWords } from '#shared/domain/tasks/blocker-words.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { ownerAndReach } from './task-words.ts';
import './slip-sheets.css';

const A_SHEET = 4;

interface SlipSheetsProps {
  readonly serial: string;
  readonly rows: readonly TaskRow[];
}

/** The slips as they come out of the printer: black on white, a number and a serial on every one. */
export function SlipSheets({ serial, rows }: SlipSheetsProps) {
  const sheets = Array.from({ length: Math.ceil(rows.length / A_SHEET) }, (_, sheet) =>
    rows.slice(sheet * A_SHEET, (sheet + 1) * A_SHEET),
  );
  return sheets.map((slips, sheet) => (
    <div key={sheet} className="slip-sheet">
      {slips.map((row, place) => (
        <Slip key={row.task.id} row={row} serial={`${serial}/${sheet * A_SHEET + place + 1}`} />
      ))}
    </div>
  ));
}

function Slip({ row, serial }: { row: TaskRow; serial: string }) {
  const incident = useIncident((state) => state.incident);
  const now = useNow();
  const wording = useWording();
  if (incident.status === 'undeclared') return null;
  const { task } = row;
  return (
    <article className="slip">
      {incident.exercise && <p className="slip-exercise">EXERCISE: nothing on this slip is real</p>}
      <header className="slip-head">
        <strong className="slip-number">{task.number}</strong>
        <span className="slip-serial">
          Slip {serial}
          <br />
          {incident.name}
        </span>
      </header>
      <h1 className="slip-title">
        {task.urgent && <span className="slip-urgent">URGENT</span>}
        {task.title}
      </h1>
      <SlipFacts row={row} />
      <div className="slip-boxes">
        <Blank label="Told by" />
        <Blank label="at" />
        <span className="slip-tick">Done</span>
        <Blank label="at" />
        <span className="slip-tick">Blocked</span>
        <Blank label="at" />
      </div>
      <div className="slip-outcome">
        What came of it, or what blocks it
        <span />
        <span />
        <span />
      </div>
      <div className="slip-boxes">
        <Blank label="Name and number to ring" wide />
      </div>
      <footer className="slip-foot">
        As at {wording.full(now)}. Bring it back to the incident room; the board may say otherwise by then.
      </footer>
    </article>
  );
}

function SlipFacts({ row: { task, standing, waitingFor } }: { row: TaskRow }) {
  const people = useIncident((state) => state.people);
  const wording = useWording();
  const facts: readonly (readonly [string, string | null])[] = [
    ['Who', ownerAndReach({ people }, standing)],
    ['Due', task.due === null ? null : wording.full(task.due)],
    ['Where', task.place],
    ['System', task.systems.map(({ name }) => name).join(', ')],
    ['Bring', task.needs],
    ['Only after', waitingFor.map(blockerWords).join(', ')],
  ];
  return (
    <dl className="slip-facts">
      {facts.map(([term, value]) =>
        value === null || value === '' ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Blank({ label, wide = false }: { label: string; wide?: boolean }) {
  return (
    <span className="slip-blank" data-wide={wide || undefined}>
      {label}
      <span />
    </span>
  );
}
