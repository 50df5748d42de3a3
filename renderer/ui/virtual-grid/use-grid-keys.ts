import type { Virtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import { entryKeyOfRow, type GridEntry, type GridLayout, type GridSection } from './grid-layout.ts';
import { moveTarget, rowsBetween } from './grid-move.ts';
import { groupStep, selectionAfter, type SelectionStep } from './grid-selection.ts';
import { createTypeAhead } from './grid-type-ahead.ts';
import type { HeldLines } from './use-arrangement.ts';
import type { CurrentLine } from './use-current-line.ts';
import { linesPerPage } from './use-lines.ts';

interface GridKeyOptions<Row> {
  readonly layout: GridLayout<Row>;
  readonly sections: readonly GridSection<Row>[];
  readonly current: CurrentLine;
  readonly hold: (change: Partial<HeldLines>) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly lines: Virtualizer<HTMLDivElement, Element>;
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly onFold?: (sectionId: string, folded: boolean) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  readonly textOf?: (row: Row) => string;
}

/** Where the focus can be without leaving the row: overlays give it back, and a panel shows the row itself. */
const STILL_AT_ROW = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], .panel';

/** What keyboard, pointer and focus do in a grid. */
export function useGridKeys<Row>(options: GridKeyOptions<Row>) {
  const { layout, current, hold, scroller, lines, keyOf } = options;
  const { selected, onSelect } = options;
  /** Where a range begins. */
  const rangeFrom = useRef<string | null>(null);
  const typeAhead = useRef(createTypeAhead());

  const select = (step: SelectionStep) => {
    if (selected !== undefined) onSelect?.(selectionAfter(selected, step));
  };
  const selectRange = (index: number) => {
    const from = rangeFrom.current === null ? -1 : layout.find(rangeFrom.current, index);
    select({ kind: 'range', keys: rowsBetween(from === -1 ? index : from, index, layout, keyOf) });
  };
  const go = (index: number, extend: boolean) => {
    if (extend) {
      rangeFrom.current ??= current.key;
      selectRange(index);
    } else {
      rangeFrom.current = null;
    }
    lines.scrollToIndex(index);
    current.moveFocus(index);
  };
  const fold = (entry: GridEntry<Row>, folded: boolean) => {
    if (entry.kind === 'heading') options.onFold?.(entry.section.id, folded);
  };

  const onHeadingKey = (key: string, entry: GridEntry<Row>): boolean => {
    if (entry.kind !== 'heading') return false;
    const { folded = false, rows } = entry.section;
    if (key === ' ' && selected !== undefined) select(groupStep(selected, rows.map(keyOf)));
    else if (key === 'Enter' || key === ' ') fold(entry, !folded);
    else if (key === 'ArrowRight' && folded) fold(entry, false);
    else if (key === 'ArrowLeft' && !folded) fold(entry, true);
    else return false;
    return true;
  };

  const onRowKey = (event: KeyboardEvent, entry: GridEntry<Row>): boolean => {
    if (entry.kind !== 'row') return false;
    if (event.key === 'Enter' && options.onOpen !== undefined) {
      options.onOpen(entry.row);
      return true;
    }
    if (event.key === ' ' && selected !== undefined) {
      rangeFrom.current = entry.key;
      select({ kind: 'toggle', key: keyOf(entry.row) });
      return true;
    }
    return false;
  };

  const onSelectionKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    if (selected === undefined) return false;
    if (key.toLowerCase() === 'a' && (ctrlKey || metaKey)) {
      // All that is listed, folded or not: what a filter leaves is meant, not what the screen has room for.
      select({ kind: 'range', keys: options.sections.flatMap(({ rows }) => rows.map(keyOf)) });
      return true;
    }
    if (key === 'Escape' && selected.size > 0) {
      select({ kind: 'none' });
      return true;
    }
    return false;
  };

  const onLetter = ({ key, ctrlKey, metaKey, altKey, timeStamp }: KeyboardEvent): boolean => {
    if (options.textOf === undefined || !/^.$/u.test(key) || ctrlKey || metaKey || altKey) return false;
    const found = typeAhead.current.find(key, timeStamp, current.tabStop, layout, options.textOf);
    if (found !== null) go(found, false);
    return true;
  };

  const onMoveKey = (event: KeyboardEvent): boolean => {
    const pageSize = scroller.current === null ? 1 : linesPerPage(scroller.current);
    const target = moveTarget(event, current.tabStop, layout, pageSize);
    if (target === null) return false;
    go(target, event.shiftKey && selected !== undefined);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    hold({ pointed: null });
    const entry = layout.at(current.tabStop);
    // Keys inside a cell's own control are that control's.
    if (entry === undefined || lineOf(event.target) !== event.target) return;
    const taken =
      onHeadingKey(event.key, entry) ||
      onRowKey(event, entry) ||
      onSelectionKey(event) ||
      onMoveKey(event) ||
      onLetter(event);
    if (taken) event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const index = indexOf(event.target);
    const entry = layout.at(index);
    if (entry === undefined || isControl(event.target)) return;
    if (entry.kind === 'heading') {
      fold(entry, entry.section.folded !== true);
    } else if (event.shiftKey && selected !== undefined) {
      rangeFrom.current ??= current.key;
      selectRange(index);
    } else if (event.ctrlKey || event.metaKey) {
      rangeFrom.current = entry.key;
      select({ kind: 'toggle', key: keyOf(entry.row) });
    } else {
      rangeFrom.current = entry.key;
      if (selected !== undefined && selected.size > 0) select({ kind: 'none' });
    }
  };

  const onDoubleClick = (event: MouseEvent) => {
    const entry = layout.at(indexOf(event.target));
    if (entry?.kind === 'row' && !isControl(event.target)) options.onOpen?.(entry.row);
  };

  const onFocus = (event: FocusEvent) => {
    current.hasFocus.current = true;
    const index = indexOf(event.target);
    const entry = layout.at(index);
    if (entry === undefined) return;
    hold({ focused: { key: entry.key, index } });
    if (index !== current.index) current.move(index);
  };

  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (scroller.current?.contains(relatedTarget) !== true) current.hasFocus.current = false;
  };

  useEffect(() => {
    const leave = ({ target }: globalThis.FocusEvent) => {
      if (!(target instanceof Element) || scroller.current?.contains(target) === true) return;
      if (target.closest(STILL_AT_ROW) === null) hold({ focused: null });
    };
    document.addEventListener('focusin', leave);
    return () => document.removeEventListener('focusin', leave);
  }, [scroller, hold]);

  const onPointerMove = (event: PointerEvent) => {
    const index = indexOf(event.target);
    const entry = layout.at(index);
    hold({ pointed: entry === undefined ? null : { key: entry.key, index } });
  };
  const endPointing = () => hold({ pointed: null });

  return {
    focusRow: (key: string): boolean => {
      const index = layout.find(entryKeyOfRow(key), current.tabStop);
      if (index !== -1) go(index, false);
      return index !== -1;
    },
    handlers: {
      onKeyDown,
      onClick,
      onDoubleClick,
      onFocus,
      onBlur,
      onPointerMove,
      onPointerLeave: endPointing,
      onWheel: endPointing,
    },
  };
}

const lineOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.grid-line') : null;

const indexOf = (target: EventTarget): number => Number(lineOf(target)?.dataset['index'] ?? -1);

/** A button or a link in a cell does its own thing. */
const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, a, input, select, textarea') !== null;
