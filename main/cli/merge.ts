import { positional, type CliCommand } from './command.ts';
import { openToWrite, secondCopyHelp, secondCopyOptions } from './open-to-write.ts';

export const merge: CliCommand = {
  synopsis: 'merge FILE OTHER [--dry-run] [--second-copy DIR] [--data DIR]',
  help: `Brings into FILE what OTHER, another file of the same incident, has and FILE lacks; OTHER is only read. Prints
{"ok":true,"dryRun","arrived","conflicts":[sentences],"origins":[{"origin","arrived"}]}.

  --dry-run        says what would arrive and what would conflict, and changes nothing
${secondCopyHelp}`,
  options: { ...secondCopyOptions, 'dry-run': { type: 'boolean' } },
  positionals: 2,
  async run(args, terminal) {
    const dryRun = args.options['dry-run'] === true;
    const other = positional(args, 1);
    const { log, close } = openToWrite(args, terminal, { file: positional(args, 0), dryRun });
    try {
      const report = log.bringIn(other, { dryRun });
      await terminal.print([JSON.stringify({ ok: true, dryRun, ...report })]);
      return 0;
    } finally {
      await close();
    }
  },
};
