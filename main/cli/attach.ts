import { createReadStream } from 'node:fs';
import path from 'node:path';
import { authorHelp, authorOf, authorOptions } from './author.ts';
import { Failure, positional, textOption, type CliCommand } from './command.ts';
import { openToWrite, secondCopyHelp, secondCopyOptions } from './open-to-write.ts';

export const attach: CliCommand = {
  synopsis:
    'attach FILE PATH [--about ID] [--note TEXT] [--by NAME] [--role ROLE] [--second-copy DIR] [--data DIR]',
  help: `Copies the file at PATH into the incident file and notes it on the log. Prints
{"ok":true,"id","seq","events","sha256","size"}.

  --about ID       what it concerns: the id of a system, a person or an entry
  --note TEXT      a line on what it shows
${authorHelp}
${secondCopyHelp}`,
  options: { ...authorOptions, ...secondCopyOptions, about: { type: 'string' }, note: { type: 'string' } },
  positionals: 2,
  async run(args, terminal) {
    const author = authorOf(args);
    const from = positional(args, 1);
    const [about, note] = [textOption(args, 'about'), textOption(args, 'note')];
    const { log, close } = openToWrite(args, terminal, { file: positional(args, 0) });
    try {
      // as: a stream without an encoding gives bytes.
      const blob = await log.store.putBlob(createReadStream(from) as AsyncIterable<Buffer>);
      const data = {
        ...blob,
        name: path.basename(from),
        ...(about === undefined ? {} : { about: [about] }),
        ...(note === undefined ? {} : { note }),
      };
      const answer = log.dispatch({ type: 'attachment.add', data }, author);
      if (!answer.ok) throw new Failure(answer.message);
      await terminal.print([JSON.stringify({ ...answer, ...blob })]);
      return 0;
    } finally {
      await close();
    }
  },
};
