import { useEffect, useMemo, useState } from 'react';
import type { LayoutQuestion, MapLayout } from './map-layout.ts';
import type { MapGraph } from './map-graph.ts';

interface Answered {
  readonly question: LayoutQuestion;
  readonly layout: MapLayout;
}

/** Where everything on the map stands; null until that is known. A change of state moves nothing. */
export function useMapLayout({ nodes, edges }: MapGraph): MapLayout | null {
  const key = `${nodes.map(({ id }) => id).join(' ')}|${edges.map(({ from, to }) => `${from} ${to}`).join('|')}`;
  const question = useMemo<LayoutQuestion>(
    () => ({ ids: nodes.map(({ id }) => id), edges: edges.map(({ from, to }) => [from, to]) }),
    // The key says who is on the map and who needs whom: names and states change more often.
    [key],
  );
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<MapLayout>) => {
      setAnswered({ question, layout: data });
      worker.terminate();
    };
    worker.postMessage(question);
    return () => worker.terminate();
  }, [question]);
  return answered?.question === question ? answered.layout : null;
}
