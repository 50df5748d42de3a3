import { useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import type { SystemId } from '#shared/domain/ids.ts';
import { sumTallies } from '#shared/domain/systems/select-tally.ts';
import { useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { useSystemOptions } from '../../store/system-options.ts';
import { useNow } from '../../store/use-now.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ComboBox } from '../../ui/field/combo-box.tsx';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { SheetForm } from './sheet-form.tsx';
import { tallyRows } from './tally-rows.ts';
import { TallyTable } from './tally-table.tsx';
import './tallies.css';

interface TalliesDialogProps {
  /** The system that was in hand when it was opened. */
  readonly inHand: SystemId | null;
  readonly onClose: () => void;
}

/** All tallies by area; counts keyed in from a sheet; sheets printed for those who go round. */
export function TalliesDialog({ inHand, onClose }: TalliesDialogProps) {
  const world = useIncident((state) => state);
  const now = useNow();
  const rows = tallyRows(world, now);
  const [system, setSystem] = useState<SystemId | null>(inHand ?? rows[0]?.system.id ?? null);
  const [tab, setTab] = useState<'all' | 'enter' | 'print'>(rows.length === 0 ? 'enter' : 'all');
  const chosen = system === null ? undefined : lookup(world.systems.all, system);
  const own = rows.filter((row) => row.system.id === system);
  return (
    <Dialog title="Tallies" open onClose={onClose} form="wide">
      <Tabs
        label="Tallies"
        value={tab}
        onChange={setTab}
        tabs={[
          { key: 'all', label: 'How far', content: <TallyTable rows={rows} sums={sumTallies(rows)} /> },
          {
            key: 'enter',
            label: 'Enter a sheet',
            content: (
              <div className="tallies">
                <SystemChoice
                  name={chosen === undefined ? '' : shownName(world, chosen)}
                  onChoose={setSystem}
                />
                {chosen !== undefined && <SheetForm key={chosen.id} system={chosen} tallies={own} />}
              </div>
            ),
          },
          {
            key: 'print',
            label: 'Print sheets',
            content: (
              <div className="tallies">
                <SystemChoice
                  name={chosen === undefined ? '' : shownName(world, chosen)}
                  onChoose={setSystem}
                />
                {chosen !== undefined && <PrintSheet key={chosen.id} system={chosen} tallies={own} />}
              </div>
            ),
          },
        ]}
      />
    </Dialog>
  );
}

function SystemChoice({ name, onChoose }: { name: string; onChoose: (system: SystemId) => void }) {
  const world = useIncident((state) => state);
  const optionsFor = useSystemOptions();
  const [text, setText] = useState(name);
  return (
    <ComboBox
      label="Of which system"
      options={text === name ? [] : optionsFor(text)}
      text={text}
      onTextChange={setText}
      onChoose={(key) => {
        const found = lookup(world.systems.all, key);
        if (found === undefined) return;
        setText(shownName(world, found));
        onChoose(found.id);
      }}
    />
  );
}
