import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { StateSnapshot } from '#shared/contract/incidents.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { HostAccess } from './host-access.ts';
import { HostProvider, useContent, useHost, useUi } from './host-context.ts';
import { inView, type IncidentInView } from './incident-store.ts';
import { LOOKING_BACK, pastView, type PastView } from './past-view.ts';
import { UndoProvider, useUndo } from './undo-offer.ts';
import { ClockProvider, useClock, type WindowClock } from './use-now.ts';
import { useQuery } from './use-query.ts';
import { SeatProvider, useSeatReadiness } from './use-writing.ts';
import { useServices } from './window-services.ts';

interface Present {
  readonly host: HostAccess;
  readonly clock: WindowClock;
  /** Which time is shown in its place; null = it is shown itself. */
  readonly past: Instant | null;
}

const PresentContext = createContext<Present | null>(null);

/**
 * Everything under it is shown as it stood at the time that this window looks back to. It is the same tree in the present
 * and in the past: only what it reads from is another, so that nothing typed or opened is lost by looking.
 */
export function LookBackScope({ children }: { children: ReactNode }) {
  const [host, clock, undo, seat] = [useHost(), useClock(), useUndo(), useSeatReadiness()];
  const at = useUi(({ lookBackAt }) => lookBackAt);
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const [past, setPast] = useState<PastView | null>(null);
  const showPast = useCallback(
    (then: IncidentInView | null, time: Instant) =>
      setPast(then === null ? null : pastView(host, clock, then, time)),
    [host, clock],
  );
  const present = useMemo(() => ({ host, clock, past: past?.at ?? null }), [host, clock, past]);
  const shown = past ?? { host, clock, undo };
  return (
    <PresentContext value={present}>
      {at !== null && incident !== null && <ReadPast incident={incident} at={at} onRead={showPast} />}
      <HostProvider value={shown.host}>
        <ClockProvider value={shown.clock}>
          <UndoProvider value={shown.undo}>
            <SeatProvider value={past === null ? seat : NO_CHANGES}>{children}</SeatProvider>
          </UndoProvider>
        </ClockProvider>
      </HostProvider>
    </PresentContext>
  );
}

const NO_CHANGES = { because: LOOKING_BACK.message };

interface ReadPastProps {
  readonly incident: IncidentId;
  readonly at: Instant;
  /** Keep it stable; null = nobody looks back any more. */
  readonly onRead: (then: IncidentInView | null, at: Instant) => void;
}

/** Reads the state of that time, and again when the log has moved: what is entered late is dated back. */
function ReadPast({ incident, at, onRead }: ReadPastProps) {
  const { ui } = useHost();
  const { say } = useServices();
  const asked = useQuery<StateSnapshot>(`state at ${at}`, (client) => client.stateAt({ incident, at }));
  const read = asked.answer;
  useEffect(() => {
    if (read === null) return;
    if (read.ok) {
      onRead(inView<IncidentLog>(incident, read.value), at);
      return;
    }
    ui.lookBack(null);
    say({ text: read.message, kind: 'trouble' });
  }, [read, incident, at, onRead, ui, say]);
  useEffect(() => () => onRead(null, at), [onRead]);
  return null;
}

/** Which time is shown in place of the present; null = the present. */
export const useLookedBackTo = (): Instant | null => usePresent().past;

function usePresent(): Present {
  const present = use(PresentContext);
  if (present === null) throw new Error('there is no LookBackScope above');
  return present;
}

/** What is under it reads the present, wherever it stands. */
export function InThePresent({ children }: { children: ReactNode }) {
  const { host, clock } = usePresent();
  return (
    <HostProvider value={host}>
      <ClockProvider value={clock}>{children}</ClockProvider>
    </HostProvider>
  );
}
