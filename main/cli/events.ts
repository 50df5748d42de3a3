import { openToRead } from '#main/compose.ts';
import { positional, textOption, WrongUsage, type CliCommand } from './command.ts';
import { workplaceOf } from './workplace-of.ts';

const PAGE = 500;

export const events: CliCommand = {
  synopsis: 'events FILE [--since SEQ] [--data DIR]',
  help: `Prints the events in file order, one a line: {"seq", ...envelope}. Of a redacted event "data" is null and
"replacement" says what stands in its place.

  --since SEQ      only those behind that place`,
  options: { since: { type: 'string' } },
  positionals: 1,
  async run(args, terminal) {
    const since = textOption(args, 'since') ?? '0';
    if (!/^\d{1,15}$/.test(since))
      throw new WrongUsage('--since takes a place in the file: a number, 0 or more.');
    const store = openToRead(workplaceOf(args, terminal), positional(args, 0));
    try {
      for (let from = Number(since); ;) {
        const page = store.eventsSince(from, PAGE);
        const last = page.at(-1);
        if (last === undefined) return 0;
        await terminal.print(
          page.map(({ seq, envelope, ...replaced }) => JSON.stringify({ seq, ...envelope, ...replaced })),
        );
        from = last.seq;
      }
    } finally {
      store.close();
    }
  },
};
