import { useRunAction } from '../../ui/action/actions.tsx';
import { useUi } from '../../store/host-context.ts';
import { Button } from '../../ui/button/button.tsx';
import { useIdle } from './use-idle.ts';

const IDLE_MINUTES = 10;

/** After ten quiet minutes somebody else may sit here: asks, and is in nobody's way. */
export function StillThere() {
  const name = useUi(({ atKeyboard }) => atKeyboard?.name);
  const { isIdle, reset } = useIdle(IDLE_MINUTES);
  const signOn = useRunAction('people.sign-on');
  if (!isIdle || name === undefined) return null;
  return (
    <span className="capture-chip capture-still" role="status">
      Still {name}?<Button onPress={reset}>Yes</Button>
      <Button
        shortcut="F2"
        onPress={() => {
          reset();
          signOn?.();
        }}
      >
        No
      </Button>
    </span>
  );
}
