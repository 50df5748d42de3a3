import { FolderOpen, ShieldCheck, Usb } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SecondCopyStatus } from '#shared/contract/head.ts';
import { useContent, useHead, useHost } from '../../store/host-context.ts';
import { useFolders } from '../../store/use-folders.ts';
import { useWording } from '../../store/use-wording.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Banner, type BannerKind } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FilePicker } from '../../ui/file-picker/file-picker.tsx';
import { DefinitionList } from '../../ui/section/definition-list.tsx';
import { secondCopyWords } from './second-copy-words.ts';
import './second-copy.css';

const NONE: SecondCopyStatus = { state: 'none', folder: null, behind: 0, currentAt: null, message: null };

/** The second copy: where it is kept, how it stands, and the choice of another folder. */
export function SecondCopy() {
  const [isOpen, setOpen] = useState(false);
  const writing = useWriting();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'second-copy.choose',
          label: 'Second copy',
          hint: 'Every entry is also written to a folder that you choose: a stick. A text editor can read it.',
          icon: Usb,
          effect: 'opens',
          group: 'Copies',
          keywords: 'backup usb stick journal safe',
          canRun: () => writing,
          run: () => setOpen(true),
        },
      ],
      [writing],
    ),
  );
  return isOpen ? <SecondCopyDialog onClose={() => setOpen(false)} /> : null;
}

const KINDS: Readonly<Record<SecondCopyStatus['state'], BannerKind>> = {
  none: 'warning',
  current: 'notice',
  behind: 'warning',
  failed: 'fault',
};
const TITLES: Readonly<Record<SecondCopyStatus['state'], string>> = {
  none: 'No second copy.',
  current: 'Up to date.',
  behind: 'Behind.',
  failed: 'Not being written.',
};

function SecondCopyDialog({ onClose }: { onClose: () => void }) {
  const status = useHead((head) => head?.secondCopy) ?? NONE;
  const wording = useWording();
  const { choose, isPending, trouble } = useChoice();
  const [isPicking, setPicking] = useState(false);
  const load = useFolders();
  const hasNone = status.folder === null;
  return (
    <Dialog
      title="Second copy"
      open
      onClose={onClose}
      footer={
        <>
          {!hasNone && (
            <Button kind="quiet" pending={isPending} onPress={() => choose(null)}>
              Stop keeping it
            </Button>
          )}
          <Button
            kind="primary"
            icon={FolderOpen}
            autoFocus
            pending={isPending}
            onPress={() => setPicking(true)}
          >
            {hasNone ? 'Choose a folder' : 'Choose another folder'}
          </Button>
        </>
      }
    >
      <div className="second-copy">
        <Banner kind={KINDS[status.state]} title={TITLES[status.state]}>
          {secondCopyWords(status, wording)}
        </Banner>
        {trouble !== null && (
          <Banner kind="fault" title="Not changed.">
            {trouble}
          </Banner>
        )}
        {!hasNone && <DefinitionList items={[{ term: 'Folder', value: <code>{status.folder}</code> }]} />}
        <p className="second-copy-why">
          <ShieldCheck size={18} strokeWidth={1.75} aria-hidden />
          <span>
            Each entry is also written, a moment later, as plain text into this folder. Choose a stick: a
            folder on this PC goes with this PC. The incident can be rebuilt from it, and its absence never
            stops work.
          </span>
        </p>
      </div>
      <FilePicker
        title="Where to keep the second copy"
        open={isPicking}
        onClose={() => setPicking(false)}
        load={load}
        pick="folder"
        pickLabel="Keep it here"
        onPick={(folder) => {
          setPicking(false);
          choose(folder);
        }}
      />
    </Dialog>
  );
}

function useChoice() {
  const host = useHost();
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const choose = async (folder: string | null): Promise<void> => {
    if (incident === null) return;
    setPending(true);
    const answer = await host.ask((client) => client.secondCopy.choose({ incident, folder }));
    setPending(false);
    setTrouble(answer.ok ? null : answer.message);
  };
  return { choose: (folder: string | null) => void choose(folder), isPending, trouble };
}
