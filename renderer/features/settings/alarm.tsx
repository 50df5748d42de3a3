import { useEffect } from 'react';
import { useHead, useLink } from '../../store/host-context.ts';
import { useTone } from '../../store/tone.ts';

/** One tone when nothing can be saved any more, whatever the reason. */
export function Alarm() {
  const isLost = useLink(({ kind }) => kind === 'not-live' || kind === 'refused');
  const hasFault = useHead((head) => (head?.faults.length ?? 0) > 0);
  const ring = useTone();
  const isTrouble = isLost || hasFault;
  useEffect(() => {
    if (isTrouble) ring();
    // A setting that changes is no trouble: it rings when the trouble begins.
  }, [isTrouble]);
  return null;
}
