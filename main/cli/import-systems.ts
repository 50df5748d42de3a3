import { readFileSync } from 'node:fs';
import { notKeptWords, runImport } from '#main/engine/run-import.ts';
import { authorHelp, authorOf, authorOptions } from './author.ts';
import { Failure, positional, type CliCommand } from './command.ts';
import { openToWrite, secondCopyHelp, secondCopyOptions } from './open-to-write.ts';
import { countRows, planSystems } from './plan-systems.ts';

export const importSystems: CliCommand = {
  synopsis: 'import-systems FILE CSV [--dry-run] [--by NAME] [--role ROLE] [--second-copy DIR] [--data DIR]',
  help: `Adds the systems in a list (comma, semicolon or tab; UTF-8, UTF-16 or Windows) and changes those that differ;
takes none out. Prints one line a row, {"line","outcome":"added"|"changed"|"unchanged"|"refused","name","because"?},
then {"ok":true,"dryRun","added","changed","unchanged","refused"}. Lines count from 1, the header included.

  --dry-run        says what it would do, and does nothing
${authorHelp}
${secondCopyHelp}`,
  options: { ...authorOptions, ...secondCopyOptions, 'dry-run': { type: 'boolean' } },
  positionals: 2,
  async run(args, terminal) {
    const isDry = args.options['dry-run'] === true;
    const author = authorOf(args);
    const list = positional(args, 1);
    const bytes = readFileSync(list);
    const { log, close } = openToWrite(args, terminal, { file: positional(args, 0), dryRun: isDry });
    try {
      const plan = await planSystems(bytes, log.state);
      if (!plan.ok) throw new Failure(plan.message);
      for (const notice of plan.notices) terminal.say(notice);
      const done = isDry ? null : await runImport(log, { plan, bytes, fileName: list }, author);
      if (done?.ok === false) throw new Failure(`Nothing was imported. ${done.message}`);
      if (done !== null && done.notKept !== null) terminal.say(notKeptWords(done.notKept));
      await terminal.print(plan.rows.map((row) => JSON.stringify(row)));
      await terminal.print([JSON.stringify({ ok: true, dryRun: isDry, ...countRows(plan.rows) })]);
      return 0;
    } finally {
      await close();
    }
  },
};
