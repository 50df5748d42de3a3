import { useCallback, useState } from 'react';
import type { StateSubjectRef } from '#shared/domain/systems/commands-track.ts';
import type { SubjectId } from '#shared/domain/systems/state.ts';
import { useHost } from './host-context.ts';
import { subjectsSeen } from './subjects-in-hand.ts';
import { useClock } from './use-now.ts';

/**
 * The subjects with the states that somebody saw them in when the dialog about them was opened, and what looks again.
 * A command that carries them is refused where one reads otherwise by now; the refusal says so, and is the second look.
 */
export function useSeenSubjects(
  subjects: readonly SubjectId[],
): readonly [readonly StateSubjectRef[], () => void] {
  const host = useHost();
  const clock = useClock();
  const look = useCallback(() => {
    const content = host.incident.getState();
    return content.kind === 'ready' ? subjectsSeen(content.state, subjects, clock.now()) : [];
  }, [host, clock, subjects]);
  const [seen, setSeen] = useState(look);
  return [seen, useCallback(() => setSeen(look()), [look])];
}
