import { workplaceIn, type Workplace } from '#main/compose.ts';
import { dataFolder } from '#main/platform/paths.ts';
import { textOption, type Arguments, type Terminal } from './command.ts';

/** The workplace that the arguments ask for; what it has to say goes to stderr. */
export const workplaceOf = (args: Arguments, terminal: Terminal): Workplace =>
  workplaceIn(dataFolder(textOption(args, 'data'), terminal.environment), ({ message }) =>
    terminal.say(message),
  );
