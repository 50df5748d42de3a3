import { EllipsisVertical, Filter, Moon, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Action } from '../ui/action/action.ts';
import { Badge, Count } from '../ui/badge/badge.tsx';
import { ActionButton, Button } from '../ui/button/button.tsx';
import { IconButton } from '../ui/button/icon-button.tsx';
import { Chip, FilterChip } from '../ui/chip/chip.tsx';
import { KeyHint } from '../ui/key-hint/key-hint.tsx';
import { ActionMenu } from '../ui/menu/action-menu.tsx';
import { Tabs } from '../ui/tabs/tabs.tsx';

export const sampleActions: readonly Action[] = [
  {
    id: 'task.give',
    label: 'Give a task',
    hint: 'One line; told comes after',
    effect: 'types',
    icon: Plus,
    shortcut: 't',
    group: 'Board',
    run: () => undefined,
  },
  {
    id: 'sitrep.print',
    label: 'Print the board',
    effect: 'opens',
    icon: Printer,
    shortcut: 'Mod+P',
    group: 'Board',
    run: () => undefined,
  },
  {
    id: 'handover.accept',
    label: 'Accept the handover',
    effect: 'changes',
    group: 'Handover',
    canRun: () => ({ because: '3 of 12 must-says are not read back yet.' }),
    run: () => undefined,
  },
  {
    id: 'system.strike',
    label: 'Strike the entry through',
    effect: 'changes',
    danger: true,
    group: 'Log',
    run: () => undefined,
  },
];

export function ControlSamples() {
  const [tab, setTab] = useState<'history' | 'parts' | 'owed'>('history');
  const [mine, setMine] = useState(true);
  const [late, setLate] = useState(false);
  return (
    <section className="kit-part">
      <h2>Controls</h2>
      <div className="kit-line">
        <Button kind="primary" shortcut="Enter">
          Start the incident
        </Button>
        <Button kind="danger">Strike through</Button>
        <Button>Plain</Button>
        <Button icon={Plus} shortcut="t">
          Give a task
        </Button>
        <Button kind="quiet">Quiet</Button>
        <Button pending>Saving</Button>
        <Button blockedBecause="Say what was tested and by whom.">Set tested</Button>
      </div>
      <div className="kit-line">
        {sampleActions.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      </div>
      <div className="kit-line">
        <IconButton icon={Filter} label="Filter" />
        <IconButton icon={Moon} label="Dark theme" on />
        <IconButton icon={Plus} label="Add a site" small />
        <ActionMenu label="More" actions={sampleActions}>
          <IconButton icon={EllipsisVertical} label="More" />
        </ActionMenu>
        <FilterChip on={mine} onChange={setMine} count={12}>
          Mine
        </FilterChip>
        <FilterChip on={late} onChange={setLate}>
          Overdue
        </FilterChip>
        <Chip removeLabel="Remove Leighton" onRemove={() => undefined}>
          Leighton
        </Chip>
        <Badge>4 parts</Badge>
        <Badge kind="owed">owed</Badge>
        <Badge kind="late">22 min late</Badge>
        <Badge kind="trouble">gone down again</Badge>
        <Badge kind="exercise">EXERCISE</Badge>
        <Count value={1240} />
        <KeyHint shortcut="Mod+K" />
        <KeyHint shortcut="F2" />
      </div>
      <div className="kit-line">
        <Tabs
          label="About the system"
          value={tab}
          onChange={setTab}
          tabs={[
            { key: 'history', label: 'History', count: 14, content: <p>04:12 Down. 03:40 Degraded.</p> },
            { key: 'parts', label: 'Parts', content: <p>Two interfaces, four sites.</p> },
            { key: 'owed', label: 'Owed', count: 2, content: <p>What is lost; who checked.</p> },
          ]}
        />
      </div>
    </section>
  );
}
