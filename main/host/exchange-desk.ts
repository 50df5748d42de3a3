import { existsSync } from 'node:fs';
import path from 'node:path';
import { fault, type Answer } from '#shared/contract/answers.ts';
import type { Format, ImportDone, ImportReport } from '#shared/contract/files.ts';
import type { ExchangePort } from '#shared/contract/host-port.ts';
import type { Author } from '#shared/domain/envelope.ts';
import { exportTo } from '#main/engine/export-to.ts';
import type { Exporter } from '#main/engine/exporter.ts';
import type { Importer, ImportPlan } from '#main/engine/importer.ts';
import { exporters, importers } from '#main/engine/registries.ts';
import { notKeptWords, runImport } from '#main/engine/run-import.ts';
import { answeredLater } from './answered.ts';
import { listFolder } from './folders.ts';
import { withOpen, withOpenLater } from './log-desk.ts';
import type { OpenIncident } from './open-incident.ts';
import type { OpenIncidents } from './open-incidents.ts';

export interface ExchangeDeskOptions {
  readonly open: OpenIncidents;
  readonly dataFolder: string;
  readonly author: Author;
}

const noFormat = (format: string) =>
  fault('unknown-format', `This version of Blackstart knows no format "${format}".`);

type Registry<T> = Readonly<Record<string, () => Promise<T>>>;
const allImporters: Registry<Importer> = importers;
const allExporters: Registry<Exporter> = exporters;

const formatsIn = (registry: Registry<Format>): Promise<readonly Format[]> =>
  Promise.all(
    Object.values(registry).map(async (load) => {
      const { format, summary } = await load();
      return { format, summary };
    }),
  );

const reportOf = ({ rows, notices }: ImportPlan): ImportReport => ({ rows, notices });

/** What comes from elsewhere and goes elsewhere: files, sticks, other stations. */
export async function exchangeDesk({ open, dataFolder, author }: ExchangeDeskOptions): Promise<ExchangePort> {
  const [canRead, canWrite] = await Promise.all([formatsIn(allImporters), formatsIn(allExporters)]);

  const copyTo = async (one: OpenIncident, folder: string): Promise<string> => {
    const file = freeCopy(folder, path.basename(one.file));
    await one.log.store.copyTo(file);
    return file;
  };

  return {
    importers: () => canRead,
    previewImport: async (incident, format, { bytes }) => {
      const importer = await allImporters[format]?.();
      if (importer === undefined) return noFormat(format);
      return flat(
        withOpen(open, incident, ({ log }): Answer<ImportReport> => {
          const plan = importer.read(bytes, log.state);
          return plan.ok ? { ok: true, value: reportOf(plan) } : { kind: 'rejection', ...plan };
        }),
      );
    },
    runImport: async (incident, format, { bytes, name }, by) => {
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

const flat = <T>(outer: Answer<Answer<T>>): Answer<T> => (outer.ok ? outer.value : outer);

function freeCopy(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  for (let n = 1; ; n += 1) {
    const file = path.join(folder, n === 1 ? name : `${stem} ${n}${ext}`);
    if (!existsSync(file)) return file;
  }
}
