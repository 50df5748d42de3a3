import type { DecideMap } from '../area.ts';
import type { Instant } from '../instant.ts';
import { accept, acceptWith, reject } from '../outcome.ts';
import { changeAt } from '../timeline.ts';
import type { peopleCommands } from './commands.ts';
import { withPresent } from './decide.ts';
import { postsHeld } from './select-posts.ts';
import type { PeopleWorld } from './state.ts';

const said = ({
  where,
  relief,
}: {
  where?: string | null | undefined;
  relief?: Instant | null | undefined;
}) => ({
  ...(where === undefined ? {} : { where }),
  ...(relief === undefined ? {} : { relief }),
});

/** Who is here: checking in again changes place or relief, checking out leaves the posts where they are (PE-12, PE-13). */
export const presenceDecide: Pick<
  DecideMap<PeopleWorld, typeof peopleCommands>,
  'person.check-in' | 'person.check-out'
> = {
  'person.check-in': (world, command) =>
    withPresent(world, command.data.person, ({ id, name, presence }) => {
      const from = changeAt(presence ?? [], command.at)?.to ?? null;
      const was = from?.here === true ? from : null;
      const { where, relief } = { ...(was ?? { where: null, relief: null }), ...said(command.data) };
      if (relief !== null && relief <= command.at) {
        return reject('relief-before', 'The relief would come before they do. Check its date and time.');
      }
      if (was !== null && was.where === where && was.relief === relief) {
        return reject('no-change', `${name} is checked in already.`);
      }
      const to = { here: true, where, relief };
      return accept({ type: 'person.checked-in', data: { person: id, name, from, to } });
    }),
  'person.check-out': (world, command) =>
    withPresent(world, command.data.person, ({ id, name, presence }) => {
      const from = changeAt(presence ?? [], command.at)?.to ?? null;
      if (from?.here === false) return reject('no-change', `${name} is checked out already.`);
      const event = { type: 'person.checked-out', data: { person: id, name, from, to: { here: false } } };
      const held = postsHeld(world, id, command.at).map((post) => post.name);
      return held.length === 0
        ? accept(event)
        : acceptWith(`${name} still holds: ${held.join(', ')}. Somebody must take it.`, [event]);
    }),
};
