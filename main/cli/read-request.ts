import { z } from 'zod';
import { CommandRequest } from '#shared/domain/envelope.ts';
import type { SplitLine } from './line-splitter.ts';

/** A line that is no command: answered, and the next one read. */
export interface NotACommand {
  readonly ok: false;
  readonly id: string | null;
  readonly code: 'blank-line' | 'line-too-long' | 'not-json' | 'not-a-command' | 'not-a-person';
  readonly message: string;
}

const WithId = z.object({ id: z.string() });

const no = (code: NotACommand['code'], message: string, id: string | null = null): NotACommand => ({
  ok: false,
  id,
  code,
  message,
});

export const isRequest = (read: CommandRequest | NotACommand): read is CommandRequest => !('ok' in read);

/** Reads a line of JSON as a command from outside: only a person may be its author. */
export function readRequest(line: SplitLine): CommandRequest | NotACommand {
  if (line === null)
    return no('line-too-long', 'The line is longer than 16 MB. Attach files with "blackstart attach".');
  if (line.trim() === '') return no('blank-line', 'The line is blank. Give one command a line.');
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    return no('not-json', `The line is not JSON: ${because}.`);
  }
  const request = CommandRequest.safeParse(json);
  const id = WithId.safeParse(json).data?.id ?? null;
  if (!request.success) {
    const issues = request.error.issues.map(({ path, message }) => [...path, message].join(': '));
    return no(
      'not-a-command',
      `The line is no command. ${issues.join('; ')}. "blackstart schema" shows how one looks.`,
      id,
    );
  }
  if (request.data.by === 'system') {
    return no(
      'not-a-person',
      'Only Blackstart itself writes as "system". Give "by" the name of a person.',
      id,
    );
  }
  return request.data;
}
