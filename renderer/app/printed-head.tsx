import { useIncident } from '../store/host-context.ts';
import { useWallNow, useNow } from '../store/use-now.ts';
import { useWording } from '../store/use-wording.ts';
import { instantOf } from '#shared/domain/instant.ts';
import './printed-head.css';

/** On every printed page: whose it is, as at when, whether it is real, and that it grows old. */
export function PrintedPageHead() {
  const incident = useIncident((state) => state.incident);
  const now = useNow();
  const printedAt = instantOf(useWallNow());
  const wording = useWording();
  if (incident.status === 'undeclared') return null;
  return (
    <span className="printed-head">
      <strong>{incident.name}</strong>
      {incident.exercise && <strong className="printed-exercise">EXERCISE</strong>}
      <span className="printed-as-at">
        As at <strong>{wording.full(now)}</strong>. Printed {wording.full(printedAt)}; what is on screen may
        have changed since.
      </span>
    </span>
  );
}
