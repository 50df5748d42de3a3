import { useMemo } from 'react';
import type { ImportReport } from '#shared/contract/files.ts';
import { planList } from '#shared/domain/catalogue/plan.ts';
import { LIBRARY, type IncidentId } from '#shared/domain/ids.ts';
import { planImport } from '#shared/domain/systems/import-plan.ts';
import type { HostAccess } from '../../store/host-access.ts';
import { useContent, useHost } from '../../store/host-context.ts';
import { useDispatch, useLibraryDispatch, type Dispatch } from '../../store/use-dispatch.ts';
import { previewIds, reportOf, type ListedRows } from './system-list.ts';

/** What a list is brought into: the incident that is shown, or the catalogue of the library. */
export interface ListTarget {
  readonly log: 'incident' | 'library';
  /** Under which the host reads files into it; null while none is in view. */
  readonly id: IncidentId | null;
  /** What rows would do to it: decided here, by the rule that decides it in the log. */
  readonly preview: (rows: ListedRows) => ImportReport;
  readonly command: string;
  readonly dispatch: Dispatch;
  /** What it is that a list without news would not change. */
  readonly called: string;
}

export function useIncidentTarget(): ListTarget {
  const host = useHost();
  const dispatch = useDispatch();
  const id = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  return useMemo(
    () => ({
      log: 'incident',
      id,
      preview: (rows) => previewOnBoard(host, rows),
      command: 'system.import',
      dispatch,
      called: 'the board',
    }),
    [host, id, dispatch],
  );
}

export function useCatalogueTarget(): ListTarget {
  const host = useHost();
  const dispatch = useLibraryDispatch();
  return useMemo(
    () => ({
      log: 'library',
      id: LIBRARY,
      preview: (rows) => previewInCatalogue(host, rows),
      command: 'catalogue.import',
      dispatch,
      called: 'the catalogue',
    }),
    [host, dispatch],
  );
}

function previewOnBoard(host: HostAccess, { source, rows, notices }: ListedRows): ImportReport {
  const content = host.incident.getState();
  if (content.kind !== 'ready') throw new Error('no incident is in view');
  const plan = planImport(content.state, { source, rows }, previewIds());
  return reportOf(plan.rows, [...notices, ...plan.notices]);
}

function previewInCatalogue(host: HostAccess, { source, rows, notices }: ListedRows): ImportReport {
  const content = host.library.getState();
  if (content.kind !== 'ready') throw new Error('the library is not in view');
  const plan = planList(content.state, { source, rows }, previewIds());
  return reportOf(plan.rows, [...notices, ...plan.notices]);
}
