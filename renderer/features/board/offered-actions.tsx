import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';

/** What can be said of what is in hand: each an action that another part of the window offers, by its id. */
export interface OfferedAction {
  readonly id: string;
  readonly label: string;
  readonly letter: string;
}

/** Buttons in the order of what is used most; the first is the one thing to do. */
export function OfferedActions({ actions }: { actions: readonly OfferedAction[] }) {
  return actions.map((one, place) => <Offered key={one.id} {...one} isFirst={place === 0} />);
}

function Offered({ id, label, letter, isFirst }: OfferedAction & { isFirst: boolean }) {
  const run = useRunAction(id);
  return run === undefined ? null : (
    <Button kind={isFirst ? 'primary' : 'plain'} shortcut={letter} onPress={run}>
      {label}
    </Button>
  );
}
