import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { keyOfRow, type GridLayout } from './grid-layout.ts';

export interface CurrentLine {
  /** -1 until a line has been current. */
  readonly index: number;
  readonly key: string | null;
  /** The one line that Tab reaches. */
  readonly tabStop: number;
  readonly move: (index: number) => void;
  /** Moves there and gives it the focus as soon as it is drawn. */
  readonly moveFocus: (index: number) => void;
  readonly focus: () => void;
  /** Whether the grid has the focus: told by the grid's own focus and blur. */
  readonly hasFocus: RefObject<boolean>;
}

/**
 * The current line, by identity: it goes where its row goes. When its row is gone and the grid has the focus, the line
 * that took its place is current, so that a person can go on.
 */
export function useCurrentLine<Row>(
  scroller: RefObject<HTMLDivElement | null>,
  layout: GridLayout<Row>,
  scope: string,
  onCurrent: ((key: string | null) => void) | undefined,
): CurrentLine {
  const [state, setState] = useState<{ key: string; index: number; scope: string } | null>(null);
  const hasFocus = useRef(false);
  const wantsFocus = useRef(false);

  let shown = state;
  if (state !== null) {
    shown = followed(state, layout, scope, hasFocus.current);
    if (shown !== state) setState(shown);
  }

  const key = shown?.key ?? null;
  useEffect(() => {
    onCurrent?.(key === null ? null : keyOfRow(key));
  }, [key, onCurrent]);

  const focus = () => {
    scroller.current?.querySelector<HTMLElement>('.grid-line[tabindex="0"]')?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    // A line that had the focus and was taken out of the page, or put elsewhere in it, has lost it.
    const lost = hasFocus.current && document.activeElement === document.body;
    if (!wantsFocus.current && !lost) return;
    wantsFocus.current = false;
    focus();
  });

  const move = (index: number) => {
    const entry = layout.at(index);
    if (entry !== undefined) setState({ key: entry.key, index, scope });
  };
  const place = shown?.index ?? 0;
  return {
    index: shown !== null && layout.at(place)?.key === shown.key ? place : -1,
    key,
    tabStop: Math.max(0, Math.min(place, layout.count - 1)),
    move,
    moveFocus: (index) => {
      wantsFocus.current = true;
      move(index);
    },
    focus,
    hasFocus,
  };
}

interface LineState {
  readonly key: string;
  readonly index: number;
  readonly scope: string;
}

/** While somebody is at it, what is gone is left for the line in its place; else it is remembered, should it come back. */
function followed<Row>(
  state: LineState,
  layout: GridLayout<Row>,
  scope: string,
  hasFocus: boolean,
): LineState {
  const found = layout.find(state.key, state.index);
  // In another filter or order, the first line takes the place of what is gone.
  const placeOfGone = scope === state.scope ? state.index : 0;
  const index = found === -1 ? placeOfGone : found;
  const moved = index === state.index && scope === state.scope ? state : { key: state.key, index, scope };
  if (found !== -1 || !hasFocus) return moved;
  const instead = Math.min(index, layout.count - 1);
  const entry = layout.at(instead);
  return entry === undefined ? moved : { key: entry.key, index: instead, scope };
}
