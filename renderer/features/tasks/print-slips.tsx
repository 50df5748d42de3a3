import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { EventId } from '#shared/domain/ids.ts';
import { entryFact } from '#shared/domain/log/entry.ts';
import { useLogEntry } from '../../store/log-entry-query.ts';
import { useHost } from '../../store/host-context.ts';
import { letGoOfTasks } from '../../store/tasks-in-hand.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { Paper } from '../../ui/paper/paper.tsx';
import { SlipSheets } from './slip-sheets.tsx';
import type { TaskFormProps } from './use-saying.ts';

/** More are not cut and carried in one go; the log names each. */
const MOST = 100;

/**
 * A6 slips, four to an A4. Printing is an entry of the log, and its number is the serial: no two slips of any station have
 * the same, and the log says which are out.
 */
export function PrintSlips({ tasks, onClose }: TaskFormProps) {
  const { ui } = useHost();
  const rows = useTaskRows();
  const meant = new Set<string>(tasks);
  const printed = rows.filter(({ task }) => meant.has(task.id)).slice(0, MOST);
  const [logged, setLogged] = useState<EventId | null>(null);
  const entry = useLogEntry(logged);
  const number = entry === null ? undefined : entryFact(entry.fact)?.data.number;
  const sending = useSend();
  const print = (): void => {
    const numbers = printed.map(({ task }) => task.number).join(', ');
    void sending
      .send({
        type: 'log.note',
        data: { text: `Task slips printed: ${numbers}`, about: printed.map(({ task }) => task.id) },
      })
      .then((answer) => {
        if (answer.ok) setLogged(answer.events[0] ?? null);
      });
  };
  const sheets = Math.ceil(printed.length / 4);
  return (
    <FormLayout
      label="Print slips"
      onSubmit={print}
      footer={
        <Button
          kind="primary"
          icon={Printer}
          submit
          autoFocus
          pending={sending.isPending}
          {...(printed.length === 0 ? { blockedBecause: 'Only what is not done is printed.' } : {})}
        >
          Print {printed.length} on {sheets === 1 ? 'one A4 sheet' : `${sheets} A4 sheets`}
        </Button>
      }
    >
      <Refusal {...refusalOf(sending)} />
      <p className="task-quiet">
        Four to a sheet, cut into A6. Each says what, who, where, what it needs, and has room for when, what
        came of it and by whom. Printing goes on the log; its number is the serial.
      </p>
      {tasks.length > printed.length && (
        <p className="task-quiet">{tasks.length - printed.length} of those picked are left out.</p>
      )}
      {number !== undefined && (
        <Paper
          onOver={() => {
            letGoOfTasks(ui);
            onClose();
          }}
        >
          <SlipSheets serial={`S-${number}`} rows={printed} />
        </Paper>
      )}
    </FormLayout>
  );
}
