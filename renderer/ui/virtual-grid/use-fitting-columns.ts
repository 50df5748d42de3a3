import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { fittingColumns, type GridColumn } from './grid-column.ts';

/** The columns that the grid has room for; the same array while all of them fit. */
export function useFittingColumns<Row>(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly GridColumn<Row>[],
): readonly GridColumn<Row>[] {
  const [width, setWidth] = useState(Infinity);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    // Without a layout (not shown, or no browser) nothing has a width, and nothing has to give way.
    const measure = (): void => setWidth(element.clientWidth === 0 ? Infinity : element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return useMemo(() => fittingColumns(columns, width), [columns, width]);
}
