import { Maximize, Waypoints, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import { SystemId } from '#shared/domain/ids.ts';
import { useContent, useHost, useIncident, useUi } from '../../store/host-context.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { useNow } from '../../store/use-now.ts';
import { Button } from '../../ui/button/button.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { Select } from '../../ui/field/select.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { circleNames, mapGraph, type MapFocus, type MapGraph } from './map-graph.ts';
import { MapDrawing } from './map-drawing.tsx';
import { MapList } from './map-list.tsx';
import { MapPrinted } from './map-printed.tsx';
import type { MapLayout } from './map-layout.ts';
import { useMapLayout } from './use-map-layout.ts';
import './map.css';

/** More cannot be read at once, and would take long to lay out: they are shown round one system, or as a list. */
const MOST = 600;

const ZOOMS = [0.1, 0.15, 0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.6, 2] as const;

/** What needs what, drawn in layers: read, walked along its links, narrowed to one system, printed. */
export function MapScreen() {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  return incident === null ? null : <DependencyMap key={incident} />;
}

function DependencyMap() {
  const { ui } = useHost();
  const systems = useIncident((state) => state.systems);
  const now = useNow();
  const [focus, setFocus] = useState<MapFocus>({ kind: 'all' });
  const [isList, setList] = useState(false);
  const graph = useMemo(() => mapGraph({ systems }, focus, now), [systems, focus, now]);
  const inHand = useUi(({ selected }) => selected[UI_LISTS.systemInHand]);
  const current = inHand === undefined ? null : SystemId.parse(inHand);
  const takeInHand = useCallback(
    (id: SystemId): void => {
      ui.select(UI_LISTS.systemInHand, id);
      // The panel, while it is open, shows what the next key is about.
      if (ui.getState().selected[UI_LISTS.systems] !== undefined) ui.select(UI_LISTS.systems, id);
    },
    [ui],
  );
  const open = useCallback((id: SystemId): void => showSystem(ui, id), [ui]);
  const isTooMany = graph.nodes.length > MOST;
  return (
    <div className="dependency-map">
      <div className="map-line">
        <Show focus={focus} current={current} onChange={setFocus} />
        <Button onPress={() => setList(!isList)}>{isList ? 'Show as map' : 'Show as list'}</Button>
        <Facts graph={graph} />
      </div>
      <Circles graph={graph} />
      {graph.nodes.length === 0 ? (
        <EmptyState icon={Waypoints} title="No system is linked to another yet">
          Say what a system needs first: go to it and press p. A list that is read in brings it along.
        </EmptyState>
      ) : isList ? (
        <MapList graph={graph} onCurrent={takeInHand} onOpen={open} />
      ) : isTooMany ? (
        <EmptyState icon={Waypoints} title={`${graph.nodes.length} systems are too many to read at once`}>
          Go to a system and choose what it needs or what waits for it; the list has them all.
        </EmptyState>
      ) : (
        <>
          <Drawn graph={graph} current={current} onCurrent={takeInHand} onOpen={open} />
          <MapPrinted graph={graph} />
        </>
      )}
    </div>
  );
}

interface DrawnProps {
  readonly graph: MapGraph;
  readonly current: SystemId | null;
  readonly onCurrent: (id: SystemId) => void;
  readonly onOpen: (id: SystemId) => void;
}

function Drawn(props: DrawnProps) {
  const layout = useMapLayout(props.graph);
  return layout === null ? (
    <p className="map-facts">Drawing the map ...</p>
  ) : (
    <Zoomed {...props} layout={layout} />
  );
}

function Zoomed({ layout, ...props }: DrawnProps & { readonly layout: MapLayout }) {
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const step = (by: 1 | -1): void => {
    const next = by > 0 ? ZOOMS.find((one) => one > zoom) : ZOOMS.findLast((one) => one < zoom);
    if (next !== undefined) setZoom(next);
  };
  const fit = (): void => {
    const room = frame.current;
    if (room === null) return;
    const scale = Math.min(room.clientWidth / layout.width, room.clientHeight / layout.height, 1);
    setZoom(Math.max(ZOOMS[0], scale * 0.98));
  };
  return (
    <div ref={frame} className="map-room">
      <div className="map-zoom">
        <IconButton icon={ZoomIn} label="Larger" onPress={() => step(1)} />
        <IconButton icon={ZoomOut} label="Smaller" onPress={() => step(-1)} />
        <IconButton icon={Maximize} label="The whole map" onPress={fit} />
      </div>
      <MapDrawing layout={layout} zoom={zoom} {...props} />
    </div>
  );
}

interface ShowProps {
  readonly focus: MapFocus;
  readonly current: SystemId | null;
  readonly onChange: (focus: MapFocus) => void;
}

/** All of it, or what hangs on the system in hand. */
function Show({ focus, current, onChange }: ShowProps) {
  const of = focus.kind === 'all' ? current : focus.of;
  const name = useIncident((state) => (of === null ? null : lookup(state.systems.all, of)?.name)) ?? null;
  const options: { readonly key: MapFocus['kind']; readonly label: string }[] = [
    { key: 'all', label: 'Everything that is linked' },
  ];
  if (name !== null)
    options.push(
      { key: 'needs', label: `What ${name} needs` },
      { key: 'waits', label: `What waits for ${name}` },
      { key: 'both', label: `Both, of ${name}` },
    );
  return (
    <Select
      label="Show"
      labelHidden
      options={options}
      value={focus.kind}
      onChange={(kind) => {
        if (kind === 'all') onChange({ kind });
        else if (of !== null) onChange({ kind, of });
      }}
    />
  );
}

function Facts({ graph: { nodes, edges, unlinked } }: { readonly graph: MapGraph }) {
  return (
    <p className="map-facts">
      {nodes.length} systems, {edges.length} links
      {unlinked > 0 ? `; ${unlinked} without a link are not drawn` : ''}
    </p>
  );
}

function Circles({ graph }: { readonly graph: MapGraph }) {
  const circles = useMemo(() => circleNames(graph), [graph]);
  const itself = graph.nodes.filter(({ needsItself }) => needsItself).map(({ name }) => name);
  if (circles.length === 0 && itself.length === 0) return null;
  return (
    <ul className="map-circles" aria-label="Circles">
      {circles.map((names) => (
        <li key={names.join()}>↻ {names.join(', ')} wait for each other (dashed)</li>
      ))}
      {itself.length > 0 && <li>↻ {itself.join(', ')}: needs itself</li>}
    </ul>
  );
}
