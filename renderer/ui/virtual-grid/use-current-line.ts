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
 * The current line, by identity: it goes where its row goes. When its row is gone, the line that took its place is
 * current, so that a person can go on.
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
    shown = followed(state, layout, scope);
    if (shown !== state) setState(shown);
  }

  const key = shown?.key ?? null;
  useEffect(() => {
    onCurrent?.(key === null ? null : keyOfRow(key));
  }, [key, onCurrent]);

  const focus = () => {
    const line = key === null ? '.grid-line' : `[data-key="${CSS.escape(key)}"]`;
    scroller.current?.querySelector<HTMLElement>(line)?.focus({ preventScroll: true });
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
  return {
    index: shown?.index ?? -1,
    key,
    tabStop: shown?.index ?? 0,
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

function followed<Row>(state: LineState, layout: GridLayout<Row>, scope: string): LineState | null {
  const index = layout.find(state.key, state.index);
  if (index !== -1)
    return index === state.index && state.scope === scope ? state : { ...state, index, scope };
  // Another filter or order: to begin with, its first line.
  const instead = scope === state.scope ? Math.min(state.index, layout.count - 1) : 0;
  const entry = layout.at(instead);
  return entry === undefined ? null : { key: entry.key, index: instead, scope };
}
