import type { Bytes } from '#shared/contract/files.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import type { Head } from '#shared/contract/head.ts';
import type { HostPort, LogQuery, LogSearch } from '#shared/contract/host-port.ts';
import type { Author } from '#shared/domain/envelope.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Link } from '../../../renderer/transport/link.ts';

/** What crosses a process boundary is a copy. */
const copy = <T>(value: T): T => structuredClone(value);

/** A link straight into a host of the same process: what a shell's router does, without a wire. */
export function memoryLink(host: HostPort): Link & { readonly lose: () => void } {
  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => (lose = resolve));
  return { client: memoryClient(host), blobs: noBlobs, lost, close: () => lose(), lose: () => lose() };
}

const noBlobs: Link['blobs'] = {
  put: () => Promise.reject(new Error('files do not travel over a memory link')),
  get: () => Promise.reject(new Error('files do not travel over a memory link')),
};

function memoryClient(host: HostPort): HostClient {
  const { incidents, log, personal, exchange } = host;
  const client: unknown = {
    hello: () => Promise.resolve(host.greeting()),
    incidents: {
      list: () => incidents.list(),
      open: (input: Parameters<typeof incidents.open>[0]) => incidents.open(input),
      create: (input: Parameters<typeof incidents.create>[0]) => incidents.create(copy(input)),
      openExample: () => incidents.openExample(),
      close: ({ incident }: { incident: IncidentId }) => incidents.close(incident),
    },
    state: ({ incident }: { incident: IncidentId }) => Promise.resolve(log.state(incident)),
    stateAt: ({ incident, at }: { incident: IncidentId; at: Instant }) =>
      Promise.resolve(log.stateAt(incident, at)),
    eventsSince: ({ incident, ...request }: Since) =>
      Promise.resolve(copy(log.eventsSince(incident, request))),
    watch: ({ incident }: { incident: IncidentId | null }, { signal }: { signal: AbortSignal }) =>
      Promise.resolve(heads(log, incident, signal)),
    dispatch: ({ incident, command }: Dispatched) => log.dispatch(incident, copy(command)),
    query: ({ incident, ...request }: Queried) => log.query(incident, copy(request)),
    search: ({ incident, ...request }: Searched) => log.search(incident, request),
    settings: {
      get: ({ person }: OfPerson) => personal.settings(person),
      put: ({ person, key, value }: OfPerson & Put) => personal.putSetting(person, key, copy(value)),
    },
    drafts: {
      get: ({ incident, person }: OfDrafts) => personal.drafts(incident, person),
      put: ({ incident, person, key, value }: OfDrafts & Put) =>
        personal.putDraft(incident, person, key, copy(value)),
    },
    secondCopy: {
      status: ({ incident }: { incident: IncidentId }) => Promise.resolve(exchange.secondCopy(incident)),
      choose: ({ incident, folder }: { incident: IncidentId; folder: string | null }) =>
        exchange.chooseSecondCopy(incident, folder),
    },
    importers: {
      list: () => Promise.resolve(exchange.importers()),
      preview: async ({ incident, format, file }: Imported) =>
        exchange.previewImport(incident, format, await importFile(file)),
      run: async ({ incident, format, file, by }: Imported) =>
        exchange.runImport(incident, format, await importFile(file), by),
    },
    copies: {
      copy: ({ incident, folder }: IntoFolder) => exchange.copy(incident, folder),
      moveToStick: ({ incident, folder }: IntoFolder) => exchange.moveToStick(incident, folder),
      bringIn: ({ incident, file, dryRun }: BroughtIn) => exchange.bringIn(incident, file, dryRun),
    },
    folders: { list: ({ folder }: { folder: string | null }) => exchange.folder(folder) },
  };
  return client as HostClient; // as: what windows ask for in tests; a procedure that is missing here fails by name
}

const importFile = async (file: Bytes) => ({
  bytes: new Uint8Array(await file.arrayBuffer()),
  name: file.name ?? null,
});

interface Imported {
  readonly incident: IncidentId;
  readonly format: string;
  readonly file: Bytes;
  readonly by?: Author;
}
interface IntoFolder {
  readonly incident: IncidentId;
  readonly folder: string;
}
interface BroughtIn {
  readonly incident: IncidentId;
  readonly file: string;
  readonly dryRun: boolean;
}
interface Since {
  readonly incident: IncidentId;
  readonly epoch: string;
  readonly seq: number;
  readonly limit: number;
}
interface Dispatched {
  readonly incident: IncidentId;
  readonly command: Parameters<HostPort['log']['dispatch']>[1];
}
interface Queried extends LogQuery {
  readonly incident: IncidentId;
}
interface Searched extends LogSearch {
  readonly incident: IncidentId;
}
interface OfPerson {
  readonly person: string | null;
}
interface OfDrafts extends OfPerson {
  readonly incident: IncidentId | null;
}
interface Put {
  readonly key: string;
  readonly value: unknown;
}

/** The head at once, and again whenever it may have moved. */
async function* heads(
  log: HostPort['log'],
  incident: IncidentId | null,
  signal: AbortSignal,
): AsyncGenerator<Head> {
  let wake: () => void = () => undefined;
  let hasMoved = true;
  const stop = log.onHead(incident, () => {
    hasMoved = true;
    wake();
  });
  signal.addEventListener('abort', () => wake());
  try {
    while (!signal.aborted) {
      if (hasMoved) {
        hasMoved = false;
        yield log.head(incident);
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    stop();
  }
}
