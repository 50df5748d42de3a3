import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { CommandId, eventIdOf, IncidentId, OriginId } from '../shared/domain/ids.ts';
import type { Envelope, Fact } from '../shared/domain/envelope.ts';
import { incidentDomain } from '../shared/domain/incident-domain.ts';
import { addMinutes, Instant, msOf } from '../shared/domain/instant.ts';
import { nextStamp, type Stamp } from '../shared/domain/stamp.ts';
import { beginning, commandOf, script } from '../shared/testing/arbitrary-script.ts';
import { writtenShapes } from '../shared/testing/event-shapes.ts';
import { MemoryLog } from '../shared/testing/memory-log.ts';

const INCIDENT = IncidentId.parse('inc-fixture');
const START = Instant.parse('2024-07-19T05:00:00Z');
const SEED = 20240719;
const STEPS = 400;

type Unchained = Omit<Envelope, 'data' | 'dataHash' | 'prev' | 'hash'> & { readonly data: object };

const sha256 = (text: string): string => hash('sha256', text);
const canonical = (value: object): string => canonicalize(value) ?? '';

/** One event a line, each origin chained as DESIGN 3.3 says; written out here, so that it also holds the store to it. */
function linesOf(drafts: readonly Unchained[]): string {
  const heads = new Map<string, string>();
  return drafts
    .map(({ data, ...draft }) => {
      const prev = heads.get(draft.origin) ?? sha256(INCIDENT);
      const envelope = { ...draft, dataHash: sha256(canonical(data)), prev };
      const own = sha256(prev + canonical(envelope));
      heads.set(draft.origin, own);
      return `${canonical({ ...envelope, data, hash: own })}\n`;
    })
    .join('');
}

/** A log with the sample of every shape that is written and that no earlier fixture holds. */
export function sampleLog(released: ReadonlySet<string>): string {
  const origin = OriginId.parse('FIXTURE');
  let stamp: Stamp | null = null;
  const shapes = writtenShapes().filter(({ name }) => !released.has(name));
  return linesOf(
    shapes.map(({ type, definition }, i): Unchained => {
      const at = addMinutes(START, i);
      stamp = nextStamp(stamp, msOf(at));
      // as: a schema of an event gives an object, which went through JSON
      const data = JSON.parse(JSON.stringify(definition.schema.parse(definition.sample))) as object;
      const n = i + 1;
      const id = eventIdOf(origin, n);
      const place = {
        incident: INCIDENT,
        id,
        origin,
        n,
        stamp,
        at,
        recordedAt: at,
        seen: {},
        part: { i: 1, of: 1 },
      };
      const by = { name: 'Loggist', role: 'Loggist' };
      return {
        ...place,
        by,
        commandId: CommandId.parse(`fixture-${String(n)}`),
        type,
        v: definition.v,
        data,
      };
    }),
  );
}

/** A log of a room at work, with events that speak of each other: the same script every time. */
export function playedLog(): string {
  const log = new MemoryLog(incidentDomain, { origin: 'PLAYED' }).given(...beginning);
  const [steps = []] = fc.sample(script(STEPS, STEPS), { seed: SEED, numRuns: 1 });
  for (const step of steps) {
    log.wait(step.waitMinutes).runDue();
    if (step.act !== 'merge') log.send(commandOf(log, step));
  }
  const sizes = new Map<string, number>();
  for (const { commandId } of log.facts) sizes.set(commandId, (sizes.get(commandId) ?? 0) + 1);
  const counted = new Map<string, number>();
  const draft = (fact: Fact): Unchained => {
    const { toldBy, onBehalfOf, ...rest } = fact;
    const i = (counted.get(fact.commandId) ?? 0) + 1;
    counted.set(fact.commandId, i);
    return {
      ...rest,
      ...(toldBy === undefined ? {} : { toldBy }),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      incident: INCIDENT,
      seen: {},
      part: { i, of: sizes.get(fact.commandId) ?? 1 },
      data: fact.data as object, // as: a payload is an object
    };
  };
  return linesOf(log.facts.map(draft));
}
