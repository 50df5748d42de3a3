import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { EventDefinition } from '#shared/domain/area.ts';
import { Envelope } from '#shared/domain/envelope.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { libraryDomain } from '#shared/domain/library-domain.ts';

/** The shape of one event at one version, as this Blackstart writes it. */
export interface EventShape {
  /** `TYPE@V`. */
  readonly name: string;
  readonly type: string;
  readonly definition: EventDefinition;
}

/** Every shape that this Blackstart writes, of incidents and of the library, in the order they are defined. */
export function writtenShapes(): readonly EventShape[] {
  const events = new Map([...incidentDomain.events, ...libraryDomain.events]);
  return [...events].map(([type, definition]) => ({
    name: `${type}@${String(definition.v)}`,
    type,
    definition,
  }));
}

const ENVELOPE = 'envelope';

/** SHA-256 of the JSON Schema: equal where the same JSON fits. Refinements, which JSON Schema does not know, are left out. */
const hashOfSchema = (schema: z.ZodType): string =>
  hash('sha256', canonicalize(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })) ?? '');

/** The hash of each shape that is written, and of the envelope around them. */
export const shapeHashes = (): Readonly<Record<string, string>> => ({
  [ENVELOPE]: hashOfSchema(Envelope),
  ...Object.fromEntries(
    writtenShapes().map(({ name, definition }) => [name, hashOfSchema(definition.schema)]),
  ),
});

/** How the shapes that are written differ from those that are locked. Locked shapes that are no longer written are fine. */
export function compareWithLock(locked: Readonly<Record<string, string>>): {
  readonly added: readonly string[];
  readonly changed: readonly string[];
} {
  const written = Object.entries(shapeHashes());
  return {
    added: written.filter(([name]) => locked[name] === undefined).map(([name]) => name),
    changed: written.filter(([name, now]) => (locked[name] ?? now) !== now).map(([name]) => name),
  };
}
