import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';
import { beginning, commandOf, script, type Step } from '#shared/testing/arbitrary-script.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { exporters } from '../registries.ts';
import { exportSourceOf } from '../testing/export-source.ts';

/** Two stations that begin from one copy, write apart and hear of each other. */
function play(steps: readonly Step[]): MemoryLog<IncidentLog> {
  const one = new MemoryLog(incidentDomain).given(...beginning);
  const two = one.copy({ station: 'st-2', origin: 'TEST2' });
  two.given({ type: 'incident.join-station', data: { station: 'st-2' } });
  for (const step of steps) {
    const [log, other] = step.station % 2 === 0 ? [one, two] : [two, one];
    log.wait(step.waitMinutes);
    if (step.act === 'merge') log.merge(other).runDue();
    else log.send(commandOf(log, step));
  }
  return one.merge(two).runDue();
}

const formats = Object.entries(exporters);

test.each(formats)('%s writes any log whole, every entry of it, and twice the same', async (_, load) => {
  const exporter = await load();
  fc.assert(
    fc.property(script(30), (steps) => {
      const log = play(steps);
      const text = [...exporter.write(exportSourceOf(log))].join('');
      expect(text).not.toMatch(/undefined|\[object |NaN/);
      expect(text.split('\n').length).toBeGreaterThan(log.facts.length);
      expect([...exporter.write(exportSourceOf(log))].join('')).toBe(text);
    }),
    { numRuns: 40 },
  );
});

test.each(formats)(
  '%s writes a log in which nothing is declared, and one with entries of a newer version',
  async (_, load) => {
    const exporter = await load();
    const empty = new MemoryLog(incidentDomain);
    expect([...exporter.write(exportSourceOf(empty))].join('')).not.toMatch(/undefined/);
    const log = new MemoryLog(incidentDomain).given(...beginning);
    const [first] = log.facts;
    if (first === undefined) throw new Error('nothing is logged');
    log.take({
      ...first,
      n: 900,
      id: `${first.origin}-900` as never,
      type: 'future.happened',
      v: 7,
      data: {},
    }); // as: an id in its one shape
    expect([...exporter.write(exportSourceOf(log))].join('')).toContain('future.happened');
  },
);
