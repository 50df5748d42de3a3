import type { DecideContext } from '../area.ts';
import { has } from '../collection.ts';
import type { EventId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { reject, type Outcome, type Rejection } from '../outcome.ts';
import { entryFact, type EntryFact } from './entry.ts';
import type { LogWorld } from './state.ts';

/** An entry as it stands, or why it cannot be changed. */
function standing(world: Readonly<LogWorld>, id: EventId, context: DecideContext): EntryFact | Rejection {
  if (world.incident.status === 'undeclared') return notDeclared;
  const entry = entryFact(context.logged(id));
  if (entry === undefined) {
    return reject(
      'entry-not-found',
      'There is no such entry in the log. What was set elsewhere is struck or corrected there.',
    );
  }
  if (has(world.log.struck, id)) {
    return reject('entry-struck', `${entry.data.number} is struck. Write a new entry instead.`);
  }
  return entry;
}

/** Decides about an entry that stands; refuses where it does not. */
export const onStanding = (
  world: Readonly<LogWorld>,
  id: EventId,
  context: DecideContext,
  decide: (entry: EntryFact) => Outcome,
): Outcome => {
  const entry = standing(world, id, context);
  return 'ok' in entry ? entry : decide(entry);
};
