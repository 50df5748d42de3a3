import { Envelope, type Fact } from '#shared/domain/envelope.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { MemoryLog } from '#shared/testing/memory-log.ts';
import type { ExportSource } from '../exporter.ts';
import { wordingIn } from '../wording.ts';

const HASH = 'a'.repeat(64);
const wording = wordingIn('Europe/London');

const envelopeOf = (fact: Fact): Envelope =>
  Envelope.parse({
    ...fact,
    toldBy: fact.toldBy,
    incident: 'inc-1',
    seen: {},
    part: { i: 1, of: 1 },
    dataHash: HASH,
    prev: HASH,
    hash: HASH,
  });

/** What an export of a log in memory is made from. */
export const exportSourceOf = (
  log: MemoryLog<IncidentLog>,
  more: Partial<ExportSource> = {},
): ExportSource => ({
  state: log.state,
  now: log.now,
  wording,
  printedBy: 'Night coordinator',
  events: () =>
    log.facts.map((fact, i) => ({
      seq: i + 1,
      envelope: envelopeOf(fact),
      fact,
      words: log.domain.describe(fact, wording),
    })),
  heads: [{ origin: log.origin, n: log.facts.length, hash: 'f'.repeat(64) }],
  ...more,
});
