import type { CommandRequest } from '#shared/domain/envelope.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { CommandAnswer } from '#shared/contract/answers.ts';
import type { LiveLog } from '#main/engine/live-log.ts';
import { authorHelp, authorOf, authorOptions } from './author.ts';
import { positional, type Arguments, type CliCommand, type Terminal } from './command.ts';
import { LineSplitter, type SplitLine } from './line-splitter.ts';
import { openToWrite, secondCopyHelp, secondCopyOptions } from './open-to-write.ts';
import { isRequest, readRequest, type NotACommand } from './read-request.ts';

/** What a line of output says; faults and rejections look alike to a script: the code tells them apart. */
function resultLine(answer: CommandAnswer | NotACommand): string {
  if (answer.ok) return JSON.stringify(answer);
  const { id, code, message } = answer;
  const details = 'details' in answer && answer.details !== undefined ? { details: answer.details } : {};
  return JSON.stringify({ ok: false, id, code, message, ...details });
}

/** Says a standing obstacle when it comes, and that it is gone when it goes. */
class ObstacleWatch {
  readonly #log: LiveLog<IncidentLog>;
  readonly #say: (sentence: string) => void;
  #last: string | null = null;

  constructor(log: LiveLog<IncidentLog>, say: (sentence: string) => void) {
    this.#log = log;
    this.#say = say;
  }

  look(): void {
    const now = this.#log.obstacle?.message ?? null;
    if (now !== this.#last) this.#say(now ?? 'The cause is gone: commands are taken again.');
    this.#last = now;
  }
}

/** Runs what stands in the lines, in one transaction; the results come in the order of the lines. */
function runLines(
  log: LiveLog<IncidentLog>,
  lines: readonly SplitLine[],
  author: ReturnType<typeof authorOf>,
): string[] {
  const read = lines.map(readRequest);
  const requests = read.filter((one): one is CommandRequest => isRequest(one));
  const answers = requests.length === 0 ? [] : log.dispatchAll(requests, author);
  let next = 0;
  return read.map((one) => {
    if (!isRequest(one)) return resultLine(one);
    const answer = answers[next];
    next += 1;
    if (answer === undefined) throw new Error('a command without an answer');
    return resultLine(answer);
  });
}

async function run(args: Arguments, terminal: Terminal): Promise<0 | 1> {
  const author = authorOf(args);
  const { log, close } = openToWrite(args, terminal, { file: positional(args, 0) });
  try {
    const splitter = new LineSplitter();
    const watch = new ObstacleWatch(log, (sentence) => terminal.say(sentence));
    // What is waiting in the pipe comes as one piece: its commands share one wait for the disk.
    const runPiece = async (lines: readonly SplitLine[]): Promise<void> => {
      if (lines.length === 0) return;
      const results = runLines(log, lines, author);
      watch.look();
      await terminal.print(results);
    };
    for await (const piece of terminal.input) await runPiece(splitter.push(piece));
    await runPiece(splitter.end());
    return log.obstacle === null ? 0 : 1;
  } finally {
    await close();
  }
}

export const exec: CliCommand = {
  synopsis: 'exec FILE [--by NAME] [--role ROLE] [--second-copy DIR] [--data DIR]',
  help: `Runs commands from stdin, one a line of JSON: {"id"?, "type", "at"?, "by"?, "data"}. Prints one result a line,
in the same order: {"ok":true,"id","seq","events":[ids]} or {"ok":false,"id","code","message"}.
A result is printed only when its commit is on disk. A command whose "id" was accepted before gets its first answer
again, so a stream that broke off is sent again from the first command without an answer.

${authorHelp}
${secondCopyHelp}`,
  options: { ...authorOptions, ...secondCopyOptions },
  positionals: 1,
  run,
};
