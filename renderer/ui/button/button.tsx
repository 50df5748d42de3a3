import { useId, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { readinessOf, type Action, type Icon } from '../action/action.ts';
import { KeyHint } from '../key-hint/key-hint.tsx';
import { given } from '../given.ts';
import './button.css';

/**
 * `primary`: the one thing to do here, 44 px high. `danger`: the one thing, and it takes something away, 44 px as well.
 * `plain`: beside it. `quiet`: without a frame, in bars and rows.
 */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: ButtonKind;
  readonly icon?: Icon | undefined;
  readonly shortcut?: string | undefined;
  /** Why it cannot be used now. It stays in the tab order and says so; pressing does nothing. */
  readonly blockedBecause?: string | undefined;
  /** Its work is under way. */
  readonly pending?: boolean;
  readonly submit?: boolean;
  readonly autoFocus?: boolean;
  /** Over the width of its place. */
  readonly wide?: boolean;
  /** What a screen reader says instead of the text. */
  readonly label?: string;
  /** For RAC slots: `close` in a dialog. */
  readonly slot?: string;
}

/** A button. What cannot be done now is greyed with its reason, never hidden and never silent. */
export function Button({ children, kind = 'plain', icon: Picture, shortcut, ...rest }: ButtonProps) {
  const reasonId = useId();
  const { blockedBecause } = rest;
  return (
    <>
      <AriaButton
        className="button"
        data-kind={kind}
        data-wide={rest.wide}
        data-blocked={blockedBecause === undefined ? undefined : true}
        {...pressing(rest, reasonId)}
        {...given({ 'aria-label': rest.label, slot: rest.slot, autoFocus: rest.autoFocus })}
      >
        {Picture !== undefined && <Picture size={18} strokeWidth={1.75} className="button-icon" />}
        <span className="button-text">{children}</span>
        {shortcut !== undefined && <KeyHint shortcut={shortcut} />}
      </AriaButton>
      {blockedBecause !== undefined && (
        <span className="button-reason" id={reasonId}>
          {blockedBecause}
        </span>
      )}
    </>
  );
}

/** What pressing does. A blocked button keeps its place in the tab order, so that its reason can be heard. */
function pressing(
  { blockedBecause, onPress, submit, pending }: Omit<ButtonProps, 'children'>,
  reasonId: string,
) {
  if (blockedBecause !== undefined) return { 'aria-disabled': true, 'aria-describedby': reasonId } as const;
  return given({ onPress, isPending: pending, type: submit === true ? ('submit' as const) : undefined });
}

/** The button of an action: its label, icon, key and readiness are the action's. */
export function ActionButton({
  action,
  kind,
  showKey = true,
}: {
  action: Action;
  kind?: ButtonKind;
  showKey?: boolean;
}) {
  const readiness = readinessOf(action);
  return (
    <Button
      kind={kind ?? (action.danger === true ? 'danger' : 'plain')}
      icon={action.icon}
      shortcut={showKey ? action.shortcut : undefined}
      blockedBecause={readiness === true ? undefined : readiness.because}
      onPress={action.run}
    >
      {action.label}
    </Button>
  );
}
