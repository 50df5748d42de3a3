import { useMemo } from 'react';
import { z } from 'zod';
import { has } from '#shared/domain/collection.ts';
import { PartId, SystemId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { StateSubjectRef, SubjectRef } from '#shared/domain/systems/commands-track.ts';
import { trackOf, type SubjectId, type SystemsSlice } from '#shared/domain/systems/state.ts';
import { stateKeyOf } from '#shared/domain/systems/steps.ts';
import { given } from '../ui/given.ts';
import { useUi } from './host-context.ts';
import { useSystemsInHand } from './systems-in-hand.ts';
import { UI_FILTERS } from './ui-lists.ts';

const Cells = z.array(z.strictObject({ system: SystemId, part: PartId }));

/** What the next key is about: the cells of the grid of sites that are in hand, else the systems. */
export function useSubjectsInHand(): readonly SubjectId[] {
  const systems = useSystemsInHand();
  const kept = useUi(({ filters }) => filters[UI_FILTERS.cellsInHand]);
  return useMemo(() => {
    const cells = Cells.safeParse(kept);
    if (cells.success && cells.data.length > 0) return cells.data;
    return systems.map((system) => ({ system }));
  }, [systems, kept]);
}

/** As a command names it. A place is named as one: the system may have no cell there yet. */
export function subjectRef({ systems }: Readonly<SystemsSlice>, { system, part }: SubjectId): SubjectRef {
  if (part === undefined) return { system };
  return has(systems.sites, part) ? { system, site: part } : { system, part };
}

/** The same without what its author has seen. */
export const withoutSeen = ({ system, part, site }: StateSubjectRef): SubjectRef => ({
  system,
  ...given({ part, site }),
});

/** Each with the state that its author sees it in, so that nobody overrides what they have not seen. */
export const subjectsSeen = (
  world: Readonly<SystemsSlice>,
  subjects: readonly SubjectId[],
  now: Instant,
): readonly StateSubjectRef[] =>
  subjects.map((subject) => ({
    ...subjectRef(world, subject),
    from: stateKeyOf(trackOf(world, subject) ?? {}, now),
  }));
