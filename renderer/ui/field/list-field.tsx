import { useState } from 'react';
import { Chip } from '../chip/chip.tsx';
import { ComboBox } from './combo-box.tsx';
import type { FieldWords } from './field-frame.tsx';
import type { Option } from './option-list.tsx';
import './list-field.css';

export interface ListFieldProps extends Omit<FieldWords, 'labelHidden'> {
  /** What is on the list, in its order: each once. */
  readonly values: readonly { readonly key: string; readonly label: string }[];
  readonly onRemove: (key: string) => void;
  /** What fits the text, best first; what is on the list already is left out here. */
  readonly optionsFor: (text: string) => readonly Option[];
  readonly onAdd: (key: string) => void;
  /** Enter on text that is none of the options. */
  readonly onNew?: (text: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** Several things of one kind: each can be taken away; typing finds another, Enter takes it. */
export function ListField({ values, onRemove, optionsFor, onAdd, onNew, label, ...rest }: ListFieldProps) {
  const [text, setText] = useState('');
  // What was added or taken away here leaves the focus in the field; what was there before does not ask for it.
  const [isTouched, setTouched] = useState(false);
  const taken = new Set(values.map(({ key }) => key));
  const options = text.trim() === '' ? [] : optionsFor(text).filter(({ key }) => !taken.has(key));
  const adding = (add: (what: string) => void) => (what: string) => {
    add(what);
    setText('');
    setTouched(true);
  };
  return (
    <div className="list-field">
      {values.length > 0 && (
        <ul className="list-field-values" aria-label={`${label}: chosen`}>
          {values.map((one) => (
            <li key={one.key}>
              <Chip
                removeLabel={`Remove ${one.label}`}
                onRemove={() => {
                  onRemove(one.key);
                  setTouched(true);
                }}
              >
                {one.label}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        key={values.length}
        label={label}
        options={options}
        text={text}
        onTextChange={setText}
        onChoose={adding(onAdd)}
        {...(onNew === undefined ? {} : { onNew: adding(onNew) })}
        {...rest}
        autoFocus={rest.autoFocus === true || isTouched}
      />
    </div>
  );
}
