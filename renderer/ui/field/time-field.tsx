import { useId, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { given } from '../given.ts';
import { parseTime, type ParsedTime, type TimeContext } from '../time/parse-time.ts';
import { distanceWords, timeWords } from '../time/time-words.ts';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

export interface TimeFieldProps extends Omit<FieldWords, 'error' | 'description'> {
  /** What was typed; the field keeps the text, not the time, so that `-20` means 20 minutes before now and not before then. */
  readonly text: string;
  /** The text, and what it means at `context.now`. */
  readonly onChange: (text: string, parsed: ParsedTime) => void;
  readonly context: TimeContext;
  /** Said while nothing is typed: "now", "not known". */
  readonly emptyMeans: string;
  readonly autoFocus?: boolean;
}

/**
 * Takes `0430`, `-20`, `y2340`, `+2h` and says under it what that is: the full date, and how far away. What cannot be
 * read is said once the field is left, not while it is being typed.
 */
export function TimeField({ text, onChange, context, emptyMeans, autoFocus, ...words }: TimeFieldProps) {
  const echoId = useId();
  const [left, setLeft] = useState(false);
  const parsed = parseTime(text, context);
  const error = left && parsed.kind === 'wrong' ? parsed.message : undefined;
  return (
    <AriaTextField
      className="field time-field"
      value={text}
      onChange={(next) => {
        setLeft(false);
        onChange(next, parseTime(next, context));
      }}
      onBlur={() => setLeft(true)}
      isInvalid={error !== undefined}
      {...given({ autoFocus })}
    >
      <FieldFrame {...words} error={error}>
        <Input
          className="field-input"
          autoComplete="off"
          placeholder={context.prefer === 'future' ? '+2h, 1800' : '0430, -20, y2340'}
          aria-describedby={echoId}
        />
      </FieldFrame>
      <span className="field-echo" id={echoId} aria-live="polite">
        {error === undefined && <Echo parsed={parsed} context={context} emptyMeans={emptyMeans} />}
      </span>
    </AriaTextField>
  );
}

interface EchoProps {
  readonly parsed: ParsedTime;
  readonly context: TimeContext;
  readonly emptyMeans: string;
}

function Echo({ parsed, context: { now, zone }, emptyMeans }: EchoProps) {
  switch (parsed.kind) {
    case 'empty':
      return emptyMeans;
    case 'wrong':
      return '…';
    case 'time':
      return (
        <>
          <strong>{timeWords(parsed.at, zone)}</strong> · {distanceWords(parsed.at, now)}
          {parsed.note !== undefined && <> · {parsed.note}</>}
        </>
      );
  }
}
