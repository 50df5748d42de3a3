import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

export interface ErrorStateProps {
  /** What did not work: "This part of the screen has failed". */
  readonly title: string;
  /** What is safe all the same, and what to do. */
  readonly children: ReactNode;
  /** For whoever repairs it; folded away. */
  readonly details?: string;
  readonly actions?: ReactNode;
}

/** In place of what could not be shown. */
export function ErrorState({ title, children, details, actions }: ErrorStateProps) {
  return (
    <div className="notice" data-kind="error" role="alert">
      <OctagonAlert size={28} strokeWidth={1.75} className="notice-icon" aria-hidden />
      <h2 className="notice-title">{title}</h2>
      <div className="notice-words">{children}</div>
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
      {details !== undefined && (
        <details className="notice-details">
          <summary>For whoever repairs it</summary>
          <pre tabIndex={0}>{details}</pre>
        </details>
      )}
    </div>
  );
}
