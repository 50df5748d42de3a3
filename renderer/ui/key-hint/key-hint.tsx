import { keyCaps } from '../action/shortcut.ts';
import { isMac } from '../action/platform.ts';
import './key-hint.css';

/** The keys of a shortcut as they are printed on the keyboard. */
export function KeyHint({ shortcut }: { shortcut: string }) {
  return (
    <span className="key-hint">
      {keyCaps(shortcut, isMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
