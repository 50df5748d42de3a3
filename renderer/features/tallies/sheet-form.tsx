import { Plus } from 'lucide-react';
import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import type { TallyProgress } from '#shared/domain/systems/select-tally.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { tellerOf } from '../../store/teller.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';
import { areasTwice, readRow, type SheetCount, type SheetRow } from './sheet-row.ts';
import { SheetRows } from './sheet-rows.tsx';

interface SheetFormProps {
  readonly system: System;
  readonly tallies: readonly TallyProgress[];
}

/** Lines that stand ready besides the areas there are. */
const SPARE = 3;
const MOST = 30;

const rowsFor = (tallies: readonly TallyProgress[]): readonly SheetRow[] =>
  Array.from({ length: Math.min(MOST, Math.max(6, tallies.length + SPARE)) }, (_, id) => ({
    id,
    area: tallies[id]?.area ?? '',
    of: '',
    fixed: '',
    blocked: '',
  }));

/** A sheet that came back, keyed in as it stands: one command, told by whoever carried it. */
export function SheetForm({ system, tallies }: SheetFormProps) {
  const now = useNow();
  const { zone } = useWording();
  const [rows, setRows] = useState(() => rowsFor(tallies));
  const [counting, setCounting] = useState(tallies[0]?.counting ?? 'devices');
  const [serial, setSerial] = useState('');
  const [told, setTold] = useState('');
  const [timeText, setTimeText] = useState('');
  const [time, setTime] = useState<ParsedTime>({ kind: 'empty' });
  const [isTried, setTried] = useState(false);
  const sending = useSend();

  const read = rows.map((row) => ({ row, read: readRow(row, counting.trim() || 'devices') }));
  const counts = read.flatMap(({ read: one }): SheetCount[] => (one.kind === 'count' ? [one.count] : []));
  const wrong = new Map(
    read.flatMap(({ row, read: one }) => (one.kind === 'wrong' ? [[row.id, one.because]] : [])),
  );
  const twice = areasTwice(rows);
  const done = (): void => {
    setRows(rowsFor(tallies));
    setSerial('');
    setTried(false);
  };
  const save = (): void => {
    setTried(true);
    if (counts.length === 0 || wrong.size > 0 || twice.length > 0 || time.kind === 'wrong') return;
    const sheet = serial.trim();
    void sending
      .send(
        {
          type: 'system.set-tally',
          ...given({ at: time.kind === 'time' ? instantOf(time.at) : undefined, toldBy: tellerOf(told) }),
          data: { system: system.id, counts, ...(sheet === '' ? {} : { sheet }) },
        },
        { said: `${system.name}: ${sheet === '' ? '' : `sheet ${sheet}, `}${counts.length} areas counted` },
      )
      .then((answer) => {
        if (answer.ok) done();
      });
  };
  return (
    <FormLayout
      label="Enter a sheet"
      onSubmit={save}
      footer={
        <>
          <Button
            kind="primary"
            submit
            pending={sending.isPending}
            {...given({
              blockedBecause: counts.length === 0 ? 'Type the figures of one area at least.' : undefined,
            })}
          >
            Save{' '}
            {counts.length === 0 ? 'the sheet' : `${counts.length} ${counts.length === 1 ? 'area' : 'areas'}`}
          </Button>
          {rows.length < MOST && (
            <Button
              icon={Plus}
              onPress={() =>
                setRows([...rows, { id: rows.length, area: '', of: '', fixed: '', blocked: '' }])
              }
            >
              Another line
            </Button>
          )}
        </>
      }
    >
      <Refusal {...refusalOf(sending, done)} />
      <FormRow>
        <TextField label="Sheet serial" placeholder="T-A17" value={serial} onChange={setSerial} autoFocus />
        <TextField label="What is counted" value={counting} onChange={setCounting} />
      </FormRow>
      <FormRow>
        <TextField label="Who counted" placeholder="Name, place, number" value={told} onChange={setTold} />
        <TimeField
          label="Counted at"
          text={timeText}
          onChange={(text, parsed) => {
            setTimeText(text);
            setTime(parsed);
          }}
          context={{ now: msOf(now), zone, prefer: 'past' }}
          emptyMeans="now"
        />
      </FormRow>
      {isTried && twice.length > 0 && (
        <p className="tally-wrong" role="alert">
          Twice on the sheet: {twice.join(', ')}. Put the figures of an area on one line.
        </p>
      )}
      <SheetRows
        rows={rows}
        wrong={isTried ? wrong : new Map()}
        onChange={(id, part) => setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))}
      />
    </FormLayout>
  );
}
