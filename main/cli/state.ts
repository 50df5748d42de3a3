import { Instant } from '#shared/domain/instant.ts';
import { openIncident } from '#main/compose.ts';
import { stateAt } from '#main/engine/state-at.ts';
import { positional, textOption, WrongUsage, type CliCommand } from './command.ts';
import { workplaceOf } from './workplace-of.ts';

export const state: CliCommand = {
  synopsis: 'state FILE [--at TIME] [--data DIR]',
  help: `Prints the folded state of the incident as one JSON value.

  --at TIME        as things stood at that time, by what is known now: ISO 8601 with a zone, 2024-07-19T06:00+01:00`,
  options: { at: { type: 'string' } },
  positionals: 1,
  async run(args, terminal) {
    const asked = textOption(args, 'at');
    const at = asked === undefined ? undefined : Instant.safeParse(asked);
    if (at?.success === false) throw new WrongUsage(at.error.issues[0]?.message ?? '--at is no time.');
    const { log, close } = openIncident(workplaceOf(args, terminal), positional(args, 0), 'read');
    try {
      const json =
        at === undefined ? log.snapshot().json : JSON.stringify(stateAt(log.kind.domain, log.store, at.data));
      await terminal.print([json]);
      return 0;
    } finally {
      close();
    }
  },
};
