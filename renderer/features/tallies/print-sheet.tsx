import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { EventId } from '#shared/domain/ids.ts';
import { entryFact } from '#shared/domain/log/entry.ts';
import type { TallyProgress } from '#shared/domain/systems/select-tally.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { useLogEntry } from '../../store/log-entry-query.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { PrintedSheets } from './printed-sheets.tsx';

interface PrintSheetProps {
  readonly system: System;
  readonly tallies: readonly TallyProgress[];
}

/**
 * Sheets for those who go round, 30 lines each. Printing is an entry of the log, and the entry's number is the serial:
 * no two sheets of any station have the same, and the log says which are out.
 */
export function PrintSheet({ system, tallies }: PrintSheetProps) {
  const [counting, setCounting] = useState(tallies[0]?.counting ?? 'devices');
  const [next, setNext] = useState('');
  const [logged, setLogged] = useState<EventId | null>(null);
  const entry = useLogEntry(logged);
  const number = entry === null ? undefined : entryFact(entry.fact)?.data.number;
  const sending = useSend();
  useEffect(() => {
    if (number === undefined) return;
    document.body.dataset['printing'] = 'sheets';
    const over = (): void => {
      delete document.body.dataset['printing'];
      setLogged(null);
    };
    window.addEventListener('afterprint', over, { once: true });
    window.print();
    return () => {
      window.removeEventListener('afterprint', over);
      delete document.body.dataset['printing'];
    };
  }, [number]);
  const areas = tallies.filter((one) => one.counting === counting);
  const print = (): void => {
    const what = areas.length === 0 ? 'no areas yet' : `${areas.length} areas`;
    void sending
      .send({
        type: 'log.note',
        data: { text: `Tally sheet printed: ${system.name}, ${counting}, ${what}`, about: [system.id] },
      })
      .then((answer) => {
        if (answer.ok) setLogged(answer.events[0] ?? null);
      });
  };
  return (
    <>
      <FormLayout
        label="Print sheets"
        onSubmit={print}
        footer={
          <Button kind="primary" icon={Printer} submit pending={sending.isPending}>
            Print
          </Button>
        }
      >
        <Refusal {...refusalOf(sending)} />
        <FormRow>
          <TextField label="What is counted" value={counting} onChange={setCounting} />
          <TextField
            label="Replaced by the next at"
            placeholder="08:00"
            value={next}
            onChange={setNext}
            description="Printed on every sheet: old paper is then known as old."
          />
        </FormRow>
        <p className="tally-hint">
          {areas.length === 0
            ? 'A4, 30 empty lines.'
            : `A4, the ${areas.length} areas there are and empty lines, 30 a sheet.`}{' '}
          Printing goes on the log; its number is the serial.
        </p>
      </FormLayout>
      {number !== undefined && (
        <PrintedSheets serial={`T-${number}`} system={system} counting={counting} areas={areas} next={next} />
      )}
    </>
  );
}
