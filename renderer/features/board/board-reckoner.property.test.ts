import fc from 'fast-check';
import { produce } from 'immer';
import { expect, test } from 'vitest';
import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { DECLARED, systemSteps, takeSteps } from '#shared/testing/system-steps.ts';
import { createBoardReckoner } from './board-reckoner.ts';

test('rows made again only where something changed are those that are made afresh, in the same order', () => {
  fc.assert(
    fc.property(systemSteps(), (steps) => {
      const log = takeSteps(new MemoryLog(incidentDomain).given(...DECLARED), steps);
      const reckon = createBoardReckoner();
      let state: IncidentLog = incidentDomain.initial();
      for (const fact of log.facts) {
        state = produce(state, (draft: IncidentLog) => incidentDomain.apply(draft, fact));
        const reckoning = reckoningOf(state.incident, log.now);
        expect(reckon(state, reckoning)).toEqual(createBoardReckoner()(state, reckoning));
      }
    }),
    { numRuns: 60 },
  );
});
