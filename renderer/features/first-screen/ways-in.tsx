import { BookOpen, FolderOpen, GraduationCap } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useHost } from '../../store/host-context.ts';
import { CATALOGUE_PLACE } from '../../store/quiet-places.ts';
import { useFolders } from '../../store/use-folders.ts';
import { useOpenIncident } from '../../store/use-open-incident.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { ActionButton } from '../../ui/button/button.tsx';
import { FilePicker } from '../../ui/file-picker/file-picker.tsx';

/** Other ways in: a file from elsewhere, or the worked example. */
export function WaysIn() {
  const [isPicking, setPicking] = useState(false);
  const { ui } = useHost();
  const open = useOpenIncident();
  const load = useFolders();
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'first.open-file',
        label: 'Open a file',
        hint: 'An incident file (.blackstart) from this PC or a stick.',
        icon: FolderOpen,
        effect: 'opens',
        group: 'First screen',
        run: () => setPicking(true),
      },
      {
        id: 'first.practise',
        label: 'Practise on July 2024',
        hint: 'What was published about the outage of 19 July 2024, as one incident. It is an exercise: nothing in it is real now.',
        icon: GraduationCap,
        effect: 'opens',
        group: 'First screen',
        keywords: 'example sample exercise train',
        run: () => void open((client) => client.incidents.openExample()),
      },
      {
        id: 'first.catalogue',
        label: 'Catalogue',
        hint: 'The systems there are, kept in quiet times: an incident starts with them.',
        icon: BookOpen,
        effect: 'opens',
        group: 'First screen',
        keywords: 'library cmdb inventory systems list import export',
        run: () => ui.goTo(CATALOGUE_PLACE),
      },
    ],
    [open, ui],
  );
  useActions(actions);
  return (
    <section className="first-ways" aria-label="Other ways in">
      {actions.map((action) => (
        <div key={action.id} className="first-way">
          <ActionButton action={action} />
          <p className="first-quiet">{action.hint}</p>
        </div>
      ))}
      <FilePicker
        title="Open an incident file"
        open={isPicking}
        onClose={() => setPicking(false)}
        load={load}
        pick={['incident']}
        pickLabel="Open"
        onPick={(file) => {
          setPicking(false);
          void open((client) => client.incidents.open({ file, readOnly: false }));
        }}
      />
    </section>
  );
}
