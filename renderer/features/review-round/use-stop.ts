import { useMemo } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import { ageOf, estimateOf, reckoningOf, type Age } from '#shared/domain/systems/select-age.ts';
import { causeOf } from '#shared/domain/systems/select-owed.ts';
import { standingOf, type Standing } from '#shared/domain/systems/select-state.ts';
import { partName, trackOf, type SubjectId, type System } from '#shared/domain/systems/state.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { useNow } from '../../store/use-now.ts';

/** A stop as it stands now, whatever it was when the round began. */
export interface ShownStop {
  /** "EMIS Web, Leighton" or "EMIS Web, Leighton: Appointments" */
  readonly name: string;
  readonly system: System;
  readonly standing: Standing;
  readonly age: Age | undefined;
  readonly expectedBack: Instant | null;
  readonly cause: string | undefined;
}

/** Undefined where it is not on the list any more. */
export function useStop(subject: SubjectId): ShownStop | undefined {
  const systems = useIncident((state) => state.systems);
  const incident = useIncident((state) => state.incident);
  const now = useNow();
  return useMemo(() => {
    const system = lookup(systems.all, subject.system);
    const track = trackOf({ systems }, subject);
    if (system === undefined || track === undefined || system.retired !== undefined) return undefined;
    const part = subject.part === undefined ? undefined : system.parts?.[subject.part];
    const standing = standingOf(track, now);
    const whole = shownName({ systems }, system);
    return {
      name: part === undefined ? whole : `${whole}: ${partName({ systems }, part)}`,
      system,
      standing,
      age: ageOf(track, system.tier, reckoningOf(incident, now)),
      expectedBack: estimateOf(track, standing, now)?.to.back ?? null,
      cause: causeOf(track, now),
    };
  }, [systems, incident, now, subject]);
}
