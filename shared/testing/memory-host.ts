import { answer, fault, type Answer, type Notice } from '#shared/contract/answers.ts';
import type { BlobContent, FolderListing } from '#shared/contract/files.ts';
import type { Head } from '#shared/contract/head.ts';
import type { BringInReport } from '#shared/contract/incidents.ts';
import type {
  BlobsPort,
  ExchangePort,
  HostPort,
  IncidentsPort,
  LogPort,
  PersonalPort,
} from '#shared/contract/host-port.ts';
import { PROTOCOL_VERSION } from '#shared/contract/protocol.ts';
import { CommandId, IncidentId, LIBRARY } from '#shared/domain/ids.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { libraryDomain, type Library } from '#shared/domain/library-domain.ts';
import { MemoryIncident, NO_HEAD, NO_SECOND_COPY } from './memory-incident.ts';
import { MemoryLog } from './memory-log.ts';
import { ServedMemory } from './served-memory.ts';

/** Whatever log it is: its state is nobody's business here. */
type Served = Pick<
  ServedMemory<unknown>,
  'dispatch' | 'state' | 'stateAt' | 'eventsSince' | 'query' | 'search'
>;

const NOT_OPEN = fault(
  'incident-not-open',
  'This incident is not open. Open it again from the first screen.',
);
/** A whole host in memory, for tests of shells, transports and windows. It lies about nothing that the real one promises. */
export class MemoryHost implements HostPort {
  readonly #incidents = new Map<string, MemoryIncident>();
  readonly #library = new ServedMemory(new MemoryLog(libraryDomain, { origin: 'library' }));
  readonly #listeners = new Set<() => void>();
  readonly #blobs = new Map<string, Uint8Array>();
  readonly #personal = new Map<string, Map<string, unknown>>();
  /** What every command meets while it is set: the disk is full, the file is locked, ... */
  fault: Notice | null = null;
  /** What the clock shows when an incident is made, milliseconds; null: the beginning of every test log. */
  now: number | null = null;
  /** What another station's file would bring. */
  otherStation: Answer<BringInReport> = answer({ arrived: 0, conflicts: [], origins: [] });
  /** What an import says where it could not keep the file itself. */
  notKept: string | null = null;
  /** How often it was brought in and not only looked at. */
  broughtIn = 0;
  /** Answers of `eventsSince` so far: how many pages the windows asked for. */
  pagesRead = 0;

  greeting = () => ({
    protocol: PROTOCOL_VERSION,
    version: '0.0.0-memory',
    station: 'st-1',
    dataFolder: '/data',
    notices: [],
  });

  /** An incident that stands declared and open. */
  declare(name: string, more: { readonly exercise?: boolean } = {}): IncidentId {
    const id = IncidentId.parse(`INC${this.#incidents.size + 1}`);
    const one = new MemoryIncident(id, this.now);
    one.log.given({ type: 'incident.declare', data: { name, ...more } });
    this.#incidents.set(id, one);
    this.moved();
    return id;
  }

  /** Lets `count` facts happen at once. */
  storm(incident: IncidentId, count: number): void {
    this.#incidents.get(incident)?.storm(count);
    this.moved();
  }

  /** Brings in what another station wrote: the order of the log changes, and with it the epoch. */
  merge(incident: IncidentId, other: MemoryLog<IncidentLog>): void {
    const one = this.#incidents.get(incident);
    if (one === undefined) return;
    one.log.merge(other);
    one.epoch += 1;
    this.moved();
  }

  /** The log itself, to compare with what a window folded. */
  logOf(incident: IncidentId): MemoryLog<IncidentLog> {
    const one = this.#incidents.get(incident);
    if (one === undefined) throw new Error(`${incident} is not open`);
    return one.log;
  }

  /** The log of the library. */
  get library(): MemoryLog<Library> {
    return this.#library.log;
  }

  /** Tells every window to look. */
  moved(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Windows that are watching now. */
  get watchers(): number {
    return this.#listeners.size;
  }

  /** Blobs that were stored whole. */
  get blobCount(): number {
    return this.#blobs.size;
  }

  readonly incidents: IncidentsPort = {
    list: () => Promise.resolve(answer([...this.#incidents.values()].map((one) => one.card))),
    open: ({ file }) => {
      const found = [...this.#incidents.values()].find((one) => one.file === file);
      return Promise.resolve(found === undefined ? NOT_OPEN : answer(found.opened));
    },
    create: ({ declare, by }) => {
      const one = new MemoryIncident(IncidentId.parse(`INC${this.#incidents.size + 1}`), this.now);
      const outcome = one.log.send({
        type: 'incident.declare',
        data: declare,
        ...(by === undefined ? {} : { by }),
      });
      if (!outcome.ok) return Promise.resolve({ ...outcome, kind: 'rejection' });
      this.#incidents.set(one.id, one);
      return Promise.resolve(answer(one.opened));
    },
    openExample: () =>
      Promise.resolve(fault('no-example', 'The worked example is not part of this installation.')),
    close: (incident) => {
      this.#incidents.delete(incident);
      this.moved();
      return Promise.resolve(answer(null));
    },
  };

  readonly log: LogPort = {
    dispatch: (incident, command) => {
      const served = this.#served(incident);
      const id = command.id ?? CommandId.parse('none');
      if (served === undefined) return Promise.resolve({ ...NOT_OPEN, id });
      if (this.fault !== null) return Promise.resolve({ ok: false, kind: 'fault', ...this.fault, id });
      const result = served.dispatch(command);
      if (result.ok) this.moved();
      return Promise.resolve(result);
    },
    state: (incident) => this.#asked(incident, (served) => served.state()),
    stateAt: (incident, at) => this.#asked(incident, (served) => served.stateAt(at)),
    eventsSince: (incident, request) => {
      this.pagesRead += 1;
      return this.#asked(incident, (served) => served.eventsSince(request));
    },
    head: (incident) => this.#head(incident),
    onHead: (_incident, listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
    query: (incident, request) => Promise.resolve(this.#asked(incident, (served) => served.query(request))),
    search: (incident, request) => Promise.resolve(this.#asked(incident, (served) => served.search(request))),
  };

  readonly blobs: BlobsPort = {
    put: async (_incident, chunks) => {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      const bytes = new Uint8Array(await new Blob(parts.map((part) => new Uint8Array(part))).arrayBuffer());
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      this.#blobs.set(hash, bytes);
      return answer({ hash, size: bytes.byteLength });
    },
    get: (_incident, hash) => {
      const bytes = this.#blobs.get(hash);
      return Promise.resolve(
        bytes === undefined
          ? fault('blob-not-found', 'This file is not in the incident.')
          : answer<BlobContent>({ size: bytes.byteLength, chunks: inChunks(bytes) }),
      );
    },
  };

  readonly personal: PersonalPort = {
    settings: (person) => Promise.resolve(answer(this.#kept(`settings ${String(person)}`))),
    putSetting: (person, key, value) => Promise.resolve(this.#keep(`settings ${String(person)}`, key, value)),
    drafts: (incident, person) =>
      Promise.resolve(answer(this.#kept(`drafts ${String(incident)} ${String(person)}`))),
    putDraft: (incident, person, key, value) =>
      Promise.resolve(this.#keep(`drafts ${String(incident)} ${String(person)}`, key, value)),
  };

  readonly exchange: ExchangePort = {
    importers: () => [{ format: 'names', summary: 'Names, one a line.' }],
    previewImport: (_incident, _format, { bytes }) => Promise.resolve(answer(namesIn(bytes))),
    runImport: (incident, _format, { bytes }, by) => {
      const report = namesIn(bytes);
      const rows = report.rows.filter(({ outcome }) => outcome === 'added').map(({ name }) => ({ name }));
      const one = incident === LIBRARY ? this.#library : this.#incidents.get(incident);
      if (one === undefined) return Promise.resolve(NOT_OPEN);
      const command = CommandId.parse(`import-${one.log.facts.length}`);
      const outcome = one.log.send({
        id: command,
        type: incident === LIBRARY ? 'catalogue.import' : 'system.import',
        data: { source: 'list', rows },
        ...(by === undefined ? {} : { by }),
      });
      this.moved();
      return Promise.resolve(
        outcome.ok
          ? answer({ ...report, command, notKept: this.notKept })
          : { ...outcome, kind: 'rejection' as const },
      );
    },
    exporters: () => [{ format: 'jsonl', summary: 'Every event, one a line.' }],
    runExport: (incident, format, folder) =>
      Promise.resolve(answer({ file: `${folder}/${incident}.${format}` })),
    secondCopy: (incident) => this.#with(incident, (one) => one.secondCopy),
    chooseSecondCopy: (incident, folder) =>
      Promise.resolve(
        this.#with(incident, (one) => {
          one.secondCopy =
            folder === null
              ? NO_SECOND_COPY
              : { state: 'current', folder, behind: 0, currentAt: one.log.now, message: null };
          this.moved();
          return one.secondCopy;
        }),
      ),
    copy: (incident, folder) => Promise.resolve(answer({ file: `${folder}/${incident}.blackstart` })),
    moveToStick: (incident, folder) => Promise.resolve(answer({ file: `${folder}/${incident}.blackstart` })),
    bringIn: (_incident, _file, dryRun) => {
      if (!dryRun) this.broughtIn += 1;
      return Promise.resolve(this.otherStation);
    },
    folder: (folder) => Promise.resolve(answer<FolderListing>({ ...TOP, folder: folder ?? TOP.folder })),
  };

  #with<T>(incident: IncidentId, read: (one: MemoryIncident) => T): Answer<T> {
    const one = this.#incidents.get(incident);
    return one === undefined ? NOT_OPEN : answer(read(one));
  }

  #served(id: IncidentId): Served | undefined {
    return id === LIBRARY ? this.#library : this.#incidents.get(id);
  }

  #asked<T>(id: IncidentId, ask: (served: Served) => T): Answer<T> {
    const served = this.#served(id);
    return served === undefined ? NOT_OPEN : answer(ask(served));
  }

  #head(incident: IncidentId | null): Head {
    if (incident === LIBRARY) {
      const { epoch, log } = this.#library;
      return { ...NO_HEAD, incident, epoch: String(epoch), seq: log.facts.length, faults: [] };
    }
    const one = incident === null ? undefined : this.#incidents.get(incident);
    const notOpen = incident !== null && one === undefined;
    const faults = [
      ...(this.fault === null ? [] : [this.fault]),
      ...(notOpen ? [{ code: NOT_OPEN.code, message: NOT_OPEN.message }] : []),
    ];
    return { ...(one?.head ?? NO_HEAD), incident, faults };
  }

  #kept(drawer: string): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#personal.get(drawer) ?? []);
  }

  #keep(drawer: string, key: string, value: unknown): Answer<null> {
    const kept = this.#personal.get(drawer) ?? new Map<string, unknown>();
    if (value === null) kept.delete(key);
    else kept.set(key, value);
    this.#personal.set(drawer, kept);
    return answer(null);
  }
}

const TOP: FolderListing = {
  folder: '/data',
  parent: null,
  entries: [{ name: 'theirs.blackstart', path: '/data/theirs.blackstart', kind: 'incident' }],
  places: [],
};

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += 65_536) {
    yield await Promise.resolve(bytes.subarray(start, start + 65_536));
  }
}

const namesIn = (bytes: Uint8Array) => ({
  rows: new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((name, index) =>
      name.trim() === ''
        ? { line: index + 1, outcome: 'refused' as const, name, because: 'It has no name.' }
        : { line: index + 1, outcome: 'added' as const, name },
    ),
  notices: [],
});
