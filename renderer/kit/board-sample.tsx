import { useCallback, useEffect, useMemo, useState } from 'react';
import { AppBar } from '../ui/app-bar/app-bar.tsx';
import { Badge } from '../ui/badge/badge.tsx';
import { Button } from '../ui/button/button.tsx';
import { CaptureLine } from '../ui/capture-line/capture-line.tsx';
import { CountStrip } from '../ui/count-strip/count-strip.tsx';
import { PageLayout } from '../ui/page-layout/page-layout.tsx';
import { Panel } from '../ui/panel/panel.tsx';
import { DefinitionList } from '../ui/section/definition-list.tsx';
import { SectionHeader } from '../ui/section/section-header.tsx';
import {
  headlineLooks,
  stateLooks,
  type HeadlineCode,
  type StateCode,
} from '../ui/state-mark/state-looks.ts';
import { StateLabel } from '../ui/state-mark/state-mark.tsx';
import { VirtualGrid } from '../ui/virtual-grid/virtual-grid.tsx';
import { sampleColumns, sampleKeyOf } from './sample-columns.tsx';
import { sampleSystems, type SampleSystem } from './sample-systems.ts';

const NOW = Date.parse('2024-07-19T05:31:00Z');
const HEADLINES: Record<StateCode, HeadlineCode> = {
  unknown: 'unknown',
  down: 'down',
  degraded: 'degraded',
  limited: 'back',
  monitoring: 'back',
  validated: 'back',
  normal: 'back',
  unaffected: 'unaffected',
};
const ORDER: readonly HeadlineCode[] = ['down', 'degraded', 'unknown', 'back', 'unaffected'];

declare global {
  interface WindowEventMap {
    'kit-fold': CustomEvent<string>;
    'kit-change': CustomEvent<Partial<SampleSystem> & { id: string }>;
  }
}

/** What is known of a system is changed; one that is not known is new, at the top. */
function changed(
  systems: readonly SampleSystem[],
  detail: Partial<SampleSystem> & { id: string },
): SampleSystem[] {
  const known = systems.some(({ id }) => id === detail.id);
  const [sample] = sampleSystems(1);
  if (!known && sample !== undefined) return [{ ...sample, ...detail }, ...systems];
  return systems.map((one) => (one.id === detail.id ? { ...one, ...detail } : one));
}

/** The board as it might look: bar, counts, what needs a person, rows, one system in detail, the capture line. */
export function BoardSample({ rows, exercise = false }: { rows: number; exercise?: boolean }) {
  const [systems, setSystems] = useState(() => sampleSystems(rows));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set(['back', 'unaffected']));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [line, setLine] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);

  const sections = useMemo(() => {
    const byHeadline = new Map<HeadlineCode, SampleSystem[]>(ORDER.map((code) => [code, []]));
    for (const system of systems) byHeadline.get(HEADLINES[system.state])?.push(system);
    return [...byHeadline].map(([code, members]) => ({
      id: code,
      title: headlineLooks[code].word,
      rows: members,
      folded: folded.has(code),
    }));
  }, [systems, folded]);
  const shown = systems.find(({ id }) => id === current) ?? systems[0];
  const findRow = useCallback((id: string) => systems.find((one) => one.id === id), [systems]);
  useEffect(() => {
    // Stands for another person's change: tests send it.
    const change = ({ detail }: CustomEvent<Partial<SampleSystem> & { id: string }>) => {
      setSystems((all) => changed(all, detail));
    };
    const fold = ({ detail }: CustomEvent<string>) => setFolded((all) => new Set([...all, detail]));
    addEventListener('kit-change', change);
    addEventListener('kit-fold', fold);
    return () => {
      removeEventListener('kit-change', change);
      removeEventListener('kit-fold', fold);
    };
  }, []);
  const set = (state: StateCode) =>
    setSystems((all) => all.map((one) => (one.id === current ? { ...one, state, stale: false } : one)));

  return (
    <PageLayout
      title="Board"
      exercise={exercise}
      bar={
        <AppBar
          incident="July outage"
          incidentLine="Response · critical incident"
          exercise={exercise}
          places={['Board', 'Log', 'Tasks', 'Checklists', 'Handover & sitreps', 'Print'].map((label) => ({
            key: label,
            label,
            href: '#board',
            current: label === 'Board',
            ...(label === 'Tasks' ? { count: 12 } : {}),
          }))}
          facts={[
            { key: 'charge', label: 'In charge', value: 'Shift lead A', onPress: () => undefined },
            { key: 'clock', label: 'Fri 19 Jul', value: '06:31 BST' },
            { key: 'saved', label: 'Saved', value: '06:31' },
            { key: 'copy', label: 'Second copy', value: '3 behind', kind: 'late' },
          ]}
        />
      }
      counts={
        <CountStrip
          chosen={chosen}
          onChoose={setChosen}
          headlines={[
            { key: 'down', look: headlineLooks.down, value: 41 },
            { key: 'degraded', look: headlineLooks.degraded, value: 22 },
            {
              key: 'back',
              look: headlineLooks.back,
              value: 180,
              parts: [
                { label: 'limited', value: 96 },
                { label: 'watching', value: 60 },
                { label: 'tested', value: 20 },
                { label: 'normal', value: 4 },
              ],
              caution: '31 not confirmed here',
            },
            { key: 'unknown', look: headlineLooks.unknown, value: 87 },
            { key: 'unaffected', look: headlineLooks.unaffected, value: 70 },
          ]}
          asides={[{ key: 'overdue', label: 'Overdue', value: 14 }]}
        />
      }
      leftLabel="Objectives and what needs you now"
      left={<NeedsYou />}
      right={shown === undefined ? undefined : <SystemPanel system={shown} onSet={set} />}
      capture={
        <CaptureLine
          line={line}
          onLineChange={setLine}
          onSave={() => setLine('')}
          context={{ now: NOW, zone: 'Europe/London' }}
          literally={false}
          onLiterally={() => undefined}
          who="Site officer, loggist"
          onWho={() => undefined}
        />
      }
    >
      <VirtualGrid
        label="Systems"
        sections={sections}
        columns={sampleColumns}
        keyOf={sampleKeyOf}
        findRow={findRow}
        onCurrent={setCurrent}
        onFold={(id, fold) => {
          setFolded((all) => new Set(fold ? [...all, id] : [...all].filter((one) => one !== id)));
        }}
        selected={selected}
        onSelect={setSelected}
      />
    </PageLayout>
  );
}

function NeedsYou() {
  return (
    <div className="kit-stack">
      <section>
        <SectionHeader title="Objectives" level={3} />
        <ol className="board-objectives">
          <li>Paper prescribing safe on all wards</li>
          <li>Pathology criticals by phone</li>
          <li>EMIS back by noon</li>
        </ol>
      </section>
      <section>
        <SectionHeader title="Needs you now" level={3} count={7} />
        <ul className="board-needs">
          <li>
            <span>14 systems overdue a check</span> <Badge kind="late">22 min</Badge>
          </li>
          <li>
            <span>Task 12: nobody told</span> <Badge kind="owed">untold</Badge>
          </li>
          <li>
            <span>Sitrep 3 due 07:00</span> <Badge>29 min</Badge>
          </li>
        </ul>
      </section>
    </div>
  );
}

function SystemPanel({ system, onSet }: { system: SampleSystem; onSet: (state: StateCode) => void }) {
  return (
    <Panel
      title={system.name}
      kicker={system.site}
      onClose={() => undefined}
      footer={
        <>
          <Button kind="primary" shortcut="s" onPress={() => onSet('limited')}>
            Set state
          </Button>
          <Button shortcut="c">Confirm unchanged</Button>
        </>
      }
    >
      <StateLabel look={stateLooks[system.state]} standing={system.standing} stale={system.stale} size={32} />
      <DefinitionList
        items={[
          { term: 'What is lost', value: system.lost === '' ? undefined : system.lost, owed: true },
          { term: 'Since', value: system.since },
          { term: 'Confirmed', value: system.confirmed === '' ? undefined : system.confirmed },
          { term: 'Expected back', value: system.expected === '' ? undefined : system.expected },
          { term: 'Needs first', value: system.needs === '' ? undefined : system.needs },
          { term: 'Workaround' },
        ]}
      />
      <section>
        <SectionHeader title="History" level={3} count={3} />
        <ul className="board-history">
          <li>04:12 Down. Site officer, told by Leighton reception</li>
          <li>03:40 Degraded: slow, drops sessions</li>
          <li>02:55 Not assessed</li>
        </ul>
      </section>
    </Panel>
  );
}
