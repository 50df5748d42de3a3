import { rebuild as rebuildFile } from '#main/store/rebuild.ts';
import { positional, type CliCommand } from './command.ts';

export const rebuild: CliCommand = {
  synopsis: 'rebuild JOURNAL FILE',
  help: `Makes the incident file FILE, which must not exist, from a second copy or from "export --format jsonl". All that can be
proven goes in: of each origin the unbroken beginning of its chain, in whole commands. Prints
{"ok":true,"file","incident","events","blobs","tornLine","halfCommand","damage"}; what was left out is said on stderr.`,
  options: {},
  positionals: 2,
  async run(args, terminal) {
    const [journal, file] = [positional(args, 0), positional(args, 1)];
    const report = rebuildFile(journal, file);
    if (report.tornLine)
      terminal.say('The last line was torn off; that entry was never whole and is left out.');
    if (report.halfCommand > 0) {
      const entries =
        report.halfCommand === 1 ? '1 entry belongs' : `${String(report.halfCommand)} entries belong`;
      terminal.say(`${entries} to a command that is not whole there: left out.`);
    }
    if (report.damage !== null) {
      terminal.say(`${report.damage.words} Left out because of it: ${String(report.damage.leftOut)}.`);
    }
    await terminal.print([JSON.stringify({ ok: true, file, ...report })]);
    return 0;
  },
};
