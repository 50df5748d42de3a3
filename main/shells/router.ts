import { implement, ORPCError } from '@orpc/server';
import { answer } from '#shared/contract/answers.ts';
import { contract } from '#shared/contract/contract.ts';
import type { Bytes } from '#shared/contract/files.ts';
import type { HostPort, ImportFile } from '#shared/contract/host-port.ts';
import { LIMITS } from '#shared/contract/protocol.ts';
import type { Logger } from '../platform/logger.ts';
import type { Uploads } from './uploads.ts';
import { watchHead, type Pace } from './watch-head.ts';

/** What one window's connection has of its own. */
export interface Connection {
  readonly uploads: Uploads;
}

const bytesOf = async (file: Bytes): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

const importFile = async (file: Bytes): Promise<ImportFile> => ({
  bytes: await bytesOf(file),
  name: file.name ?? null,
});

/**
 * The contract over a host: the one router that both shells serve. It translates and nothing else; the schemas have
 * checked what comes in before a handler sees it.
 */
export function hostRouter(host: HostPort, pace: Pace) {
  const os = implement(contract).$context<Connection>();
  const { log, blobs, personal, exchange } = host;

  return os.router({
    hello: os.hello.handler(() => host.greeting()),
    incidents: {
      list: os.incidents.list.handler(() => host.incidents.list()),
      open: os.incidents.open.handler(({ input }) => host.incidents.open(input)),
      create: os.incidents.create.handler(({ input }) => host.incidents.create(input)),
      openExample: os.incidents.openExample.handler(() => host.incidents.openExample()),
      close: os.incidents.close.handler(({ input }) => host.incidents.close(input.incident)),
    },
    state: os.state.handler(({ input }) => log.state(input.incident)),
    stateAt: os.stateAt.handler(({ input }) => log.stateAt(input.incident, input.at)),
    eventsSince: os.eventsSince.handler(({ input: { incident, ...request } }) =>
      log.eventsSince(incident, request),
    ),
    watch: os.watch.handler(({ input, signal }) =>
      watchHead(log, input.incident, signal ?? new AbortController().signal, pace),
    ),
    dispatch: os.dispatch.handler(({ input }) => log.dispatch(input.incident, input.command)),
    query: os.query.handler(({ input: { incident, ...request } }) => log.query(incident, request)),
    search: os.search.handler(({ input: { incident, ...request } }) => log.search(incident, request)),
    blobs: {
      begin: os.blobs.begin.handler(({ input, context }) =>
        answer({ upload: context.uploads.begin(input.incident) }),
      ),
      append: os.blobs.append.handler(async ({ input, context }) =>
        context.uploads.append(input.upload, await bytesOf(input.chunk)),
      ),
      finish: os.blobs.finish.handler(({ input, context }) => context.uploads.finish(input.upload)),
      get: os.blobs.get.handler(async ({ input }) => {
        const found = await blobs.get(input.incident, input.hash);
        if (!found.ok) return found;
        const parts: Uint8Array<ArrayBuffer>[] = [];
        for await (const chunk of found.value.chunks) parts.push(new Uint8Array(chunk));
        return answer(new Blob(parts));
      }),
    },
    settings: {
      get: os.settings.get.handler(({ input }) => personal.settings(input.person)),
      put: os.settings.put.handler(({ input }) => personal.putSetting(input.person, input.key, input.value)),
    },
    drafts: {
      get: os.drafts.get.handler(({ input }) => personal.drafts(input.incident, input.person)),
      put: os.drafts.put.handler(({ input }) =>
        personal.putDraft(input.incident, input.person, input.key, input.value),
      ),
    },
    importers: {
      list: os.importers.list.handler(() => answer(exchange.importers())),
      preview: os.importers.preview.handler(async ({ input }) =>
        exchange.previewImport(input.incident, input.format, await importFile(input.file)),
      ),
      run: os.importers.run.handler(async ({ input }) =>
        exchange.runImport(input.incident, input.format, await importFile(input.file), input.by),
      ),
    },
    exporters: {
      list: os.exporters.list.handler(() => answer(exchange.exporters())),
      run: os.exporters.run.handler(({ input }) =>
        exchange.runExport(input.incident, input.format, input.folder),
      ),
    },
    secondCopy: {
      status: os.secondCopy.status.handler(({ input }) => exchange.secondCopy(input.incident)),
      choose: os.secondCopy.choose.handler(({ input }) =>
        exchange.chooseSecondCopy(input.incident, input.folder),
      ),
    },
    copies: {
      copy: os.copies.copy.handler(({ input }) => exchange.copy(input.incident, input.folder)),
      moveToStick: os.copies.moveToStick.handler(({ input }) =>
        exchange.moveToStick(input.incident, input.folder),
      ),
      bringIn: os.copies.bringIn.handler(({ input }) =>
        exchange.bringIn(input.incident, input.file, input.dryRun),
      ),
    },
    folders: { list: os.folders.list.handler(({ input }) => exchange.folder(input.folder)) },
  });
}

/** The most that one message may hold: a file for an importer, or anything smaller. */
export const MESSAGE_LIMIT_BYTES = LIMITS.importBytes + LIMITS.messageBytes;

/** Logs what a request met if it is a bug of ours; a request that fits no schema is the window's bug, and is told so. */
export const bugReporter =
  (logger: Logger) =>
  (error: unknown): void => {
    if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return;
    logger.write('error', 'a request failed', { error });
  };
