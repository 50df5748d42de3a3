import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './banner.css';

/**
 * `fault`: something of the tool itself is broken, and what that means for the work. `warning`: it works, but look.
 * `notice`: to be known. `exercise`: nothing here is real.
 */
export type BannerKind = 'fault' | 'warning' | 'notice' | 'exercise';

export interface BannerProps {
  readonly kind: BannerKind;
  /** What is so, in one sentence. */
  readonly title: ReactNode;
  /** What it means and what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

const pictures = { fault: OctagonAlert, warning: TriangleAlert, notice: Info, exercise: TriangleAlert };

/** Over the width of its place, until what it says is no longer so. A fault is read out at once, the rest when there is time. */
export function Banner({ kind, title, children, actions }: BannerProps) {
  const Picture = pictures[kind];
  return (
    <div className="banner" data-kind={kind} role={kind === 'fault' ? 'alert' : 'status'}>
      <Picture size={20} strokeWidth={2} className="banner-icon" aria-hidden />
      <div className="banner-words">
        <span className="banner-title">{title}</span> {children}
      </div>
      {actions !== undefined && <div className="banner-actions">{actions}</div>}
    </div>
  );
}
