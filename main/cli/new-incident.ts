import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { instantOf } from '#shared/domain/instant.ts';
import { createIncident } from '#main/compose.ts';
import { notKeptWords, runImport } from '#main/engine/run-import.ts';
import { isTimeZone } from '#main/engine/wording.ts';
import { undeclarable } from '#main/host/undeclarable.ts';
import { newId } from '#main/platform/ids.ts';
import { authorHelp, authorOf, authorOptions } from './author.ts';
import { Failure, positional, textOption, WrongUsage, type Arguments, type CliCommand } from './command.ts';
import { secondCopyHelp, secondCopyOptions, writingIn } from './open-to-write.ts';
import { countRows, planSystems } from './plan-systems.ts';
import { workplaceOf } from './workplace-of.ts';

/** The declaration that the arguments ask for. */
function declarationOf(args: Arguments): object {
  const timeZone = textOption(args, 'time-zone');
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new WrongUsage(
      `There is no time zone "${timeZone}". Give one by its name, for example Europe/London.`,
    );
  }
  const name = textOption(args, 'name');
  if (name === undefined) throw new WrongUsage('Give the incident a name: --name NAME.');
  const given = {
    name,
    profile: textOption(args, 'profile'),
    type: textOption(args, 'type'),
    level: textOption(args, 'level'),
    exercise: args.options['exercise'] === true ? true : undefined,
    timeZone,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export const newIncident: CliCommand = {
  synopsis:
    'new FILE --name NAME [--profile P] [--type T] [--level L] [--exercise] [--time-zone Z] [--systems CSV] [--by NAME] [--role ROLE] [--second-copy DIR] [--data DIR]',
  help: `Makes FILE and declares an incident in it. An existing file is never touched.
Prints {"ok":true,"file","incident","id","seq","events"}, with "systems" where a list was imported.

  --name NAME      what the incident is called; all else has a default
  --profile P      health-england (default), health-northern-ireland or general
  --type T         incident type, by its key in the profile
  --level L        level, by its key in the profile
  --exercise       an exercise: it can never become a real incident
  --time-zone Z    times on screen and paper, by IANA name (Europe/London)
  --systems CSV    import the systems in this list at once
${authorHelp}
${secondCopyHelp}`,
  options: {
    ...authorOptions,
    ...secondCopyOptions,
    name: { type: 'string' },
    profile: { type: 'string' },
    type: { type: 'string' },
    level: { type: 'string' },
    exercise: { type: 'boolean' },
    'time-zone': { type: 'string' },
    systems: { type: 'string' },
  },
  positionals: 1,
  async run(args, terminal) {
    const data = declarationOf(args);
    const author = authorOf(args);
    const list = textOption(args, 'systems');
    const bytes = list === undefined ? null : readFileSync(list);
    const workplace = workplaceOf(args, terminal);
    const { clock, station } = workplace;
    const refused = undeclarable({ data, by: author, now: instantOf(clock.nowMs()), station, newId });
    if (refused !== null) throw new WrongUsage(refused.message);
    const file = path.resolve(positional(args, 0));
    if (existsSync(file)) throw new Failure(`${file} is there already. Choose another name.`);
    const { log, close } = writingIn(createIncident(workplace, file), { args, terminal, workplace });
    try {
      const declared = log.dispatch({ type: 'incident.declare', data }, author);
      if (!declared.ok) throw new Failure(declared.message);
      const done = { ...declared, file, incident: log.store.incident };
      if (bytes === null || list === undefined) {
        await terminal.print([JSON.stringify(done)]);
        return 0;
      }
      const plan = await planSystems(bytes, log.state);
      if (!plan.ok) {
        await terminal.print([JSON.stringify(done)]);
        throw new Failure(`The incident is declared; the list was not imported. ${plan.message}`);
      }
      for (const notice of plan.notices) terminal.say(notice);
      const imported = await runImport(log, { plan, bytes, fileName: list }, author);
      const systems = {
        ...countRows(plan.rows),
        rows: plan.rows.filter(({ outcome }) => outcome === 'refused'),
      };
      await terminal.print([JSON.stringify(imported.ok ? { ...done, systems } : done)]);
      if (!imported.ok)
        throw new Failure(`The incident is declared; the list was not imported. ${imported.message}`);
      if (imported.notKept !== null) terminal.say(notKeptWords(imported.notKept));
      return 0;
    } finally {
      await close();
    }
  },
};
