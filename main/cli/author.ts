import { PersonAuthor, type Author } from '#shared/domain/envelope.ts';
import { userName } from '#main/platform/user-name.ts';
import { textOption, WrongUsage, type Arguments } from './command.ts';

export const authorOptions = { by: { type: 'string' }, role: { type: 'string' } } as const;

export const authorHelp = `  --by NAME        who enters it, where a command does not say (else the user of this PC)
  --role ROLE      in which role`;

/** Who types at this command line: as given, else the user of this machine. A name is no proof of who it was. */
export function authorOf(args: Arguments): Author {
  const role = textOption(args, 'role');
  const author = {
    name: textOption(args, 'by') ?? userName('Command line'),
    ...(role === undefined ? {} : { role }),
  };
  const read = PersonAuthor.safeParse(author);
  if (!read.success) throw new WrongUsage('--by and --role take at most 200 characters.');
  return read.data;
}
