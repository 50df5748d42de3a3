import { z } from 'zod';
import { CommandRequest, Envelope, PersonAuthor } from '#shared/domain/envelope.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { Instant } from '#shared/domain/instant.ts';
import type { CliCommand } from './command.ts';
import stateSchema from './state-schema.json' with { type: 'json' };

const INSTANT = { type: 'string', format: 'date-time' } as const;

/** JSON Schema of what goes in (`input`) or of what is stored (`output`). */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  return z.toJSONSchema(schema, {
    io,
    // A time is text on both sides; that it is turned into UTC on its way in no schema can say.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: written }) => {
      if (zodSchema !== Instant) return;
      for (const key of Object.keys(written)) Reflect.deleteProperty(written, key);
      const description =
        io === 'input'
          ? 'ISO 8601 with date, time and zone, seconds optional: 2024-07-19T06:00+01:00.'
          : 'UTC, always YYYY-MM-DDTHH:mm:ss.sssZ.';
      Object.assign(written, { ...INSTANT, description });
    },
  });
}

const text = { type: 'string' };
const place = { type: 'integer', minimum: 0 };

const results = {
  accepted: {
    type: 'object',
    description: 'The command is on disk.',
    properties: {
      ok: { const: true },
      id: { ...text, description: "The command's id: the one that was given, or a new one." },
      seq: { ...place, description: 'The place of its last event in the file.' },
      events: { type: 'array', items: text, description: 'The ids of its events.' },
      notice: { ...text, description: 'What the author should hear although it was accepted.' },
    },
    required: ['ok', 'id', 'seq', 'events'],
    additionalProperties: false,
  },
  refused: {
    type: 'object',
    description:
      'Nothing of the command was entered. A code of "asking" is a question: send it again with that code in "acknowledged". A code of "faults" is trouble with the disk or the file: the same command may go through later. Other codes name what stands in the way; "message" says what to do.',
    properties: {
      ok: { const: false },
      id: { type: ['string', 'null'], description: 'Null where the line had none.' },
      code: text,
      message: text,
      details: { description: 'What helps further: both texts of a clash, what may be chosen.' },
    },
    required: ['ok', 'id', 'code', 'message'],
    additionalProperties: false,
  },
} as const;

/** Codes that are no area's own. */
const codes = {
  anyCommand: ['unknown-command', 'invalid-data', 'in-the-future', 'incident-not-declared', 'recovery-key'],
  asking: ['looks-like-nhs-number'],
  lines: ['blank-line', 'line-too-long', 'not-json', 'not-a-command', 'not-a-person'],
  faults: [
    'disk-full',
    'read-only',
    'vanished',
    'replaced',
    'io',
    'locked',
    'damaged',
    'newer-version',
    'internal-error',
  ],
} as const;

/** A command from outside: what each part of it is for, and a person as its author. */
const Request = CommandRequest.extend({
  id: CommandRequest.shape.id.describe(
    'Chosen by you: the same id gets the same answer again. Absent: a new one.',
  ),
  type: CommandRequest.shape.type.describe('One of "commands".'),
  at: CommandRequest.shape.at.describe("When it happened. Absent: now, by the incident's clock."),
  by: PersonAuthor.optional().describe('Who enters it. Absent: as --by and --role say.'),
  toldBy: CommandRequest.shape.toldBy.describe('Who said so, and how to ring back.'),
  onBehalfOf: CommandRequest.shape.onBehalfOf.describe('On whose behalf.'),
  seen: CommandRequest.shape.seen.describe('The place up to which the author had seen the log.'),
  acknowledged: CommandRequest.shape.acknowledged.describe('Codes of questions that are answered with yes.'),
  data: CommandRequest.shape.data.describe('As the "data" of that command says.'),
});

/** All that a client must know, as one JSON value. */
export function publishedSchema(): object {
  return {
    about:
      'One command a line goes into "blackstart exec FILE"; one result a line comes out, in the same order. A command is {"type", "data"} and, where it matters, "id" (the same id gets the same answer again), "at" (when it happened), "by" (who enters it), "toldBy" (who said so). The events that it leads to, and the state that they fold to, are what "blackstart events" and "blackstart state" print.',
    request: jsonSchema(Request, 'input'),
    results,
    codes,
    envelope: jsonSchema(Envelope, 'output'),
    state: stateSchema,
    commands: Object.fromEntries(
      [...incidentDomain.commands].map(([type, { summary, schema: data, example }]) => [
        type,
        { summary, data: jsonSchema(data, 'input'), example: { type, data: example } },
      ]),
    ),
    events: Object.fromEntries(
      [...incidentDomain.events].map(([type, { v, schema: data, sample }]) => [
        type,
        { v, data: jsonSchema(data, 'output'), sample },
      ]),
    ),
  };
}

export const schema: CliCommand = {
  synopsis: 'schema',
  help: `Prints one JSON value: the JSON Schema (2020-12) of a command as it is sent, of its results, of the envelope, of the
folded state and of the data of every command and event, with one valid example a command.`,
  options: {},
  positionals: 0,
  async run(_, terminal) {
    await terminal.print([JSON.stringify(publishedSchema())]);
    return 0;
  },
};
