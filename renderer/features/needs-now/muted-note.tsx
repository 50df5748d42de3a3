import { BellOff } from 'lucide-react';
import { spanWords } from '../../store/time-beside.ts';
import { useWallNow } from '../../store/use-now.ts';
import { useMutedUntilSetting } from '../../store/use-settings.ts';
import { Button } from '../../ui/button/button.tsx';

const MINUTE_MS = 60_000;

/** While sounds are muted: for how long, and the way back. */
export function MutedNote() {
  const [mutedUntil, setMutedUntil] = useMutedUntilSetting();
  const now = useWallNow();
  const minutes = Math.ceil((mutedUntil - now) / MINUTE_MS);
  if (minutes <= 0) return null;
  return (
    <Button
      kind="quiet"
      icon={BellOff}
      label="Muted: let sounds be heard again"
      onPress={() => setMutedUntil(0)}
    >
      {spanWords(minutes)}
    </Button>
  );
}
