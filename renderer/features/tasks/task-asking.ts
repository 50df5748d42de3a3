import {
  CalendarClock,
  CheckCheck,
  CircleCheckBig,
  Megaphone,
  OctagonX,
  Printer,
  RotateCcw,
  Strikethrough,
  UserRound,
  Waypoints,
} from 'lucide-react';
import type { Effect, Icon } from '../../ui/action/action.ts';

/** What is said of the tasks in hand, each in a strip of its own. */
export type Asking =
  'done' | 'block' | 'tell' | 'give' | 'due' | 'needs' | 'check' | 'reopen' | 'strike' | 'slips';

interface AskingWords {
  readonly label: string;
  readonly hint: string;
  readonly icon: Icon;
  readonly key: string;
  readonly effect: Effect;
  readonly keywords: string;
  /** Behind the name of the task, in the title of its strip. */
  readonly title: string;
}

/** The letters of the Tasks place: as on the board where they mean the same (c looked at, e when, p needs first). */
export const ASKINGS: Readonly<Record<Asking, AskingWords>> = {
  done: {
    label: 'Task done',
    hint: 'Enter says so; what came of it may be typed first.',
    icon: CircleCheckBig,
    key: 'd',
    effect: 'types',
    keywords: 'complete finish tick outcome',
    title: 'done',
  },
  block: {
    label: 'Task blocked: waits for',
    hint: 'A task, a system, a person, or in words; it may be left out.',
    icon: OctagonX,
    key: 'w',
    effect: 'types',
    keywords: 'stuck blocked waiting',
    title: 'blocked',
  },
  tell: {
    label: 'Owner told of a task',
    hint: 'Whom to ring and how; then one key when it was said.',
    icon: Megaphone,
    key: 'a',
    effect: 'opens',
    keywords: 'told accepted ring yes',
    title: 'told?',
  },
  give: {
    label: 'Give a task to somebody',
    hint: 'A role or a person; they are to be told.',
    icon: UserRound,
    key: 'g',
    effect: 'types',
    keywords: 'assign owner reassign',
    title: 'who has it?',
  },
  due: {
    label: 'When a task is due',
    hint: '+2h, 1430.',
    icon: CalendarClock,
    key: 'e',
    effect: 'types',
    keywords: 'deadline time later move',
    title: 'due when?',
  },
  needs: {
    label: 'What a task needs first',
    hint: 'Other tasks, systems that are back, persons, words.',
    icon: Waypoints,
    key: 'p',
    effect: 'types',
    keywords: 'prerequisite blocked by depends',
    title: 'needs first',
  },
  check: {
    label: 'Task checked by a second person',
    hint: 'Somebody looked at what was done.',
    icon: CheckCheck,
    key: 'c',
    effect: 'types',
    keywords: 'verify confirm',
    title: 'checked',
  },
  reopen: {
    label: 'Task open again',
    hint: 'What blocked it is gone, or it was not done after all.',
    icon: RotateCcw,
    key: 'o',
    effect: 'types',
    keywords: 'unblock reopen',
    title: 'open again',
  },
  strike: {
    label: 'Strike a task from the list',
    hint: 'With a reason; its history stays.',
    icon: Strikethrough,
    key: 'x',
    effect: 'types',
    keywords: 'cancel remove twice',
    title: 'strike',
  },
  slips: {
    label: 'Print task slips',
    hint: 'Four to a sheet, to be carried and filled in.',
    icon: Printer,
    key: 'Shift+S',
    effect: 'opens',
    keywords: 'paper a6 runner',
    title: 'slips',
  },
};
