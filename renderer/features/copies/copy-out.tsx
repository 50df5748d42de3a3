import { useState } from 'react';
import { useFolders } from '../../store/use-folders.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FilePicker } from '../../ui/file-picker/file-picker.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { useExchange } from './use-exchange.ts';
import './copies.css';

export type CopyKind = 'copy' | 'move';

interface CopyWords {
  readonly title: string;
  readonly what: readonly string[];
  readonly choose: string;
  readonly pick: string;
  readonly working: string;
  readonly done: string;
}

const WORDS: Readonly<Record<CopyKind, CopyWords>> = {
  copy: {
    title: 'Copy the incident',
    what: [
      'Writes the whole incident as it is now into one file: for another station, for a stick, for safe keeping.',
      'Work goes on here. If somebody works on in the copy, bring their changes in afterwards: nothing is lost on either side.',
    ],
    choose: 'Choose where to',
    pick: 'Copy it here',
    working: 'Copying the whole incident',
    done: 'Copied to',
  },
  move: {
    title: 'Move to a stick',
    what: [
      'Writes the whole incident into one file, and this PC stops writing in it: the work goes on elsewhere, in one place only.',
      'Here it stays open to be read. To work on here again, bring the file back and open it from there.',
    ],
    choose: 'Choose the stick',
    pick: 'Move it here',
    working: 'Moving the incident',
    done: 'From now on it is written in',
  },
};

/** The incident into one more file: one to keep, or the one to go on with elsewhere. */
export function CopyOut({ kind, onClose }: { kind: CopyKind; onClose: () => void }) {
  const words = WORDS[kind];
  const [isPicking, setPicking] = useState(false);
  const load = useFolders();
  const { standing, ask, leave } = useExchange<{ readonly file: string }>();
  const isDone = standing.step === 'done';
  return (
    <Dialog
      title={words.title}
      open
      onClose={onClose}
      footer={
        isDone ? (
          <Button kind="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        ) : (
          <Button
            kind={kind === 'move' ? 'danger' : 'primary'}
            autoFocus
            pending={standing.step === 'working'}
            onPress={() => setPicking(true)}
          >
            {words.choose}
          </Button>
        )
      }
    >
      <div className="copies">
        {!isDone && words.what.map((line) => <p key={line}>{line}</p>)}
        {standing.step === 'working' && <Progress label={words.working} onCancel={leave} />}
        {standing.step === 'refused' && (
          <Banner kind="fault" title={kind === 'move' ? 'Not moved.' : 'Not copied.'}>
            {standing.message}
          </Banner>
        )}
        {standing.step === 'done' && (
          <Banner kind="notice" title={words.done}>
            <code>{standing.value.file}</code>
          </Banner>
        )}
      </div>
      <FilePicker
        title={words.title}
        open={isPicking}
        onClose={() => setPicking(false)}
        load={load}
        pick="folder"
        pickLabel={words.pick}
        onPick={(folder) => {
          setPicking(false);
          ask((client, incident) =>
            kind === 'move'
              ? client.copies.moveToStick({ incident, folder })
              : client.copies.copy({ incident, folder }),
          );
        }}
      />
    </Dialog>
  );
}
