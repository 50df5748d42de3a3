import type { PersonId } from '#shared/domain/ids.ts';
import type { IncidentWorld } from '#shared/domain/incident/state.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { rolesOf } from '#shared/domain/people/select.ts';
import type { PeopleSlice } from '#shared/domain/people/state.ts';
import type { Option } from '../../ui/field/option-list.tsx';

type World = Readonly<IncidentWorld & PeopleSlice>;

const profileRoles = ({ incident }: World) =>
  incident.status === 'declared' ? incident.profile.commandRoles : [];

/** The names of the command roles that a person holds. */
export const roleNamesOf = (world: World, person: PersonId, now: Instant): readonly string[] => {
  const held = rolesOf(world, person, now);
  return profileRoles(world).flatMap(({ key, name }) => (held.includes(key) ? [name] : []));
};

/** The command roles of the profile that fit what is typed. The key is the name: that is what stands beside a name. */
export const roleOptions = (world: World, typed: string): readonly Option[] => {
  const roles = profileRoles(world);
  const isChosen = roles.some(({ name }) => name === typed);
  const wanted = isChosen ? '' : typed.trim().toLowerCase();
  return roles
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ name, meaning }) => ({ key: name, label: name, hint: meaning }));
};
