import { useSyncExternalStore } from 'react';

/** What stands over the lines, in px: counts, their split, the heading. See wallboard.css. */
const ABOVE = 372;
const LINE = 62;
const ROWS = 11;
/** Two columns need so much to hold a name each. */
const TWO_COLUMNS = 1500;

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

export interface WallSize {
  readonly columns: 1 | 2;
  /** Lines in a column. */
  readonly rows: number;
}

/** How much fits on this screen: at most two columns of eleven rows, as on one of 1920 by 1080. */
export function useWallSize(): WallSize {
  const text = useSyncExternalStore(subscribe, () => {
    const rows = Math.floor((window.innerHeight - ABOVE) / LINE);
    return `${window.innerWidth >= TWO_COLUMNS ? 2 : 1} ${Math.min(ROWS, Math.max(1, rows))}`;
  });
  const [columns, rows] = text.split(' ');
  return { columns: columns === '2' ? 2 : 1, rows: Number(rows) };
}
