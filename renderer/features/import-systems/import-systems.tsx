import { ListPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { useCatalogueTarget, useIncidentTarget, type ListTarget } from './list-target.ts';
import { ListPreview } from './list-preview.tsx';
import { ListWays } from './list-ways.tsx';
import { outcomesOf } from './system-list.ts';
import { useListImport, type ListImport } from './use-list-import.ts';
import './import-systems.css';

/** A list of systems from elsewhere: seen before it is taken, and taken whole or not at all. */
export function ImportSystems() {
  const [isOpen, setOpen] = useState(false);
  const writing = useWriting();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'systems.import',
          label: 'Bring in a list of systems',
          hint: 'A pasted range, a CSV file, a starter set or the catalogue. You see what it would do first.',
          icon: ListPlus,
          effect: 'opens',
          group: 'Board',
          keywords: 'import paste csv spreadsheet catalogue starter set cmdb',
          canRun: () => writing,
          run: () => setOpen(true),
        },
      ],
      [writing],
    ),
  );
  return isOpen ? <IntoIncident onClose={() => setOpen(false)} /> : null;
}

function IntoIncident({ onClose }: { onClose: () => void }) {
  return <ImportDialog target={useIncidentTarget()} title="Bring in a list of systems" onClose={onClose} />;
}

/** A list into the catalogue of the library: fields set by hand stand, and what the list says is kept beside. */
export function ImportCatalogue() {
  const [isOpen, setOpen] = useState(false);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'catalogue.import',
          label: 'Bring in a list',
          hint: 'A CSV export, a pasted range or a starter set. What was set by hand stays. You see what it would do first.',
          icon: ListPlus,
          shortcut: 'i',
          effect: 'opens',
          group: 'Catalogue',
          keywords: 'import paste csv spreadsheet starter set cmdb merge fresh export',
          run: () => setOpen(true),
        },
      ],
      [],
    ),
  );
  return isOpen ? <IntoCatalogue onClose={() => setOpen(false)} /> : null;
}

function IntoCatalogue({ onClose }: { onClose: () => void }) {
  return (
    <ImportDialog target={useCatalogueTarget()} title="Bring a list into the catalogue" onClose={onClose} />
  );
}

interface ImportDialogProps {
  readonly target: ListTarget;
  readonly title: string;
  readonly onClose: () => void;
}

function ImportDialog({ target, title, onClose }: ImportDialogProps) {
  const { standing, look, write, startAgain } = useListImport(target, onClose);
  const isSeen = standing.step === 'preview' || standing.step === 'writing';
  const foot = <Foot standing={standing} called={target.called} onWrite={write} onBack={startAgain} />;
  return (
    <Dialog title={title} form="wide" open onClose={onClose} {...(isSeen ? { footer: foot } : {})}>
      <Trouble standing={standing} />
      {standing.step === 'choose' && <ListWays withCatalogue={target.log === 'incident'} onList={look} />}
      {standing.step === 'reading' && (
        <Progress label={`Reading: ${standing.list.name}`} onCancel={startAgain} />
      )}
      {isSeen && <ListPreview name={standing.list.name} report={standing.report} />}
    </Dialog>
  );
}

function Trouble({ standing }: { standing: ListImport }) {
  if (!('trouble' in standing) || standing.trouble === null) return null;
  return (
    <Banner kind="fault" title="Nothing was taken.">
      {standing.trouble.message}
    </Banner>
  );
}

interface FootProps {
  readonly standing: ListImport;
  readonly called: string;
  readonly onWrite: () => void;
  readonly onBack: () => void;
}

function Foot({ standing, called, onWrite, onBack }: FootProps) {
  if (standing.step !== 'preview' && standing.step !== 'writing') return null;
  const { added, changed } = outcomesOf(standing.report.rows);
  const taken = added + changed;
  return (
    <>
      <Button kind="quiet" onPress={onBack}>
        Another list
      </Button>
      <Button
        kind="primary"
        autoFocus
        pending={standing.step === 'writing'}
        onPress={onWrite}
        {...(taken === 0 ? { blockedBecause: `There is nothing in it that would change ${called}.` } : {})}
      >
        {`Bring in ${taken.toLocaleString('en-GB')} ${taken === 1 ? 'row' : 'rows'}`}
      </Button>
    </>
  );
}
