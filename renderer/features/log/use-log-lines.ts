import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { IncidentId } from '#shared/domain/ids.ts';
import { lookup } from '#shared/domain/collection.ts';
import { endingOf } from '#shared/domain/log/decision.ts';
import { standingCorrection, type LogState } from '#shared/domain/log/state.ts';
import type { LogLine } from '#shared/domain/log/queries.ts';
import { useContent, useHost, useIncident } from '../../store/host-context.ts';
import { LogFeed, type LogLines } from './log-feed.ts';
import type { LogFilter } from '../../store/log-filter.ts';

/** A line with what the state says of it now. */
export interface ShownLine extends LogLine {
  readonly isStruck: boolean;
}

export interface ShownLog extends Omit<LogLines, 'lines'> {
  readonly lines: readonly ShownLine[];
  readonly more: () => void;
}

/** Whether a line says something else by now than when it was read. */
function isStale(log: LogState, { fact, correction, redacted, reattributed, endedBy }: LogLine): boolean {
  const standing = standingCorrection({ log }, fact.id);
  const decision = lookup(log.decisions, fact.id);
  const ending = decision === undefined ? undefined : endingOf({ log }, decision);
  return (
    (standing !== undefined && standing !== correction?.id) ||
    (!redacted && lookup(log.redacted, fact.id) !== undefined) ||
    (lookup(log.reattributed, fact.id) === undefined) !== (reattributed === null) ||
    ending !== endedBy?.id
  );
}

/** The log under a filter, kept up with what happens. */
export function useLogLines(incident: IncidentId, filter: LogFilter): ShownLog {
  const host = useHost();
  const epoch = useContent((content) => (content.kind === 'ready' ? content.epoch : ''));
  const seq = useContent((content) => (content.kind === 'ready' ? content.seq : 0));
  const log = useIncident((state) => state.log);
  // Another order of the log after a merge: read again from the top.
  const feed = useMemo(() => new LogFeed(host, incident, filter), [host, incident, filter, epoch]);
  const { lines, isRead, hasMore, trouble } = useStore(feed.store);

  useEffect(() => feed.catchUp(), [feed, seq]);

  const stale = useMemo(() => lines.filter((line) => isStale(log, line)), [lines, log]);
  useEffect(() => {
    for (const { fact } of stale) feed.refresh(fact.id);
  }, [feed, stale]);

  const shown = useMemo(
    () => lines.map((line) => ({ ...line, isStruck: lookup(log.struck, line.fact.id) !== undefined })),
    [lines, log.struck],
  );
  return { lines: shown, isRead, hasMore, trouble, more: () => feed.more() };
}
