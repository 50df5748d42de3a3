import { memo, useCallback, useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { SystemId } from '#shared/domain/ids.ts';
import { STATES, type StateKey } from '#shared/domain/systems/states.ts';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';
import { NODE } from './layout.ts';
import type { MapLayout, Place } from './map-layout.ts';
import type { MapGraph, MapNode } from './map-graph.ts';
import { isMapMove, moveFrom } from './map-moves.ts';

interface MapDrawingProps {
  readonly graph: MapGraph;
  readonly layout: MapLayout;
  readonly zoom: number;
  readonly current: SystemId | null;
  readonly onCurrent: (id: SystemId) => void;
  readonly onOpen: (id: SystemId) => void;
}

const elementOf = (id: SystemId): string => `map-${id}`;

/** The map itself: it scrolls like a page, is dragged with the pointer, and is walked with the arrows. */
export function MapDrawing({ graph, layout, zoom, current, onCurrent, onOpen }: MapDrawingProps) {
  const { width, height, routes, places } = layout;
  const frame = useRef<HTMLDivElement>(null);
  const drag = useDrag();
  const first = graph.nodes.find(({ needs }) => needs.length === 0) ?? graph.nodes[0];
  const tabStop = graph.nodes.some(({ id }) => id === current) ? current : (first?.id ?? null);
  const press = (event: KeyboardEvent): void => {
    const { key } = event;
    if (tabStop === null) return;
    if (key === 'Enter') onOpen(tabStop);
    else if (isMapMove(key)) {
      const next = moveFrom(graph.nodes, layout, tabStop, key);
      if (next !== null) document.getElementById(elementOf(next))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useEffect(() => {
    // What was chosen elsewhere is brought into sight; the focus stays where it is.
    if (current !== null && frame.current?.contains(document.activeElement) !== true)
      document.getElementById(elementOf(current))?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [current, layout, zoom]);
  return (
    <div ref={frame} className="map-frame" {...drag}>
      <svg
        className="map"
        role="group"
        aria-label="Dependency map. Arrows left and right follow what is needed and what waits, up and down walk a layer, Enter opens."
        viewBox={`0 0 ${width} ${height}`}
        width={width * zoom}
        height={height * zoom}
        onKeyDown={press}
      >
        <defs>
          <marker
            id="map-arrow"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0 0.5 8 4 0 7.500z" className="map-arrow" />
          </marker>
        </defs>
        {graph.edges.map(({ from, to, inCircle }, place) => (
          <path
            key={`${from} ${to}`}
            className="map-edge"
            data-circle={inCircle || undefined}
            data-current={from === current || to === current || undefined}
            markerEnd="url(#map-arrow)"
            d={routePath(routes[place] ?? [])}
          />
        ))}
        {graph.nodes.map((node) => {
          const place = places[node.id];
          return place === undefined ? null : (
            <Node
              key={node.id}
              id={node.id}
              name={node.name}
              state={node.state}
              words={wordsOf(node)}
              isMarked={node.circle.length > 0 || node.needsItself}
              x={place.x}
              y={place.y}
              isTabStop={node.id === tabStop}
              isCurrent={node.id === current}
              onCurrent={onCurrent}
              onOpen={onOpen}
            />
          );
        })}
      </svg>
    </div>
  );
}

/** Bends are rounded by going through the middle between two. */
function routePath(points: readonly Place[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = rest.map((point, place) => {
    const next = rest[place + 1];
    return next === undefined
      ? `L${point.x} ${point.y}`
      : `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M${first.x} ${first.y}${parts.join('')}`;
}

/** What a screen reader says of a system on the map. */
function wordsOf({ name, state, needs, neededBy, circle, needsItself, missing }: MapNode): string {
  return [
    name,
    STATES[state].word,
    `needs ${needs.length + missing.length} first`,
    `${neededBy.length} wait for it`,
    ...(circle.length > 0 ? [`in a circle of ${circle.length}`] : []),
    ...(needsItself ? ['needs itself'] : []),
    ...(missing.length > 0 ? [`${missing.join(', ')} not on the board`] : []),
  ].join(', ');
}

interface NodeProps {
  readonly id: SystemId;
  readonly name: string;
  readonly state: StateKey;
  readonly words: string;
  readonly isMarked: boolean;
  readonly x: number;
  readonly y: number;
  readonly isTabStop: boolean;
  readonly isCurrent: boolean;
  readonly onCurrent: (id: SystemId) => void;
  readonly onOpen: (id: SystemId) => void;
}

/** So many letters fit beside the mark. */
const FITTING = 22;

const Node = memo(function Node({ id, name, state, words, x, y, onCurrent, onOpen, ...is }: NodeProps) {
  const shown = is.isMarked ? `↻ ${name}` : name;
  return (
    <g
      id={elementOf(id)}
      className="map-node"
      role="button"
      aria-label={words}
      aria-current={is.isCurrent || undefined}
      tabIndex={is.isTabStop ? 0 : -1}
      transform={`translate(${x - NODE.width / 2} ${y - NODE.height / 2})`}
      onFocus={() => onCurrent(id)}
      onClick={(event) => event.currentTarget.focus()}
      onDoubleClick={() => onOpen(id)}
    >
      <title>{words}</title>
      <rect
        width={NODE.width}
        height={NODE.height}
        rx="4"
        data-trouble={state === 'down' || state === 'degraded' || undefined}
      />
      <g transform="translate(8 7)">
        <StateMark look={stateLooks[state]} size={20} decorative />
      </g>
      <text x="36" y={NODE.height / 2} dy="0.35em">
        {shown.length > FITTING ? `${shown.slice(0, FITTING - 1)}…` : shown}
      </text>
    </g>
  );
});

/** Dragging the ground moves the map, as scrolling does. */
function useDrag() {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const down = useCallback((event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('.map-node') !== null))
      return;
    from.current = { x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  }, []);
  const move = useCallback((event: PointerEvent<HTMLDivElement>) => {
    if (from.current === null) return;
    event.currentTarget.scrollBy(from.current.x - event.clientX, from.current.y - event.clientY);
    from.current = { x: event.clientX, y: event.clientY };
  }, []);
  const up = useCallback(() => {
    from.current = null;
  }, []);
  return { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up };
}
