import { Button as AriaButton } from 'react-aria-components/Button';
import type { Icon } from '../action/action.ts';
import { given } from '../given.ts';
import { Tip } from '../tip/tip.tsx';
import './icon-button.css';

export interface IconButtonProps {
  readonly icon: Icon;
  /** What it does: its name and its tooltip. */
  readonly label: string;
  readonly onPress?: () => void;
  readonly shortcut?: string;
  /** It switches something that is on now. */
  readonly on?: boolean;
  /** 28 px instead of 36, inside rows and fields. */
  readonly small?: boolean;
  readonly slot?: string;
}

export function IconButton({
  icon: Picture,
  label,
  onPress,
  shortcut,
  on,
  small = false,
  slot,
}: IconButtonProps) {
  return (
    <Tip text={label} {...given({ shortcut })}>
      <AriaButton
        className="icon-button"
        aria-label={label}
        data-small={small || undefined}
        {...given({ 'aria-pressed': on, onPress, slot })}
      >
        <Picture size={small ? 16 : 20} strokeWidth={1.75} />
      </AriaButton>
    </Tip>
  );
}
