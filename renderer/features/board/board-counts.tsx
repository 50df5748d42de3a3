import { useMemo } from 'react';
import { sumStates, type StateSums } from '#shared/domain/systems/select-counts.ts';
import { useHost } from '../../store/host-context.ts';
import { CountStrip, type HeadlineCount } from '../../ui/count-strip/count-strip.tsx';
import { headlineLooks } from '../../ui/state-mark/state-looks.ts';
import { BOARD, NARROWINGS } from './board-filter.ts';
import type { ShownRow } from './board-reckoner.ts';
import { useBoardFilter, useBoardRows } from './use-board.ts';

/** How many systems stand where. "Back online" is always split, with what nobody here has confirmed beside it. */
export function BoardCounts() {
  const { ui } = useHost();
  const rows = useBoardRows();
  const filter = useBoardFilter();
  const sums = useMemo(() => sumStates(rows), [rows]);
  const owed = useMemo(() => rows.filter((row: ShownRow) => row.owed.length > 0).length, [rows]);
  return (
    <CountStrip
      headlines={headlines(sums)}
      asides={[
        { key: 'overdue', label: 'overdue', value: sums.overdue },
        { key: 'owed', label: 'owe a state or details', value: owed },
        ...(sums.goneDownAgain > 0
          ? [{ key: 'again', label: 'gone down again', value: sums.goneDownAgain }]
          : []),
      ]}
      chosen={filter.only}
      onChoose={(key) => {
        const only = NARROWINGS.find((one) => one === key) ?? null;
        ui.filter(BOARD, { ...filter, only });
      }}
    />
  );
}

function headlines({ down, degraded, back, unknown, unaffected }: StateSums): readonly HeadlineCount[] {
  const parts = [
    { label: 'limited', value: back.limited },
    { label: 'watching', value: back.monitoring },
    { label: 'tested', value: back.validated },
    { label: 'normal', value: back.normal },
  ];
  return [
    { key: 'down', look: headlineLooks.down, value: down },
    { key: 'degraded', look: headlineLooks.degraded, value: degraded },
    {
      key: 'back',
      look: headlineLooks.back,
      value: back.total,
      ...(back.total === 0 ? {} : { parts }),
      ...(back.notConfirmedHere === 0 ? {} : { caution: `${back.notConfirmedHere} not confirmed here` }),
    },
    { key: 'unknown', look: headlineLooks.unknown, value: unknown },
    { key: 'unaffected', look: headlineLooks.unaffected, value: unaffected },
  ];
}
