import { existsSync } from 'node:fs';
import path from 'node:path';
import { fault, type Answer } from '#shared/contract/answers.ts';
import type { Format, ImportDone, ImportReport } from '#shared/contract/files.ts';
import type { ExchangePort } from '#shared/contract/host-port.ts';
import type { Author } from '#shared/domain/envelope.ts';
import { LIBRARY } from '#shared/domain/ids.ts';
import type { Library } from '#shared/domain/library-domain.ts';
import { exportTo } from '#main/engine/export-to.ts';
import type { Exporter } from '#main/engine/exporter.ts';
import type { Importer, ImportPlan, ImportRefusal } from '#main/engine/importer.ts';
import { exporters, importers, libraryImporters } from '#main/engine/registries.ts';
import { notKeptWords, runImport } from '#main/engine/run-import.ts';
import { answered, answeredLater } from './answered.ts';
import { listFolder } from './folders.ts';
import type { LibraryShelf } from './library-shelf.ts';
import { withOpen, withOpenLater } from './log-desk.ts';
import type { OpenIncident } from './open-incident.ts';
import type { OpenIncidents } from './open-incidents.ts';

export interface ExchangeDeskOptions {
  readonly open: OpenIncidents;
  readonly library: LibraryShelf;
  readonly dataFolder: string;
  readonly author: Author;
}

const noFormat = (format: string) =>
  fault('unknown-format', `This version of Blackstart knows no format "${format}".`);

type Registry<T> = Readonly<Record<string, () => Promise<T>>>;
const allImporters: Registry<Importer> = importers;
const allLibraryImporters: Registry<Importer<Library>> = libraryImporters;
const allExporters: Registry<Exporter> = exporters;

const formatsIn = (registry: Registry<Format>): Promise<readonly Format[]> =>
  Promise.all(
    Object.values(registry).map(async (load) => {
      const { format, summary } = await load();
      return { format, summary };
    }),
  );

const reportAnswer = (plan: ImportPlan | ImportRefusal): Answer<ImportReport> =>
  plan.ok ? { ok: true, value: reportOf(plan) } : { kind: 'rejection', ...plan };

const reportOf = ({ rows, notices }: ImportPlan): ImportReport => ({ rows, notices });

/** What comes from elsewhere and goes elsewhere: files, sticks, other stations. */
export async function exchangeDesk({
  open,
  library,
  dataFolder,
  author,
}: ExchangeDeskOptions): Promise<ExchangePort> {
  const [canRead, canWrite] = await Promise.all([formatsIn(allImporters), formatsIn(allExporters)]);

  const copyTo = async (one: OpenIncident, folder: string): Promise<string> => {
    const file = freeCopy(folder, path.basename(one.file));
    await one.log.store.copyTo(file);
    return file;
  };

  return {
    importers: () => canRead,
    previewImport: async (incident, format, { bytes }) => {
      if (incident === LIBRARY) return previewIntoLibrary(library, format, bytes);
      const importer = await allImporters[format]?.();
      if (importer === undefined) return noFormat(format);
      return flat(
        withOpen(open, incident, ({ log }): Answer<ImportReport> => {
          const plan = importer.read(bytes, log.state);
          return reportAnswer(plan);
        }),
      );
    },
    runImport: async (incident, format, { bytes, name }, by) => {
      if (incident === LIBRARY) return importIntoLibrary(library, format, bytes, by ?? author);
      const importer = await allImporters[format]?.();
      if (importer === undefined) return noFormat(format);
      const done = await withOpenLater(open, incident, async ({ log }): Promise<Answer<ImportDone>> => {
        const plan = importer.read(bytes, log.state);
        if (!plan.ok) return { kind: 'rejection', ...plan };
        const ran = await runImport(log, { plan, bytes, fileName: name }, by ?? author);
        if (!ran.ok) return ran;
        const notKept = ran.notKept === null ? null : notKeptWords(ran.notKept);
        return { ok: true, value: { ...reportOf(plan), command: ran.command, notKept } };
      });
      return flat(done);
    },
    exporters: () => canWrite,
    runExport: async (incident, format, folder) => {
      const exporter = await allExporters[format]?.();
      if (exporter === undefined) return noFormat(format);
      return withOpen(open, incident, (one) => {
        const out = path.join(folder, `${path.parse(one.file).name}.${format}`);
        return {
          file: exportTo(one.log, exporter, { out, printedBy: author === 'system' ? null : author.name }),
        };
      });
    },
    secondCopy: (incident) => withOpen(open, incident, (one) => one.secondCopy),
    chooseSecondCopy: (incident, folder) =>
      Promise.resolve(
        withOpen(open, incident, (one) => {
          open.keepSecondCopy(one, folder);
          return one.secondCopy;
        }),
      ),
    copy: (incident, folder) =>
      withOpenLater(open, incident, async (one) => ({ file: await copyTo(one, folder) })),
    moveToStick: (incident, folder) =>
      withOpenLater(open, incident, async (one) => {
        const file = await copyTo(one, folder);
        await open.handOver(one, file);
        return { file };
      }),
    bringIn: (incident, file, dryRun) =>
      Promise.resolve(withOpen(open, incident, ({ log }) => log.bringIn(file, { dryRun }))),
    folder: (folder) => answeredLater(() => listFolder(folder, dataFolder)).then(flat),
  };
}

async function previewIntoLibrary(
  library: LibraryShelf,
  format: string,
  bytes: Uint8Array,
): Promise<Answer<ImportReport>> {
  const importer = await allLibraryImporters[format]?.();
  if (importer === undefined) return noFormat(format);
  return flat(answered(() => reportAnswer(importer.read(bytes, library.log.state))));
}

async function importIntoLibrary(
  library: LibraryShelf,
  format: string,
  bytes: Uint8Array,
  author: Author,
): Promise<Answer<ImportDone>> {
  const importer = await allLibraryImporters[format]?.();
  if (importer === undefined) return noFormat(format);
  const done = answered((): Answer<ImportDone> => {
    const { log } = library;
    const plan = importer.read(bytes, log.state);
    if (!plan.ok) return { kind: 'rejection', ...plan };
    const answers = log.dispatchAll(plan.commands, author);
    const refused = answers.find((answer) => !answer.ok);
    if (refused?.ok === false) return refused;
    return { ok: true, value: { ...reportOf(plan), command: answers.at(-1)?.id ?? null, notKept: null } };
  });
  return flat(done);
}

const flat = <T>(outer: Answer<Answer<T>>): Answer<T> => (outer.ok ? outer.value : outer);

function freeCopy(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  for (let n = 1; ; n += 1) {
    const file = path.join(folder, n === 1 ? name : `${stem} ${n}${ext}`);
    if (!existsSync(file)) return file;
  }
}
