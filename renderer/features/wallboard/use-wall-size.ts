import { useSyncExternalStore } from 'react';

/** What it is drawn for; on any other screen it is as much larger or smaller as that is wider or narrower. */
const DRAWN_WIDTH = 1920;
/** What stands over the lines, in px of the drawing: counts, their split, the heading. See wallboard.css. */
const ABOVE = 372;
const LINE = 62;
const ROWS = 11;

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

export interface WallSize {
  /** How many px of the screen one px of the drawing takes. */
  readonly scale: number;
  /** Of the whole, px of the drawing. */
  readonly height: number;
  /** Lines in each of the two columns. */
  readonly rows: number;
}

/** How much fits on this screen: at most two columns of eleven rows, as on one of 1920 by 1080. */
export function useWallSize(): WallSize {
  const width = useSyncExternalStore(subscribe, () => window.innerWidth);
  const tall = useSyncExternalStore(subscribe, () => window.innerHeight);
  const scale = width / DRAWN_WIDTH;
  const height = tall / scale;
  const rows = Math.floor((height - ABOVE) / LINE);
  return { scale, height, rows: Math.min(ROWS, Math.max(1, rows)) };
}
