import { useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useReducer, useRef, type RefObject } from 'react';
import { headingKey, type GridLayout } from './grid-layout.ts';
import type { LinesInSight } from './use-arrangement.ts';

/** px; the same figure as --row-height. Every line has it, so that a line's place is known without drawing it. */
export const LINE_HEIGHT = 32;
/** Lines drawn beyond the edges, so that scrolling meets drawn ones. */
const OVERSCAN = 4;

type Lines = Virtualizer<HTMLDivElement, Element>;

/** The lines in sight, read from the scrolled element itself. */
export function linesInSight(scroller: HTMLDivElement | null): LinesInSight {
  if (scroller === null || scroller.scrollTop <= 0) return null;
  const first = Math.ceil(scroller.scrollTop / LINE_HEIGHT);
  return { first, last: first + linesPerPage(scroller) - 1 };
}

/** Whole lines that fit under the head. */
export const linesPerPage = (scroller: HTMLDivElement): number =>
  Math.max(1, Math.floor((scroller.clientHeight - LINE_HEIGHT) / LINE_HEIGHT));

export interface LinesShown {
  readonly lines: Lines;
  /** The heading that stands at the top while its rows scroll under it; -1: none. */
  readonly stuck: number;
}

/**
 * Which lines are drawn: those in sight and a few more, the one that Tab reaches wherever it is (it may have the focus), and
 * the heading of the section in sight.
 */
export function useLines<Row>(
  scrollerRef: RefObject<HTMLDivElement | null>,
  layout: GridLayout<Row>,
  tabStop: number,
): LinesShown {
  const stuck = useRef(-1);
  const sectioned = layout.at(0)?.kind === 'heading';
  const lines = useVirtualizer<HTMLDivElement, Element>({
    count: layout.count,
    getScrollElement: () => scrollerRef.current,
    estimateSize,
    overscan: OVERSCAN,
    // The head covers one line at the top of the element, a stuck heading one more; coordinates begin under the head.
    scrollPaddingStart: sectioned ? LINE_HEIGHT : 0,
    scrollPaddingEnd: LINE_HEIGHT,
    rangeExtractor: (range) => {
      stuck.current = stuckHeading(range.startIndex, layout);
      return drawnLines(range, [stuck.current, tabStop]);
    },
  });
  return { lines, stuck: stuck.current };
}

const estimateSize = () => LINE_HEIGHT;

function stuckHeading<Row>(first: number, layout: GridLayout<Row>): number {
  const entry = layout.at(first);
  if (entry === undefined || entry.kind === 'heading' || entry.section.title === null) return -1;
  return layout.find(headingKey(entry.section.id), first);
}

function drawnLines({ startIndex, endIndex, overscan, count }: Range, besides: readonly number[]): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, endIndex + overscan);
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  const outside = besides.filter((index) => index >= 0 && index < count && (index < first || index > last));
  return outside.length === 0 ? indexes : [...new Set([...indexes, ...outside])].sort((a, b) => a - b);
}

/** Scrolls by the lines that came or went above the anchor, before anything is painted. */
export function useShift(
  scrollerRef: RefObject<HTMLDivElement | null>,
  lines: Lines,
  arrangement: object,
  shift: number,
): void {
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null || shift === 0) return;
    scroller.scrollTop += shift * LINE_HEIGHT;
    lines.scrollOffset = scroller.scrollTop;
    draw();
    // One arrangement shifts once.
  }, [scrollerRef, lines, arrangement, shift]);
}
