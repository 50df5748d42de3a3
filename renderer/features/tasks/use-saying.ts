import { useRef } from 'react';
import type { TaskId } from '#shared/domain/ids.ts';
import type { CommandDraft } from '../../store/host-access.ts';
import { useHost } from '../../store/host-context.ts';
import { letGoOfTasks } from '../../store/tasks-in-hand.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { tasksNamed } from './task-words.ts';
import { useTasks } from './use-tasks.ts';

/** What every form about tasks gets. */
export interface TaskFormProps {
  readonly tasks: readonly TaskId[];
  readonly onClose: () => void;
}

/** A form's way to say something of tasks: what went through is said with its undo, and those picked are let go. */
export function useSaying({ tasks, onClose }: TaskFormProps) {
  const { ui } = useHost();
  const named = tasksNamed(useTasks(tasks));
  const sending = useSend();
  const isOnItsWay = useRef(false);
  const done = (): void => {
    letGoOfTasks(ui);
    onClose();
  };
  const say = (
    type: string,
    data: object,
    words: string,
    beside: Pick<CommandDraft, 'at' | 'toldBy'> = {},
  ): void => {
    // Enter in a list of names is heard by the list and by the form: it is meant once.
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    void sending
      .send({ type, ...beside, data: { tasks, ...data } }, { said: `${named}: ${words}` })
      .then((answer) => {
        isOnItsWay.current = false;
        if (answer.ok) done();
      });
  };
  return { say, named, sending, pending: sending.isPending, refusal: refusalOf(sending, done), done };
}
