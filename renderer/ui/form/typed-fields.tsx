import { RadioChoice } from '../field/radio-choice.tsx';
import { TextField } from '../field/text-field.tsx';
import { TimeField } from '../field/time-field.tsx';
import { given } from '../given.ts';
import type { TimeContext } from '../time/parse-time.ts';

/** One field of a record: a text, one of a few things, or a time to come. */
export interface TypedField {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly kind: 'text' | 'time' | readonly { readonly key: string; readonly label: string }[];
}

export interface TypedFieldsProps {
  readonly fields: readonly TypedField[];
  /** What stands in each, by its key; nothing where nobody typed. */
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (key: string, value: string) => void;
  readonly time: TimeContext;
  /** The field that has the cursor when the form opens. */
  readonly first?: string | undefined;
}

/** The fields of a record below each other, each owed while it is empty. */
export function TypedFields({ fields, values, onChange, time, first }: TypedFieldsProps) {
  return fields.map(({ key, label, description, kind }) => {
    const value = values[key] ?? '';
    const words = { label, owed: value.trim() === '', ...given({ description }) };
    const put = (next: string): void => onChange(key, next);
    if (kind === 'time') {
      return (
        <TimeField
          key={key}
          label={label}
          owed={words.owed}
          text={value}
          onChange={put}
          context={time}
          emptyMeans="not said yet"
          autoFocus={key === first}
        />
      );
    }
    if (kind !== 'text') {
      return (
        <RadioChoice
          key={key}
          {...words}
          inline
          options={kind}
          value={value === '' ? null : value}
          onChange={put}
        />
      );
    }
    return <TextField key={key} {...words} value={value} onChange={put} autoFocus={key === first} />;
  });
}
