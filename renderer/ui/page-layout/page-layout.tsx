import type { ReactNode } from 'react';
import './page-layout.css';

export interface PageLayoutProps {
  /** The screen's name, for screen readers: the place in the bar tells it to everyone else. */
  readonly title: string;
  readonly bar: ReactNode;
  /** Faults and notices, over the whole width under the bar. */
  readonly banners?: ReactNode;
  /** The counts, over the whole width. */
  readonly counts?: ReactNode;
  /** 240 px: objectives, what needs a person now. */
  readonly left?: ReactNode;
  /** What the left side is, for screen readers. */
  readonly leftLabel?: string;
  /** The screen itself. It fills the middle and scrolls by itself. */
  readonly children: ReactNode;
  /** 420 px: one thing in detail. */
  readonly right?: ReactNode;
  readonly capture?: ReactNode;
  /** Nothing here is real: a border round the whole window says so. */
  readonly exercise?: boolean;
}

/** The frame of every screen of an incident: what stands where never changes. */
export function PageLayout({
  title,
  bar,
  banners,
  counts,
  left,
  leftLabel,
  children,
  right,
  ...rest
}: PageLayoutProps) {
  return (
    <div className="page-layout" data-exercise={rest.exercise === true || undefined}>
      {bar}
      {banners}
      {counts !== undefined && <section aria-label="Counts">{counts}</section>}
      <div className="page-middle">
        {left !== undefined && (
          <aside className="page-left" aria-label={leftLabel ?? 'Overview'}>
            {left}
          </aside>
        )}
        <main className="page-main" tabIndex={-1}>
          <h1 className="visually-hidden">{title}</h1>
          {children}
        </main>
        {right !== undefined && <div className="page-right">{right}</div>}
      </div>
      {rest.capture !== undefined && <footer>{rest.capture}</footer>}
    </div>
  );
}
