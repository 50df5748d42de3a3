import { useState } from 'react';
import type { BringInReport } from '#shared/contract/incidents.ts';
import { useFolders } from '../../store/use-folders.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FilePicker } from '../../ui/file-picker/file-picker.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { BringInWords } from './bring-in-words.tsx';
import { useExchange } from './use-exchange.ts';
import './copies.css';

/** What another station wrote: first what it would bring, then, if it is wanted, all of it or nothing. */
export function BringIn({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<string | null>(null);
  const [isPicking, setPicking] = useState(false);
  const load = useFolders();
  const look = useExchange<BringInReport>();
  const bring = useExchange<BringInReport>();
  const isWorking = look.standing.step === 'working' || bring.standing.step === 'working';
  const report = look.standing.step === 'done' ? look.standing.value : null;
  const isDone = bring.standing.step === 'done';

  const lookAt = (path: string): void => {
    setPicking(false);
    setFile(path);
    bring.leave();
    look.ask((client, incident) => client.copies.bringIn({ incident, file: path, dryRun: true }));
  };
  const bringAll = (path: string): void =>
    bring.ask((client, incident) => client.copies.bringIn({ incident, file: path, dryRun: false }));

  return (
    <Dialog
      title="Bring in changes from another station"
      open
      onClose={onClose}
      footer={
        isDone ? (
          <Button kind="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button
              kind={report === null ? 'primary' : 'quiet'}
              autoFocus={report === null}
              onPress={() => setPicking(true)}
            >
              {report === null ? 'Choose their file' : 'Another file'}
            </Button>
            {report !== null && file !== null && report.arrived > 0 && (
              <Button kind="primary" autoFocus pending={isWorking} onPress={() => bringAll(file)}>
                {`Bring in ${report.arrived.toLocaleString('en-GB')}`}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="copies">
        {file === null && (
          <>
            <p>
              Two stations that worked on the same incident apart are put together: every entry of both stays,
              in the order of time.
            </p>
            <p>Choose their copy of this incident. You see what it would bring before anything is written.</p>
          </>
        )}
        {file !== null && <code className="copies-file">{file}</code>}
        <Standing exchange={look} working="Looking at their file" />
        <Standing exchange={bring} working="Bringing their changes in" />
        {report !== null && <BringInWords report={report} isDone={isDone} />}
      </div>
      <FilePicker
        title="Their copy of this incident"
        open={isPicking}
        onClose={() => setPicking(false)}
        load={load}
        pick={['incident']}
        pickLabel="Look at it"
        onPick={lookAt}
      />
    </Dialog>
  );
}

function Standing({
  exchange: { standing, leave },
  working,
}: {
  exchange: Pick<ReturnType<typeof useExchange<BringInReport>>, 'standing' | 'leave'>;
  working: string;
}) {
  if (standing.step === 'working') return <Progress label={working} onCancel={leave} />;
  if (standing.step !== 'refused') return null;
  return (
    <Banner kind="fault" title="Nothing was brought in.">
      {standing.message}
    </Banner>
  );
}
