import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import {
  chosenSecondCopy,
  openIncident,
  startSecondCopy,
  type OpenLog,
  type Workplace,
} from '#main/compose.ts';
import type { LiveLog } from '#main/engine/live-log.ts';
import { Failure, textOption, type Arguments, type Terminal } from './command.ts';
import { workplaceOf } from './workplace-of.ts';

export const secondCopyOptions = { 'second-copy': { type: 'string' } } as const;

export const secondCopyHelp = `  --second-copy DIR  keep the second copy in this folder (else in the one that was chosen in the app, if any)`;

export interface Writing {
  readonly log: LiveLog<IncidentLog>;
  /** Brings the second copy in step, if there is one, and closes the file. */
  readonly close: () => Promise<void>;
}

/** An incident file to write in, or for a dry run to read. Throws Failure where nothing can be written in it. */
export function openToWrite(
  args: Arguments,
  terminal: Terminal,
  { file, dryRun = false }: { readonly file: string; readonly dryRun?: boolean },
): Writing {
  const workplace = workplaceOf(args, terminal);
  const opened = openIncident(workplace, file, dryRun ? 'read' : 'write');
  if (dryRun) return withoutSecondCopy(opened);
  const { obstacle } = opened.log;
  if (obstacle !== null) {
    opened.close();
    throw new Failure(obstacle.message);
  }
  return writingIn(opened, { args, terminal, workplace });
}

/** An open log with its second copy beside it. */
export function writingIn(
  opened: OpenLog<IncidentLog>,
  { args, terminal, workplace }: { args: Arguments; terminal: Terminal; workplace: Workplace },
): Writing {
  const { log, close } = opened;
  const file = log.store.path;
  const folder = textOption(args, 'second-copy') ?? chosenSecondCopy(workplace, file);
  if (folder === null) return withoutSecondCopy(opened);
  const copy = startSecondCopy(file, folder);
  log.subscribe(() => copy.ping());
  return {
    log,
    close: async () => {
      try {
        await copy.close();
        const { state, message } = copy.report;
        if (state !== 'ok')
          terminal.say(message ?? `The second copy in ${folder} is behind. It catches up next time.`);
      } finally {
        close();
      }
    },
  };
}

const withoutSecondCopy = ({ log, close }: OpenLog<IncidentLog>): Writing => ({
  log,
  close: () => {
    close();
    return Promise.resolve();
  },
});
