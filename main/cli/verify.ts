import { verifyFile } from '#main/store/verify-file.ts';
import { positional, type CliCommand } from './command.ts';

export const verify: CliCommand = {
  synopsis: 'verify FILE',
  help: `Checks every event, every chain, every attached file and the structure of FILE. Prints the head of each origin,
{"origin","n","hash"}: compare it with one on paper or in the second copy, for a chain alone shows no cut tail. Then
{"ok":true,"incident","events","blobs"}, exit 0, or {"ok":false,...,"broken":{"kind","seq","origin","n","words"}} with
the first broken place, exit 1. Nothing is written.`,
  options: {},
  positionals: 1,
  async run(args, terminal) {
    const { origins, broken, incident, events, blobs } = verifyFile(positional(args, 0));
    const heads = Object.entries(origins).map(([origin, head]) => JSON.stringify({ origin, ...head }));
    const found = { ok: broken === null, incident, events, blobs, ...(broken === null ? {} : { broken }) };
    await terminal.print([...heads, JSON.stringify(found)]);
    if (broken === null) return 0;
    terminal.say(`It is not whole. ${broken.words} What stands before that is good.`);
    return 1;
  },
};
