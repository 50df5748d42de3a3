import type { DecideContext, EventDefinition } from '../area.ts';
import { withoutFreeText } from '../assembly.ts';
import { has, lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, reject, type NewEvent, type Outcome } from '../outcome.ts';
import { correctedFact } from './entry.ts';
import type { LogWorld } from './state.ts';

/** What a redaction must know of every area: handed in by the assembly. */
export interface RedactionPort {
  definitionOf(type: string): EventDefinition | undefined;
  about(fact: Fact): readonly string[];
}

/** An entry and its corrections repeat each other's words: they go together (LO-12). */
function sharingWords({ log }: Readonly<LogWorld>, fact: Fact): readonly EventId[] {
  const entry = correctedFact(fact)?.data.entry ?? fact.id;
  return [entry, ...(lookup(log.corrections, entry) ?? [])];
}

function redactionOf(port: RedactionPort, fact: Fact, reason: string): NewEvent | undefined {
  const definition = port.definitionOf(fact.type);
  if (definition === undefined) return undefined;
  const before = fact.data as object; // as: a payload is an object
  const data = withoutFreeText(definition, before);
  if (JSON.stringify(data) === JSON.stringify(before)) return undefined;
  const blobs = Object.entries(before).flatMap(([key, value]) =>
    definition.blobs?.includes(key) === true && typeof value === 'string' ? [value] : [],
  );
  return {
    type: 'log.redacted',
    data: {
      event: fact.id,
      replacement: { v: fact.v, data },
      entered: { at: fact.at, by: fact.by === 'system' ? 'Blackstart' : fact.by.name },
      about: [...port.about(fact)],
      reason,
      ...(blobs.length === 0 ? {} : { blobs }),
    },
  };
}

/** Redacts an event of any area: one `log.redacted` for each event that holds its words. */
export function redactionsOf(
  port: RedactionPort,
  world: Readonly<LogWorld>,
  { event, reason }: { event: EventId; reason: string },
  context: DecideContext,
): Outcome {
  if (world.incident.status === 'undeclared') return notDeclared;
  const fact = context.logged(event);
  if (fact === undefined) return reject('event-not-found', 'There is no such event in the log.');
  const facts = sharingWords(world, fact)
    .filter((id) => !has(world.log.redacted, id))
    .flatMap((id) => context.logged(id) ?? []);
  if (facts.length === 0) return reject('already-redacted', 'Its words are gone already.');
  const redactions = facts.flatMap((one) => redactionOf(port, one, reason) ?? []);
  return redactions.length === 0
    ? reject(
        'nothing-to-redact',
        'It holds no free words: only names, states and times, which the log needs.',
      )
    : accept(...redactions);
}
