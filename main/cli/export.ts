import { openIncident } from '#main/compose.ts';
import { exportTo } from '#main/engine/export-to.ts';
import { exporters } from '#main/engine/registries.ts';
import { positional, textOption, WrongUsage, type CliCommand } from './command.ts';
import { workplaceOf } from './workplace-of.ts';

const formats = Object.keys(exporters).join(', ');
const isFormat = (name: string): name is keyof typeof exporters => Object.hasOwn(exporters, name);

export const exportLog: CliCommand = {
  synopsis: 'export FILE --format jsonl|csv|md|html --out PATH [--by NAME] [--data DIR]',
  help: `Writes the incident to PATH, whole or not at all. Prints {"ok":true,"file","format","seq"}.

  --format F       jsonl: every event as stored; csv: a spreadsheet of the log; md, html: the log to read and print
  --out PATH       where to; an earlier export there is replaced, an incident file never
  --by NAME        who asked for it: it stands on what is printed`,
  options: { format: { type: 'string' }, out: { type: 'string' }, by: { type: 'string' } },
  positionals: 1,
  async run(args, terminal) {
    const format = textOption(args, 'format');
    const out = textOption(args, 'out');
    if (format === undefined || !isFormat(format)) throw new WrongUsage(`--format takes one of: ${formats}.`);
    if (out === undefined) throw new WrongUsage('Say where to: --out PATH.');
    const exporter = await exporters[format]();
    const { log, close } = openIncident(workplaceOf(args, terminal), positional(args, 0), 'read');
    try {
      const file = exportTo(log, exporter, { out, printedBy: textOption(args, 'by') ?? null });
      await terminal.print([JSON.stringify({ ok: true, file, format, seq: log.head().seq })]);
      return 0;
    } finally {
      close();
    }
  },
};
