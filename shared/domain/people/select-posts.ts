import { lookup } from '../collection.ts';
import type { PersonId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import { changeAt } from '../timeline.ts';
import { commandRoles, inCharge } from './select.ts';
import { offerKey, type Holder, type PeopleSlice, type PostOffer } from './state.ts';

type World = Readonly<PeopleSlice & IncidentWorld>;

export const CHARGE_NAME = 'In charge';

/** A command role, or being in charge, as it stands. */
export interface PostRow {
  /** The key of the command role; null = being in charge. */
  readonly role: string | null;
  readonly name: string;
  readonly meaning: string;
  readonly held: { readonly holder: Holder; readonly since: Instant } | null;
  /** Vacant is loud where the profile calls it command. */
  readonly isCommand: boolean;
  /** Who holds it checked out or left the incident: somebody must take it. */
  readonly holderGone: boolean;
  readonly offer: PostOffer | null;
}

const CHARGE_MEANING =
  'One person, whom everybody knows. Command stays with them until somebody else accepts it.';

/** Whether somebody checked out, or left the incident. Nobody has checked them in or out: not known to be gone. */
export function isGone({ people }: Readonly<PeopleSlice>, id: PersonId, now: Instant): boolean {
  const person = lookup(people.all, id);
  return person?.retired !== undefined || changeAt(person?.presence ?? [], now)?.to.here === false;
}

/** Being in charge, then every command role, highest first. */
export function postRows(world: World, now: Instant): readonly PostRow[] {
  const row = (post: Pick<PostRow, 'role' | 'name' | 'meaning' | 'held' | 'isCommand'>): PostRow => ({
    ...post,
    holderGone: post.held !== null && isGone(world, post.held.holder.person, now),
    offer: world.people.offers[offerKey(post.role)] ?? null,
  });
  const charge = inCharge(world, now) ?? null;
  return [
    row({ role: null, name: CHARGE_NAME, meaning: CHARGE_MEANING, held: charge, isCommand: true }),
    ...commandRoles(world, now).map(({ role, held }) =>
      row({
        role: role.key,
        name: role.name,
        meaning: role.meaning,
        held,
        isCommand: role.tier !== 'support',
      }),
    ),
  ];
}

/** The posts that a person holds, being in charge first. */
export const postsHeld = (world: World, person: PersonId, now: Instant): readonly PostRow[] =>
  postRows(world, now).filter(({ held }) => held?.holder.person === person);
