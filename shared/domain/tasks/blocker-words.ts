import { STATES } from '../systems/states.ts';
import { subjectWords } from '../systems/subject.ts';
import type { Blocker } from './task-shape.ts';

/** How what a task waits for reads: "task A2", "Network back", "Junior scribe: lets you in". */
export function blockerWords(blocker: Blocker): string {
  switch (blocker.kind) {
    case 'task':
      return `task ${blocker.number}`;
    case 'system':
      return blocker.until === 'limited'
        ? `${subjectWords(blocker.on)} back`
        : `${subjectWords(blocker.on)} at ${STATES[blocker.until].word}`;
    case 'person':
      return blocker.words === undefined ? blocker.name : `${blocker.name}: ${blocker.words}`;
    case 'words':
      return blocker.words;
  }
}
