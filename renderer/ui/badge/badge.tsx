import type { ReactNode } from 'react';
import type { Icon } from '../action/action.ts';
import './badge.css';

/**
 * `plain` tells; `owed` is a debt (dashed); `late` is overdue; `trouble` is wrong now; `exercise` marks what is not real.
 * The words carry the meaning, the colour only helps.
 */
export type BadgeKind = 'plain' | 'owed' | 'late' | 'trouble' | 'exercise';

export interface BadgeProps {
  readonly children: ReactNode;
  readonly kind?: BadgeKind;
  readonly icon?: Icon;
}

/** A word or two on something, to be read and not to be pressed. */
export function Badge({ children, kind = 'plain', icon: Picture }: BadgeProps) {
  return (
    <span className="badge" data-kind={kind}>
      {Picture !== undefined && <Picture size={14} strokeWidth={2} />}
      {children}
    </span>
  );
}

/** A number beside a heading or a tab; nothing where there is none. */
export function Count({ value }: { value?: number }) {
  return value === undefined ? null : <span className="count">{value.toLocaleString('en-GB')}</span>;
}
