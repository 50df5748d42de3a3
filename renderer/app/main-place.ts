import type { ComponentType } from 'react';
import type { Icon } from '../ui/action/action.ts';

/**
 * One of the six main places of an incident. Each part is a component of its own that reads the stores; the frame puts
 * it where it belongs, so that bar and capture line stay as they are when the place changes.
 */
export interface MainPlace {
  /** In the window's address and in the ui store. */
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: Icon;
  /** A single letter: it only opens. */
  readonly shortcut: string;
  /** What the place can show in its middle, one at a time; the first is what it opens with. */
  readonly views: readonly [PlaceView, ...PlaceView[]];
  /** The 64 px over the whole width. */
  readonly Counts?: ComponentType;
  readonly Left?: ComponentType;
  readonly leftLabel?: string;
  /** One thing in detail, in every view that brings none of its own. */
  readonly detail?: PlaceDetail;
}

/** One thing in detail, while the ui store has one selected in `list`. */
export interface PlaceDetail {
  readonly list: string;
  readonly Panel: ComponentType<{ readonly id: string; readonly onClose: () => void }>;
}

/** One way to look at a place: it fills the middle and scrolls by itself. */
export interface PlaceView {
  /** In the window's address after the place, and in the ui store. */
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: Icon;
  /** `Alt+1` and so on: a key that typing cannot produce. Absent where the place has one view. */
  readonly shortcut?: string;
  readonly Main: ComponentType;
  /** What it counts over its middle, in place of what the place counts. */
  readonly Counts?: ComponentType;
  /** What it shows in detail, in place of what the place shows. */
  readonly detail?: PlaceDetail;
}

/** The view of `place` called `key`, else its first. */
export const viewOf = ({ views }: MainPlace, key: string | undefined): PlaceView =>
  views.find((view) => view.key === key) ?? views[0];
