import { useMemo } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import { CATALOGUE_SOURCE, rowsForIncident } from '#shared/domain/catalogue/select.ts';
import type { CatalogueEntry } from '#shared/domain/catalogue/state.ts';
import { useHost, useLibrary, useUi } from '../../store/host-context.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { useServices } from '../../store/window-services.ts';

/** The entries of the catalogue that the next incident is started with, and what brings them into it. */
export interface StartWith {
  readonly entries: readonly CatalogueEntry[];
  /** Into the incident that is shown now: one command. What is refused is said; the incident has begun all the same. */
  readonly bringIn: () => Promise<void>;
  readonly drop: () => void;
}

export function useStartWith(): StartWith {
  const host = useHost();
  const { say } = useServices();
  const chosen = useUi(({ filters }) => filters[UI_FILTERS.startWith]);
  const catalogue = useLibrary((content) => (content.kind === 'ready' ? content.state.catalogue : null));
  const entries = useMemo(() => {
    if (!Array.isArray(chosen) || catalogue === null) return [];
    return chosen.flatMap((id) => (typeof id === 'string' ? (lookup(catalogue.entries, id) ?? []) : []));
  }, [chosen, catalogue]);
  return {
    entries,
    bringIn: async () => {
      if (entries.length === 0) return;
      const data = { source: CATALOGUE_SOURCE, rows: rowsForIncident(entries) };
      const answer = await host.send({ type: 'system.import', data });
      if (!answer.ok) say({ text: `The catalogue was not brought in. ${answer.message}`, kind: 'trouble' });
      else if (answer.notice !== undefined) say({ text: answer.notice });
    },
    drop: () => host.ui.filter(UI_FILTERS.startWith, null),
  };
}
