import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog, type TestCommand } from '#shared/testing/memory-log.ts';
import { serviceStanding } from './select.ts';
import { findService } from './state.ts';

const systems = ['Theatre system', 'Pathology'] as const;

const systemStates = fc.constantFrom<object>(
  { state: 'down' },
  { state: 'degraded' },
  { state: 'limited', allowedUse: 'Urgent work' },
  { state: 'monitoring', watchUntil: '2024-07-20T08:00:00Z' },
  { state: 'validated', tester: 'Ward manager', saw: 'A result arrived' },
  { state: 'unaffected' },
  { state: 'unknown' },
);

interface Step {
  readonly wait: number;
  readonly command: TestCommand;
}

const aboutSystems = fc
  .tuple(fc.constantFrom(...systems), systemStates)
  .map(([system, to]): TestCommand => ({ type: 'system.set-state', data: { subjects: [{ system }], to } }));
const aboutService = fc
  .constantFrom<object>(
    { capability: 'stopped' },
    { capability: 'on-paper', safeUntil: '2024-07-19T06:00:00Z' },
    { capability: 'reduced', percent: 40 },
  )
  .map((to): TestCommand => ({ type: 'service.set-capability', data: { service: 'Theatres', to } }));
const looks = fc
  .constantFrom('service.confirm', 'service.review')
  .map((type): TestCommand => ({ type, data: { service: 'Theatres' } }));
const undo = fc
  .nat(30)
  .map((n): TestCommand => ({ type: 'undo.command', data: { command: `cmd-${String(n)}` } }));
const steps = fc.array(
  fc.record<Step>({ wait: fc.nat(300), command: fc.oneof(aboutSystems, aboutService, looks, undo) }),
  { maxLength: 30 },
);

test('SV-5: whatever becomes of its systems, whatever runs out or is struck: nobody said Normal, so it is not', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const log = new MemoryLog(incidentDomain).given(
        { type: 'incident.declare', data: { name: 'Faulty update', profile: 'health-england' } },
        ...systems.map((name) => ({ type: 'system.add', data: { name } })),
        { type: 'service.add', data: { name: 'Theatres', needs: [...systems] } },
      );
      script.forEach(({ wait, command }, n) => {
        log
          .wait(wait)
          .runDue()
          .send({ ...command, id: `cmd-${String(n)}` });
        const service = findService(log.state, 'Theatres');
        if (service === undefined) throw new Error('the service is gone');
        const { statement } = serviceStanding(log.state, service, log.now);
        expect(statement?.capability).not.toBe('normal');
        const last = log.facts.findLast(({ type }) => type === 'service.capability-set');
        if (statement !== null) expect(last).toBeDefined();
      });
    }),
    { numRuns: 60 },
  );
});
