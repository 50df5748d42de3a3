import type { RunSubjectRef } from '#shared/domain/checklists/commands.ts';
import { values } from '#shared/domain/collection.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { listedServices } from '#shared/domain/services/state.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { shownName } from '../../../store/shown-name.ts';
import { systemsLike } from '../../../store/systems-like.ts';

/** Something that a checklist is started on, and how it is called. */
export interface StartOn {
  readonly ref: RunSubjectRef;
  readonly name: string;
}

/** What it is and how it is called, as the key of an option. */
export const keyOfStart = ({ ref, name }: StartOn): string => JSON.stringify({ ref, name });

export const startOfKey = (key: string): StartOn => JSON.parse(key) as StartOn; // as: written by `keyOfStart`

const SHOWN = 8;

/** What fits the letters: systems, sites, services; and a shift by that name, which is nothing that there is yet. */
export function startsLike(world: Readonly<IncidentLog>, text: string): readonly StartOn[] {
  const wanted = foldName(text);
  const fits = ({ name }: { readonly name: string }): boolean => foldName(name).includes(wanted);
  return [
    ...systemsLike(world, text)
      .slice(0, SHOWN)
      .map((system) => ({ ref: { system: system.id }, name: shownName(world, system) })),
    ...[...values(world.systems.sites)]
      .filter(fits)
      .slice(0, SHOWN)
      .map(({ name }) => ({ ref: { site: name }, name: `${name} (site)` })),
    ...listedServices(world)
      .filter(fits)
      .slice(0, SHOWN)
      .map(({ id, name }) => ({ ref: { service: id }, name: `${name} (service)` })),
    { ref: { shift: text.trim() }, name: `${text.trim()} (shift)` },
  ];
}
