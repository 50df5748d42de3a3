import { openIncident } from '#main/compose.ts';
import { Failure, positional, type CliCommand } from './command.ts';
import { workplaceOf } from './workplace-of.ts';

export const merge: CliCommand = {
  synopsis: 'merge FILE OTHER [--dry-run] [--data DIR]',
  help: `Brings into FILE what OTHER, another file of the same incident, has and FILE lacks; OTHER is only read. Prints
{"ok":true,"dryRun","arrived","conflicts":[sentences],"origins":[{"origin","arrived"}]}.

  --dry-run        says what would arrive and what would conflict, and changes nothing`,
  options: { 'dry-run': { type: 'boolean' } },
  positionals: 2,
  async run(args, terminal) {
    const dryRun = args.options['dry-run'] === true;
    const other = positional(args, 1);
    const { log, close } = openIncident(
      workplaceOf(args, terminal),
      positional(args, 0),
      dryRun ? 'read' : 'write',
    );
    try {
      const { obstacle } = log;
      if (!dryRun && obstacle !== null) throw new Failure(obstacle.message);
      const report = log.bringIn(other, { dryRun });
      await terminal.print([JSON.stringify({ ok: true, dryRun, ...report })]);
      return 0;
    } finally {
      close();
    }
  },
};
