import { z } from 'zod';
import { CommandId, EventId, IncidentId, OriginId, PersonId } from './ids.ts';
import { Instant } from './instant.ts';
import { Stamp } from './stamp.ts';

const name = z.string().trim().min(1).max(200);

/** Who typed it: a person in a role. A typed name is not proof of identity. */
export const PersonAuthor = z.strictObject({ name, role: name.optional(), person: PersonId.optional() });
export type PersonAuthor = z.infer<typeof PersonAuthor>;

/** A person in a role, or the tool itself. */
export const Author = z.union([z.literal('system'), PersonAuthor]);
export type Author = z.infer<typeof Author>;

/** Who said so: name, place and how to ring back. */
export const Teller = z.strictObject({ name, place: name.optional(), ringBack: name.optional() });
export type Teller = z.infer<typeof Teller>;

/** What the author had seen: for each origin the n of its last event on their screen. */
export const Seen = z.record(z.string(), z.int().nonnegative());
export type Seen = z.infer<typeof Seen>;

/** SHA-256, 64 hexadecimal digits. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * An event as stored (DESIGN 3.3). `hash` is SHA-256 of `prev` and the canonical (RFC 8785) envelope
 * without `data` and `hash`; `dataHash` covers `data`; the first `prev` of an origin is the SHA-256 of
 * the incident id. `data` is null once its payload was redacted: the chain still verifies.
 */
export const Envelope = z.strictObject({
  incident: IncidentId,
  id: EventId,
  origin: OriginId,
  n: z.int().positive(),
  stamp: Stamp,
  at: Instant,
  recordedAt: Instant,
  by: Author,
  toldBy: Teller.optional(),
  onBehalfOf: name.optional(),
  seen: Seen,
  commandId: CommandId,
  part: z.strictObject({ i: z.int().positive(), of: z.int().positive() }),
  type: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  v: z.int().positive(),
  data: z.record(z.string(), z.unknown()).nullable(),
  dataHash: Hash,
  prev: Hash,
  hash: Hash,
});
export type Envelope = z.infer<typeof Envelope>;

/** A command as a client sends it; `data` is checked against its type's own schema. */
export const CommandRequest = z.strictObject({
  id: CommandId.optional(),
  type: z.string(),
  at: Instant.optional(),
  by: Author.optional(),
  toldBy: Teller.optional(),
  onBehalfOf: name.optional(),
  seen: z.int().nonnegative().optional(),
  /** Codes of rejections that only ask: the author has read the question and means it. */
  acknowledged: z.array(z.string().max(60)).max(10).optional(),
  data: z.unknown(),
});
export type CommandRequest = z.infer<typeof CommandRequest>;

/** An event as the fold meets it: upcast, its payload whole (or the redacted replacement). */
export interface Fact<Type extends string = string, Data = unknown> {
  readonly id: EventId;
  readonly origin: OriginId;
  readonly n: number;
  readonly stamp: Stamp;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: Author;
  readonly toldBy?: Teller | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly commandId: CommandId;
  readonly type: Type;
  readonly v: number;
  readonly data: Data;
}

/** A command whose data fit its schema, on its way into a decider. */
export interface Command<Type extends string = string, Data = unknown> {
  readonly id: CommandId;
  readonly type: Type;
  /** When it happened; the incident's now where the author gave nothing. */
  readonly at: Instant;
  readonly by: Author;
  readonly toldBy?: Teller | undefined;
  readonly onBehalfOf?: string | undefined;
  /** Codes of rejections that only ask and that the author has answered with yes. */
  readonly acknowledged?: readonly string[] | undefined;
  readonly data: Data;
}
