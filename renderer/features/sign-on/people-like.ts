import { presentPeople } from '#shared/domain/people/select.ts';
import type { PeopleSlice, Person } from '#shared/domain/people/state.ts';

/** As many as fit without scrolling; another letter narrows it. */
const SHOWN = 6;

const plain = (text: string): string => text.trim().toLowerCase();

/** Whom the typed initials or name mean without a doubt. */
export function personMeant(world: Readonly<PeopleSlice>, typed: string): Person | undefined {
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  const people = presentPeople(world);
  const byInitials = people.find(({ initials }) => plain(initials) === wanted);
  if (byInitials !== undefined) return byInitials;
  const named = people.filter(({ name }) => plain(name) === wanted);
  return named.length === 1 ? named[0] : undefined;
}

/** Who fits what is typed so far, by initials. */
export function peopleLike(world: Readonly<PeopleSlice>, typed: string): readonly Person[] {
  const wanted = plain(typed);
  return presentPeople(world)
    .filter(({ initials, name }) => plain(initials).startsWith(wanted) || plain(name).includes(wanted))
    .slice(0, SHOWN);
}
