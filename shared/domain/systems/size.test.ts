import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import type { Fact } from '../envelope.ts';
import { board } from '#shared/testing/systems.ts';
import type { System } from './state.ts';

const SYSTEMS = 10_000;

/** Decides on the state as it is and folds at once: MemoryLog freezes a copy a command, too slow for this many. */
function run(log: ReturnType<typeof board>, type: string, data: object): void {
  const [carrier] = log.facts;
  const command = { id: 'size' as never, type, at: log.now, by: { name: 'Shift lead A' }, data }; // as: a command id by its shape
  const outcome = incidentDomain.decide(log.state, command, log.context());
  if (!outcome.ok || carrier === undefined)
    throw new Error(outcome.ok ? 'nothing declared' : outcome.message);
  outcome.events.forEach((event, n) => {
    const id = `K3F7Q2M8-${n}`;
    const stamp = `${log.now}/${n.toString(36).padStart(4, '0')}`;
    const fact = { ...carrier, ...event, id, stamp, by: { name: 'Shift lead A' } } as unknown as Fact; // as: ids and stamps by their shape
    incidentDomain.apply(log.state, fact);
  });
}

test('ten thousand systems, each with a state, stay under five megabytes', () => {
  const log = board();
  const rows = Array.from({ length: SYSTEMS }, (_, n) => ({ name: `System number ${n}`, tier: n % 6 }));
  run(log, 'system.import', { source: 'cmdb', rows });
  expect(JSON.stringify(log.state.systems).length).toBeLessThan(2_700_000);
  run(log, 'system.set-state', {
    subjects: rows.map(({ name }) => ({ system: name })),
    to: { state: 'down' },
    source: 'seen',
  });
  expect(JSON.stringify(log.state.systems).length).toBeLessThan(5_000_000);
  const buckets = Object.values(log.state.systems.all.buckets).map(
    (bucket: Record<string, System>) => Object.keys(bucket).length,
  );
  expect(Math.max(...buckets)).toBeLessThan((SYSTEMS / 256) * 3);
});
