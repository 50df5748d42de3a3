import { Copy, GitMerge, HardDriveUpload } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLink } from '../../store/host-context.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action, Readiness } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { BringIn } from './bring-in.tsx';
import { CopyOut, type CopyKind } from './copy-out.tsx';

const NOT_LIVE: Readiness = {
  because: 'This window is not live: nothing can be copied until the link is back.',
};

/** The incident from one station to another, and back together. */
export function Copies() {
  const [open, setOpen] = useState<CopyKind | 'bring-in' | null>(null);
  const writing = useWriting();
  const isLive = useLink(({ kind }) => kind === 'live');
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'copies.copy',
          label: 'Copy the incident',
          hint: 'The whole incident as it is now, into one more file.',
          icon: Copy,
          effect: 'opens',
          group: 'Copies',
          keywords: 'backup save as export duplicate',
          canRun: () => (isLive ? true : NOT_LIVE),
          run: () => setOpen('copy'),
        },
        {
          id: 'copies.move',
          label: 'Move to a stick',
          hint: 'The work goes on elsewhere: this PC stops writing in the incident.',
          icon: HardDriveUpload,
          effect: 'opens',
          group: 'Copies',
          keywords: 'usb hand over another station relocate',
          canRun: () => writing,
          run: () => setOpen('move'),
        },
        {
          id: 'copies.bring-in',
          label: 'Bring in changes from another station',
          hint: 'Puts two copies of this incident together. You see first what arrives and what conflicts.',
          icon: GitMerge,
          effect: 'opens',
          group: 'Copies',
          keywords: 'merge sync import combine',
          canRun: () => writing,
          run: () => setOpen('bring-in'),
        },
      ],
      [writing, isLive],
    ),
  );
  const close = (): void => setOpen(null);
  if (open === null) return null;
  return open === 'bring-in' ? <BringIn onClose={close} /> : <CopyOut kind={open} onClose={close} />;
}
