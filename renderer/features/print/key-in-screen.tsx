import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { KIND_WORDS } from '#shared/domain/log/tell.ts';
import { nextLine, sheetOf } from '#shared/domain/paper/select.ts';
import { serialOf } from '#shared/domain/paper/state.ts';
import type { CommandDraft } from '../../store/host-access.ts';
import { useIncident } from '../../store/host-context.ts';
import { tellerOf } from '../../store/teller.ts';
import { useNow } from '../../store/use-now.ts';
import { useDraft } from '../../store/use-personal.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { Select } from '../../ui/field/select.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { parseTimeOn, type ParsedTime } from '../../ui/time/parse-time.ts';
import { KeyedLines } from './keyed-lines.tsx';
import { KEY_IN_KINDS, keyInTexts, NOTHING_TYPED, type KeyInTexts } from './key-in-texts.ts';
import './print.css';

/**
 * A stack of sheets, keyed in line after line: serial, date and writer stay, time and words are typed, Enter saves and
 * the next line is ready. What is typed is kept as a draft.
 */
export function KeyInScreen() {
  const paper = useIncident((state) => state.paper);
  const now = useNow();
  const wording = useWording();
  const [texts, keep] = useDraft('key-in', keyInTexts);
  const [saved, setSaved] = useState(0);
  const sending = useSend();
  const change = (part: Partial<KeyInTexts>): void => keep({ ...texts, ...part });

  const context = { now: msOf(now), zone: wording.zone, prefer: 'past' } as const;
  // The date of the sheet is carried from line to line.
  const happened = parseTimeOn(texts.date, texts.time, context);
  const serial = serialOf(texts.serial);
  const sheet = texts.serial.trim() === '' ? undefined : sheetOf({ paper }, serial);
  const line =
    texts.line.trim() === '' ? (sheet === undefined ? undefined : nextLine(sheet)) : Number(texts.line);
  const because = whyNot(texts, happened, line);

  const done = (answer: { readonly ok: boolean }): void => {
    if (!answer.ok) return;
    keep({ ...texts, line: '', time: '', text: '', because: '', told: '', kind: NOTHING_TYPED.kind });
    setSaved((count) => count + 1);
  };
  const save = (): void => {
    if (because !== undefined || happened.kind !== 'time') return;
    const draft: CommandDraft = {
      type: 'paper.key-in',
      at: instantOf(happened.at),
      ...given({
        toldBy: tellerOf(texts.told),
        onBehalfOf: texts.writer.trim() === '' ? undefined : texts.writer.trim(),
      }),
      data: {
        serial,
        text: texts.text.trim(),
        kind: texts.kind,
        ...given({ line }),
        ...(texts.kind === 'decision' && texts.because.trim() !== ''
          ? { because: texts.because.trim() }
          : {}),
      },
    };
    void sending.send(draft, { said: texts.text.trim(), isShown: true }).then(done);
  };

  return (
    <div className="print-screen">
      <FormLayout
        label="Key in from paper"
        onSubmit={save}
        footer={
          <Button kind="primary" submit pending={sending.isPending} {...given({ blockedBecause: because })}>
            Save the line
          </Button>
        }
      >
        <SectionHeader title="The sheet" level={2} />
        <FormRow>
          <TextField
            label="Serial of the sheet"
            placeholder="A3-7"
            description={sheet === undefined ? 'As it stands on the paper.' : sheet.title}
            value={texts.serial}
            onChange={(next) => change({ serial: next, line: '' })}
          />
          <TextField
            label="Date on the sheet"
            placeholder="19/7"
            description="Carried on. Empty: the last 24 hours."
            value={texts.date}
            onChange={(date) => change({ date })}
          />
          <TextField
            label="Written by"
            description="Whose hand it is."
            value={texts.writer}
            onChange={(writer) => change({ writer })}
          />
        </FormRow>
        <SectionHeader title={line === undefined ? 'The line' : `Line ${String(line)}`} level={2} />
        <Refusal {...refusalOf(sending, done)} />
        <TextField
          key={saved}
          label="Time as written"
          placeholder="0430"
          description={
            happened.kind === 'time' ? wording.full(instantOf(happened.at)) : 'As it stands on the line.'
          }
          autoFocus={saved > 0}
          value={texts.time}
          onChange={(time) => change({ time })}
        />
        <TextField label="What stands there" value={texts.text} onChange={(text) => change({ text })} />
        {texts.kind === 'decision' && (
          <TextField
            label="Because"
            owed={texts.because.trim() === ''}
            value={texts.because}
            onChange={(reason) => change({ because: reason })}
          />
        )}
        <FormRow>
          <TextField
            label="Who said so"
            description="Name, place, number."
            value={texts.told}
            onChange={(told) => change({ told })}
          />
          <TextField
            label="Line"
            type="number"
            description="The next one, unless another is typed."
            value={texts.line}
            onChange={(next) => change({ line: next })}
          />
          <Select
            label="Kind"
            description="Info, unless the sheet says more."
            options={KEY_IN_KINDS.map((key) => ({ key, label: KIND_WORDS[key] }))}
            value={texts.kind}
            onChange={(kind) => change({ kind })}
          />
        </FormRow>
      </FormLayout>
      <KeyedLines serial={serial} />
    </div>
  );
}

function whyNot(
  { serial, text }: KeyInTexts,
  happened: ParsedTime,
  line: number | undefined,
): string | undefined {
  if (serial.trim() === '') return 'Type the serial of the sheet.';
  if (happened.kind === 'wrong') return `Date or time cannot be read. ${happened.message}`;
  if (happened.kind === 'empty') return 'Type the time as it is written, such as 0430.';
  if (text.trim() === '') return 'Type what stands on the line.';
  if (line !== undefined && !(Number.isInteger(line) && line > 0))
    return 'The number of the line is a whole one, such as 4.';
  return undefined;
}
