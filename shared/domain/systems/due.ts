import type { DecideMap, DueCommand } from '../area.ts';
import { values } from '../collection.ts';
import { CommandId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import type { Instant } from '../instant.ts';
import { accept, reject } from '../outcome.ts';
import type { trackCommands } from './commands-track.ts';
import { isRejection, resolveSubject } from './references.ts';
import { expiredOn, type Expired } from './select-expiry.ts';
import { listedParts } from './select-parts.ts';
import type { SubjectId, System, SystemsWorld } from './state.ts';
import type { Track } from './track.ts';

/** What is over and not noted on the log yet. */
const unnoted = (track: Track, mtpdMinutes: number | undefined, now: Instant): readonly Expired[] =>
  expiredOn(track, mtpdMinutes, now).filter(({ expiry, set }) => track.noted?.[expiry] !== set);

/** The same id at every station and after every restart, so that a notice is written once. */
const noteOf = (subject: SubjectId, { expiry, set }: Expired): DueCommand => ({
  id: CommandId.parse(`over.${expiry}.${set}`),
  type: 'system.note-expiry',
  data: { ...subject, expiry, set },
});

function dueOf(system: System, now: Instant): readonly DueCommand[] {
  const own = unnoted(system.track, system.mtpdMinutes, now).map((one) => noteOf({ system: system.id }, one));
  const parts = listedParts(system).flatMap(({ id, track }) =>
    unnoted(track, undefined, now).map((one) => noteOf({ system: system.id, part: id }, one)),
  );
  return [...own, ...parts];
}

/** One notice for each time that is over; it says so and changes no state. */
export function systemsDue(
  { incident, systems }: Readonly<SystemsWorld>,
  now: Instant,
): readonly DueCommand[] {
  if (incident.status === 'undeclared') return [];
  return [...values(systems.all)].flatMap((system) =>
    system.retired === undefined ? dueOf(system, now) : [],
  );
}

export const expiryDecide: Pick<DecideMap<SystemsWorld, typeof trackCommands>, 'system.note-expiry'> = {
  'system.note-expiry': (world, { data }, { now }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const found = resolveSubject(world, { system: data.system, part: data.part });
    if (isRejection(found)) return found;
    const { system, part, on } = found;
    const track = part?.track ?? system.track;
    const mtpdMinutes = part === undefined ? system.mtpdMinutes : undefined;
    const over = unnoted(track, mtpdMinutes, now).find(
      (one) => one.expiry === data.expiry && one.set === data.set,
    );
    return over === undefined
      ? reject('not-over', 'That time is not over, or it was noted already.')
      : accept({ type: 'system.expiry-noted', data: { on, ...over } });
  },
};
