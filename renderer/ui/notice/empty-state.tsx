import type { ReactNode } from 'react';
import type { Icon } from '../action/action.ts';
import './notice.css';

export interface EmptyStateProps {
  readonly icon?: Icon;
  /** What is not here: "No systems yet". Never "all clear". */
  readonly title: string;
  /** How it gets here. */
  readonly children?: ReactNode;
  /** The ways in, equal beside each other. */
  readonly actions?: ReactNode;
}

/** In place of a list that holds nothing: says so, and how to begin. */
export function EmptyState({ icon: Picture, title, children, actions }: EmptyStateProps) {
  return (
    <div className="notice">
      {Picture !== undefined && <Picture size={28} strokeWidth={1.5} className="notice-icon" />}
      <h2 className="notice-title">{title}</h2>
      {children !== undefined && <div className="notice-words">{children}</div>}
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
