import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import type { Option } from './option-list.tsx';
import './choice.css';

export interface RadioChoiceProps<Key extends string> extends FieldWords {
  readonly options: readonly Option<Key>[];
  readonly value: Key | null;
  readonly onChange: (key: Key) => void;
  /** Side by side instead of below each other. */
  readonly inline?: boolean;
}

/** One of two to seven things, all of them to be seen at once. */
export function RadioChoice<Key extends string>({
  options,
  value,
  onChange,
  inline = false,
  ...words
}: RadioChoiceProps<Key>) {
  return (
    <RadioGroup
      className="field"
      value={value}
      isInvalid={words.error !== undefined}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      <FieldFrame {...words}>
        <div className="choice-group" data-inline={inline || undefined}>
          {options.map((option) => (
            <RadioField key={option.key} value={option.key}>
              <RadioButton className="choice">
                <span className="choice-box" data-round />
                {option.mark}
                <span className="choice-words">
                  <span>{option.label}</span>
                  {option.hint !== undefined && <span className="choice-hint">{option.hint}</span>}
                </span>
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </FieldFrame>
    </RadioGroup>
  );
}
