import type { DecideMap } from '../area.ts';
import type { Author, Command } from '../envelope.ts';
import type { Instant } from '../instant.ts';
import { accept, reject, type NewEvent, type Outcome } from '../outcome.ts';
import type { peopleCommands } from './commands.ts';
import { declared, standingAt, withPresent, withRole } from './decide.ts';
import { CHARGE_NAME } from './select-posts.ts';
import { offerKey, sameHolder, type Holder, type PeopleWorld, type PostOffer } from './state.ts';

type World = Readonly<PeopleWorld>;

/** Whether the author is that person: by id, else by the name they typed. */
export const isAuthor = (by: Author, { person, name }: Holder): boolean =>
  by !== 'system' &&
  (by.person === undefined ? by.name.toLowerCase() === name.toLowerCase() : by.person === person);

/** What a post is called, where it is one. */
function withPost(
  world: World,
  role: string | null,
  decide: (post: { role: string | null; postName: string }) => Outcome,
): Outcome {
  return role === null
    ? declared(world, () => decide({ role, postName: CHARGE_NAME }))
    : withRole(world, role, ({ name }) => decide({ role, postName: name }));
}

/** A post passes to a person at a time, as one event. */
export function passedOn(
  { people }: World,
  { role, postName }: { role: string | null; postName: string },
  { to, at, ...why }: { to: Holder; at: Instant; reason?: string | undefined; handover?: string },
): NewEvent {
  const standing = standingAt(role === null ? people.charge : people.roles[role], { at });
  return role === null
    ? { type: 'command.taken', data: { ...standing, to, ...why } }
    : { type: 'role.assigned', data: { role, roleName: postName, ...standing, to, ...why } };
}

const withOffer = (
  world: World,
  { data }: Command<string, { role: string | null }>,
  decide: (offer: Omit<PostOffer, 'at'>) => Outcome,
): Outcome =>
  withPost(world, data.role, ({ role, postName }) => {
    const open = world.people.offers[offerKey(role)];
    if (open === undefined) {
      return reject('no-offer', `${postName} is not offered to anybody. It stays where it is.`);
    }
    const { offer, from, to } = open;
    return decide({ role, postName, offer, from, to });
  });

/** A post passes on said and accepted: until then it stays (PE-14). */
export const offerDecide: Pick<
  DecideMap<PeopleWorld, typeof peopleCommands>,
  'post.offer' | 'post.accept' | 'post.decline'
> = {
  'post.offer': (world, command) =>
    withPost(world, command.data.role, ({ role, postName }) =>
      withPresent(world, command.data.person, (person) => {
        const { people } = world;
        const { from } = standingAt(role === null ? people.charge : people.roles[role], command);
        if (from === null) {
          return reject('post-vacant', `${postName} is vacant: nobody can offer it. Give it outright.`);
        }
        const to = { person: person.id, name: person.name };
        if (sameHolder(from, to)) return reject('no-change', `${person.name} holds ${postName} already.`);
        if (sameHolder(people.offers[offerKey(role)]?.to ?? null, to)) {
          return reject('no-change', `${postName} is offered to ${person.name} already.`);
        }
        const { reason } = command.data;
        return accept({ type: 'post.offered', data: { role, postName, from, to, reason } });
      }),
    ),
  'post.accept': (world, command) =>
    withOffer(world, command, (offer) => {
      if (!isAuthor(command.by, offer.to)) {
        return reject(
          'not-yours',
          `${offer.postName} is offered to ${offer.to.name}, who accepts it at the keyboard (F2). Or give it outright.`,
        );
      }
      return accept(
        { type: 'post.accepted', data: offer },
        passedOn(world, offer, { to: offer.to, at: command.at, reason: 'Offered and accepted.' }),
      );
    }),
  'post.decline': (world, command) =>
    withOffer(world, command, (offer) => {
      const { how, reason } = command.data;
      return accept({ type: 'post.offer-closed', data: { ...offer, how, reason } });
    }),
};
