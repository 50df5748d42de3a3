import { useCallback, useRef, useState } from 'react';
import { arrange, rearrange, release, type Arrangement, type GridSource, type Held } from './arrangement.ts';

export interface HeldLines {
  /** Has the focus. */
  readonly focused: Held | null;
  /** Lies under a pointer that moved last. */
  readonly pointed: Held | null;
}

/** The lines in sight; null when the view is at its very top, where new lines may push the others down. */
export type LinesInSight = { readonly first: number; readonly last: number } | null;

export interface ArrangementInUse<Row> {
  readonly arrangement: Arrangement<Row>;
  /** Lines by which the view must scroll, so that what is held stays where it is on the screen. */
  readonly shift: number;
  readonly hold: (change: Partial<HeldLines>) => void;
}

interface State<Row> {
  readonly arrangement: Arrangement<Row>;
  readonly scope: string;
  readonly shift: number;
}

/**
 * Keeps what is shown steady while rows come, change and go: held lines stay, and the view scrolls so that an anchor (what
 * is pointed at, else what has the focus, else the first line in sight) does not move on the screen.
 *
 * @param scope what is listed, in which order; a new scope starts anew: nothing is held, nothing is anchored
 */
export function useArrangement<Row>(
  source: GridSource<Row>,
  scope: string,
  linesInSight: () => LinesInSight,
): ArrangementInUse<Row> {
  const held = useRef<HeldLines>({ focused: null, pointed: null });
  const [state, setState] = useState<State<Row>>(() => ({ arrangement: arrange(source), scope, shift: 0 }));

  let shown = state;
  if (state.scope !== scope) {
    shown = { arrangement: arrange(source), scope, shift: 0 };
    setState(shown);
  } else if (state.arrangement.source !== source) {
    shown = anew(state, source, held.current, linesInSight());
    setState(shown);
  }

  const hold = useCallback((change: Partial<HeldLines>) => {
    const before = held.current;
    held.current = { ...before, ...change };
    const { focused, pointed } = held.current;
    if (focused?.key === before.focused?.key && pointed?.key === before.pointed?.key) return;
    setState((previous) => letGo(previous, held.current));
  }, []);

  return { arrangement: shown.arrangement, shift: shown.shift, hold };
}

/** What is held, where it stands now, what is pointed at first. */
function heldNow<Row>({ layout }: Arrangement<Row>, { focused, pointed }: HeldLines): Held[] {
  return [pointed, focused?.key === pointed?.key ? null : focused]
    .filter((line) => line !== null)
    .map(({ key, index }) => ({ key, index: layout.find(key, index) }))
    .filter(({ index }) => index !== -1);
}

function anew<Row>(
  state: State<Row>,
  source: GridSource<Row>,
  held: HeldLines,
  sight: LinesInSight,
): State<Row> {
  const lines = heldNow(state.arrangement, held);
  const arrangement = rearrange(state.arrangement, source, lines);
  const anchor = lines.find(({ index }) => isInSight(index, sight)) ?? topLine(state.arrangement, sight);
  return { ...state, arrangement, shift: shiftOf(anchor, arrangement) };
}

function letGo<Row>(state: State<Row>, held: HeldLines): State<Row> {
  const lines = heldNow(state.arrangement, held);
  const arrangement = release(state.arrangement, lines);
  if (arrangement === state.arrangement) return state;
  return { ...state, arrangement, shift: shiftOf(lines[0], arrangement) };
}

const isInSight = (index: number, sight: LinesInSight): boolean =>
  sight === null || (index >= sight.first && index <= sight.last);

function topLine<Row>({ layout }: Arrangement<Row>, sight: LinesInSight): Held | undefined {
  const entry = sight === null ? undefined : layout.at(sight.first);
  return entry === undefined || sight === null ? undefined : { key: entry.key, index: sight.first };
}

function shiftOf<Row>(anchor: Held | undefined, { layout }: Arrangement<Row>): number {
  if (anchor === undefined) return 0;
  const index = layout.find(anchor.key, anchor.index);
  return index === -1 ? 0 : index - anchor.index;
}
