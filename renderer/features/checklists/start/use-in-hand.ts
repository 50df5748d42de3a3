import { lookup } from '#shared/domain/collection.ts';
import { useIncident, useUi } from '../../../store/host-context.ts';
import { useLettersAreForServices } from '../../../store/board-view.ts';
import { subjectRef, useSubjectsInHand } from '../../../store/subjects-in-hand.ts';
import { UI_LISTS } from '../../../store/ui-lists.ts';
import { subjectName } from '../../../store/use-subject-names.ts';
import type { StartOn } from './start-on.ts';

/** What is in hand where the person is: systems or cells of the board, else a service; nothing elsewhere. */
export function useInHand(): readonly StartOn[] {
  const subjects = useSubjectsInHand();
  const isOnBoard = useUi(({ place }) => place === 'board');
  const isServices = useLettersAreForServices();
  const service = useUi(({ selected }) => selected[UI_LISTS.serviceInHand] ?? selected[UI_LISTS.services]);
  const world = useIncident((state) => state);
  if (!isOnBoard) return [];
  if (isServices) {
    const found = service === undefined ? undefined : lookup(world.services.all, service);
    return found === undefined ? [] : [{ ref: { service: found.id }, name: found.name }];
  }
  return subjects.map((subject) => ({ ref: subjectRef(world, subject), name: subjectName(world, subject) }));
}
