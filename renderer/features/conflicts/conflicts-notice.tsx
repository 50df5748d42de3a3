import { useRunAction } from '../../ui/action/actions.tsx';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { useOpenConflicts } from './conflicts.tsx';

/** Over the screen for as long as something is unsettled. */
export function ConflictsNotice() {
  const { length } = useOpenConflicts();
  const open = useRunAction('conflicts.open');
  if (length === 0) return null;
  return (
    <Banner
      kind="warning"
      title={length === 1 ? 'One conflict to settle.' : `${length} conflicts to settle.`}
      actions={<Button onPress={() => open?.()}>Settle</Button>}
    >
      Two stations said different things apart from each other.
    </Banner>
  );
}
