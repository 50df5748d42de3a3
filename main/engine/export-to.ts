import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { atomicWrite } from '#main/platform/atomic-write.ts';
import { StoreFault, type LogStore } from '#main/store/log-store.ts';
import type { ExportedEvent, Exporter, ExportSource } from './exporter.ts';
import { factOf } from './fact-of.ts';
import type { LiveLog } from './live-log.ts';
import { wordingIn } from './wording.ts';

const PAGE = 1_000;
/** What every SQLite file begins with: an incident, whatever it is called. */
const SQLITE = 'SQLite format 3\0';

function* eventsOf(
  store: LogStore,
  upTo: number,
  words: (fact: ExportedEvent['fact']) => string,
): Generator<ExportedEvent> {
  for (let from = 0; from < upTo;) {
    const page = store.eventsSince(from, Math.min(PAGE, upTo - from));
    for (const stored of page) {
      const fact = factOf(stored);
      yield { seq: stored.seq, envelope: stored.envelope, fact, words: words(fact) };
    }
    from = page.at(-1)?.seq ?? upTo;
  }
}

/** What an export is made from, as the log stands now. */
function exportSource(log: LiveLog<IncidentLog>, printedBy: string | null): ExportSource {
  const { kind, store, state } = log;
  const { seq } = log.head();
  const wording = wordingIn(kind.timeZone(state));
  return {
    state,
    now: log.now(),
    wording,
    printedBy,
    events: () => eventsOf(store, seq, (fact) => kind.domain.describe(fact, wording)),
    heads: Object.entries(store.head().origins).map(([origin, { n, hash }]) => ({ origin, n, hash })),
  };
}

/**
 * Writes an export to `out`: whole or not at all, an earlier one replaced. Gives the absolute path.
 * Throws StoreFault `exists` where an incident file stands there, and what the system says of the disk.
 */
export function exportTo(
  log: LiveLog<IncidentLog>,
  exporter: Exporter,
  { out, printedBy }: { readonly out: string; readonly printedBy: string | null },
): string {
  const file = path.resolve(out);
  if (isIncidentFile(file)) {
    throw new StoreFault(
      'exists',
      `${file} is an incident file, and an export never replaces one. Choose another name.`,
    );
  }
  atomicWrite(file, exporter.write(exportSource(log, printedBy)));
  return file;
}

function isIncidentFile(file: string): boolean {
  if (!existsSync(file)) return false;
  const start = Buffer.alloc(SQLITE.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, start.length, 0);
  } finally {
    closeSync(handle);
  }
  return start.toString('latin1') === SQLITE || file.endsWith('.blackstart');
}
