import { OctagonAlert, Undo2, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Text } from 'react-aria-components/Text';
import { given } from '../given.ts';
import './toast.css';

export interface ToastWords {
  /** What has happened, with the name of what it happened to: "EMIS Web, Leighton: Down". */
  readonly text: string;
  /** One more line: what an undo passed over, what is owed. */
  readonly detail?: string;
  /** Offered for as long as the toast stands. */
  readonly undo?: () => void;
  /** Something was refused or went wrong: it stands until somebody closes it. */
  readonly kind?: 'trouble';
  /** Told once when it no longer stands, whatever took it away. */
  readonly gone?: () => void;
}

/** How long a change can be undone from its toast. */
const UNDO_SECONDS = 10;
const PLAIN_SECONDS = 5;

export interface Toasts {
  /** The time stands still while the pointer or the focus is on it. Gives back what takes it away. */
  readonly show: (words: ToastWords) => () => void;
  readonly queue: ToastQueue<ToastWords>;
}

/** One for a window; hand `show` to whoever has something to say, and put <ToastShelf> once into the page. */
export function createToasts(): Toasts {
  const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 });
  return {
    queue,
    show: (words) => {
      const seconds = words.undo === undefined ? PLAIN_SECONDS : UNDO_SECONDS;
      const key = queue.add(
        words,
        given({
          timeout: words.kind === 'trouble' ? undefined : seconds * 1000,
          onClose: words.gone,
        }),
      );
      return () => {
        queue.close(key);
      };
    },
  };
}

export function ToastShelf({ toasts: { queue } }: { toasts: Toasts }) {
  return (
    <ToastRegion queue={queue} className="toast-shelf" aria-label="What has just happened">
      {({ toast }) => {
        const { text, detail, undo, kind } = toast.content;
        return (
          <AriaToast toast={toast} className="toast" data-kind={kind}>
            {kind === 'trouble' && (
              <OctagonAlert size={20} strokeWidth={2} className="toast-icon" aria-hidden />
            )}
            <ToastContent className="toast-words">
              <Text slot="title" className="toast-text">
                {text}
              </Text>
              {detail !== undefined && (
                <Text slot="description" className="toast-detail">
                  {detail}
                </Text>
              )}
            </ToastContent>
            {undo !== undefined && (
              <Button
                className="toast-undo"
                onPress={() => {
                  undo();
                  queue.close(toast.key);
                }}
              >
                <Undo2 size={16} strokeWidth={2} aria-hidden /> Undo
              </Button>
            )}
            <Button slot="close" className="toast-close" aria-label="Close">
              <X size={16} strokeWidth={2} aria-hidden />
            </Button>
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
