import { ListPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
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
          hint: 'A pasted range, a CSV file or a starter set. You see what it would do first.',
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
  return isOpen ? <ImportDialog onClose={() => setOpen(false)} /> : null;
}

function ImportDialog({ onClose }: { onClose: () => void }) {
  const { standing, look, write, startAgain } = useListImport(onClose);
  const isSeen = standing.step === 'preview' || standing.step === 'writing';
  return (
    <Dialog
      title="Bring in a list of systems"
      form="wide"
      open
      onClose={onClose}
      {...(isSeen ? { footer: <Foot standing={standing} onWrite={write} onBack={startAgain} /> } : {})}
    >
      <Trouble standing={standing} />
      {standing.step === 'choose' && <ListWays onList={look} />}
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
  readonly onWrite: () => void;
  readonly onBack: () => void;
}

function Foot({ standing, onWrite, onBack }: FootProps) {
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
        {...(taken === 0 ? { blockedBecause: 'There is nothing in it that would change the board.' } : {})}
      >
        {`Bring in ${taken.toLocaleString('en-GB')} ${taken === 1 ? 'row' : 'rows'}`}
      </Button>
    </>
  );
}
