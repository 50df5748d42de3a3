import { FileCog, House } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useHost } from '../../store/host-context.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ChangeFactForm } from './change-fact-form.tsx';
import { FACT_TITLES, type IncidentFact } from './fact-words.ts';
import { IncidentSheet } from './incident-sheet.tsx';

const FACTS: readonly IncidentFact[] = ['phase', 'type', 'level', 'name'];

/** Name, phase, type and level of the incident, and each change of them with its reason. */
export function IncidentFacts() {
  const host = useHost();
  const writing = useWriting();
  const [isOpen, setOpen] = useState(false);
  const [fact, setFact] = useState<IncidentFact | null>(null);
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
          <ChangeFactForm fact={fact} onDone={() => setFact(null)} />
        </Dialog>
      )}
    </>
  );
}
