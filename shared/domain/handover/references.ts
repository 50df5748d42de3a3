import type { HandoverId, PersonId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { nextNumber, type DeclaredIncident } from '../incident/state.ts';
import { reject, type Outcome, type Rejection } from '../outcome.ts';
import { resolvePerson } from '../people/select.ts';
import { postsHeld, type PostRow } from '../people/select-posts.ts';
import type { Holder } from '../people/state.ts';
import type { DecideContext } from '../area.ts';
import { postName } from './compose.ts';
import type { HandoverWorld, OpenHandover } from './state.ts';

export type World = Readonly<HandoverWorld>;
type Incident = Readonly<DeclaredIncident>;

export const declared = ({ incident }: World, decide: (incident: Incident) => Outcome): Outcome =>
  incident.status === 'undeclared' ? notDeclared : decide(incident);

/** The number of the next handover, accepted or owed: station letter and running number. */
export const nextHandoverNumber = (incident: Incident, { station }: Pick<DecideContext, 'station'>): string =>
  nextNumber(incident, 'handover', station);

/** A handover that nobody has accepted yet. */
export const withOpen = (
  world: World,
  id: HandoverId,
  decide: (open: OpenHandover, on: { handover: HandoverId; number: string }) => Outcome,
): Outcome =>
  declared(world, () => {
    const open = world.handover.open[id];
    return open === undefined
      ? reject(
          'handover-not-open',
          'That handover is not open any more. Look at the last one, or begin another.',
        )
      : decide(open, { handover: id, number: open.number });
  });

/** The same, while it is being handed over. */
export const withGiving = (
  world: World,
  id: HandoverId,
  decide: (open: OpenHandover, on: { handover: HandoverId; number: string }) => Outcome,
): Outcome =>
  withOpen(world, id, (open, on) =>
    open.status === 'giving'
      ? decide(open, on)
      : reject('not-giving', 'The handover has not begun. Say who takes over first.'),
  );

/** Somebody who is part of the incident, by id, initials or name. */
export function presentPerson(world: World, ref: string): Holder | Rejection {
  const found = resolvePerson(world, ref);
  if ('ok' in found) return found;
  if (found.retired === undefined) return { person: found.id, name: found.name };
  return reject(
    'person-left',
    `${found.name} is no longer part of this incident. Pick another, or let them return first.`,
  );
}

export const isRejection = (value: object): value is Rejection => 'ok' in value;

export const namedPost = (world: World, role: string | null) => ({ role, name: postName(world, role) });

/** The keys of the posts that a person holds. */
export const heldBy = (
  world: World,
  person: PersonId,
  now: Parameters<typeof postsHeld>[2],
): readonly PostRow['role'][] => postsHeld(world, person, now).map(({ role }) => role);
