import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { given } from '../given.ts';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

export interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  /** Several lines. */
  readonly long?: boolean;
  readonly autoFocus?: boolean;
  readonly name?: string;
  readonly type?: 'text' | 'tel' | 'email' | 'number';
}

export function TextField({
  value,
  onChange,
  placeholder,
  long = false,
  autoFocus = false,
  name,
  type = 'text',
  ...words
}: TextFieldProps) {
  const hints = given({ placeholder });
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      type={type}
      autoFocus={autoFocus}
      isInvalid={words.error !== undefined}
      {...given({ name })}
    >
      <FieldFrame {...words}>
        {long ? (
          <TextArea className="field-input" rows={3} {...hints} />
        ) : (
          <Input className="field-input" autoComplete="off" {...hints} />
        )}
      </FieldFrame>
    </AriaTextField>
  );
}
