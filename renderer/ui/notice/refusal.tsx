import { Banner } from '../banner/banner.tsx';
import { Button } from '../button/button.tsx';

export interface RefusalProps {
  /** What is wrong and what to do; nothing is shown where it is null. */
  readonly message: string | null;
  /** Present where it only asks: what was typed is meant as it is. */
  readonly onMeant?: (() => void) | null;
  readonly onDismiss: () => void;
}

/** Why something was not saved, beside where it was typed; what was typed is still there. */
export function Refusal({ message, onMeant, onDismiss }: RefusalProps) {
  if (message === null) return null;
  return (
    <Banner
      kind={onMeant === null || onMeant === undefined ? 'fault' : 'warning'}
      title={onMeant === null || onMeant === undefined ? 'Not saved.' : 'Not saved yet.'}
      actions={
        <>
          {onMeant !== null && onMeant !== undefined && (
            <Button onPress={onMeant}>It is meant so: save it</Button>
          )}
          <Button kind="quiet" onPress={onDismiss}>
            Change it
          </Button>
        </>
      }
    >
      {message}
    </Banner>
  );
}
