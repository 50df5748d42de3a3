import { ListOrdered } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { RestoreStep } from '#shared/domain/systems/select-restore.ts';
import { useContent, useHost, useIncident } from '../../store/host-context.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Select } from '../../ui/field/select.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { VirtualGrid } from '../../ui/virtual-grid/virtual-grid.tsx';
import { HappenedList } from './happened-list.tsx';
import { OrderTroubles } from './order-troubles.tsx';
import { restoreColumns } from './restore-columns.tsx';
import { orderTroubles, RESTORE_SHOWN, sectionsOf, SHOWN_WORDS, type RestoreShown } from './restore-rows.ts';
import { useRestoreOrder } from './use-restore-order.ts';
import './restore-order.css';

const keyOf = ({ system }: RestoreStep): string => system;

/** What to restore next, what waits for what, and the plan beside what happened. */
export function RestoreOrderScreen() {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  return incident === null ? null : <RestoreOrder key={incident} />;
}

function RestoreOrder() {
  const [tab, setTab] = useState<'next' | 'happened'>('next');
  return (
    <div className="restore-order">
      <Tabs
        label="Restore order"
        value={tab}
        onChange={setTab}
        tabs={[
          { key: 'next', label: 'What is next', content: <NextList /> },
          { key: 'happened', label: 'The plan and what happened', content: <HappenedList /> },
        ]}
      />
    </div>
  );
}

function NextList() {
  const { ui } = useHost();
  const steps = useRestoreOrder();
  const world = useIncident((state) => state);
  const now = useNow();
  const wording = useWording();
  const edit = useRunAction('system.needs-first');
  const [shown, setShown] = useState<RestoreShown>('out');
  const [folded, setFolded] = useState<Readonly<Record<string, boolean>>>({});
  const sections = useMemo(() => sectionsOf(steps, shown, folded), [steps, shown, folded]);
  const columns = useMemo(() => restoreColumns({ world, now, wording }), [world, now, wording]);
  const troubles = useMemo(() => orderTroubles(steps), [steps]);
  const byKey = useMemo(() => new Map(steps.map((step) => [step.system as string, step])), [steps]);
  const findRow = useCallback((key: string) => byKey.get(key), [byKey]);
  // The panel, while it is open, shows the row that the next key is about.
  const follow = useCallback(
    (key: string | null): void => {
      ui.select(UI_LISTS.systemInHand, key);
      if (key !== null && ui.getState().selected[UI_LISTS.systems] !== undefined)
        ui.select(UI_LISTS.systems, key);
    },
    [ui],
  );
  return (
    <>
      <OrderTroubles troubles={troubles} />
      <div className="restore-line">
        <span>{countWords(steps)}</span>
        <Select
          label="Show"
          labelHidden
          options={RESTORE_SHOWN.map((key) => ({ key, label: SHOWN_WORDS[key] }))}
          value={shown}
          onChange={setShown}
        />
        <Button shortcut="p" onPress={() => edit?.()}>
          Needs first ...
        </Button>
      </div>
      <VirtualGrid
        label="Restore order"
        sections={sections}
        columns={columns}
        keyOf={keyOf}
        findRow={findRow}
        scope={shown}
        onCurrent={follow}
        onOpen={({ system }) => showSystem(ui, system)}
        onFold={(id, isFolded) => setFolded({ ...folded, [id]: isFolded })}
        empty={
          <EmptyState
            icon={ListOrdered}
            title={steps.length === 0 ? 'No systems on the board yet' : EMPTY[shown]}
          />
        }
      />
    </>
  );
}

const EMPTY: Readonly<Record<RestoreShown, string>> = {
  out: 'Nothing waits to be restored',
  'can-start': 'Nothing is known to be ready to start',
  all: 'No systems on the board yet',
};

function countWords(steps: readonly RestoreStep[]): string {
  const count = (readiness: RestoreStep['readiness']): number =>
    steps.filter((step) => step.readiness === readiness).length;
  return `${count('can-start')} can start now · ${count('waiting')} waiting · ${count('nothing-known')} nothing known`;
}
