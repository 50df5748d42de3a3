import { FileCog, Flag, House } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useHost } from '../../store/host-context.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ChangeFactForm } from './change-fact-form.tsx';
import { FACT_TITLES, type IncidentFact } from './fact-words.ts';
import { IncidentSheet } from './incident-sheet.tsx';
import { NO_DRAFT, StandDown } from './stand-down.tsx';

const FACTS: readonly IncidentFact[] = ['phase', 'type', 'level', 'name'];

/** Name, phase, type and level of the incident, and each change of them with its reason. */
export function IncidentFacts() {
  const host = useHost();
  const writing = useWriting();
  const [isOpen, setOpen] = useState(false);
  const [fact, setFact] = useState<IncidentFact | null>(null);
  const [isStandingDown, setStandingDown] = useState(false);
  const [draft, setDraft] = useState(NO_DRAFT);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'incident.open-sheet',
          label: 'The incident: phase, type, level',
          icon: FileCog,
          effect: 'opens',
          group: 'Incident',
          run: () => setOpen(true),
        },
        ...FACTS.map((one): Action => ({
          id: `incident.change-${one}`,
          label: FACT_TITLES[one],
          effect: 'opens',
          group: 'Incident',
          canRun: () => writing,
          run: () => setFact(one),
        })),
        {
          id: 'incident.stand-down',
          label: 'Stand down',
          hint: 'Open work is closed with its reason, or carried into Recovery.',
          icon: Flag,
          effect: 'opens',
          group: 'Incident',
          canRun: () => writing,
          run: () => setStandingDown(true),
        },
        {
          id: 'incident.leave',
          label: 'First screen',
          hint: 'The incident stays open on this PC; nothing is closed.',
          icon: House,
          effect: 'opens',
          group: 'Go to',
          run: () => host.show(null),
        },
      ],
      [host, writing],
    ),
  );
  return (
    <>
      <Dialog title="The incident" form="sheet" open={isOpen} onClose={() => setOpen(false)}>
        <IncidentSheet onChange={setFact} onLeave={() => host.show(null)} />
      </Dialog>
      {fact !== null && (
        <Dialog title={FACT_TITLES[fact]} open onClose={() => setFact(null)}>
          <ChangeFactForm
            fact={fact}
            onDone={() => setFact(null)}
            onOpenWork={(reason) => {
              setFact(null);
              setDraft((before) => ({ ...before, reason }));
              setStandingDown(true);
            }}
          />
        </Dialog>
      )}
      {isStandingDown && (
        <Dialog title="Stand down" form="wide" open onClose={() => setStandingDown(false)}>
          <StandDown
            draft={draft}
            onDraft={setDraft}
            onClose={() => setStandingDown(false)}
            onDone={() => {
              setStandingDown(false);
              setDraft(NO_DRAFT);
            }}
          />
        </Dialog>
      )}
    </>
  );
}
