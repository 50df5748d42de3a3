import { ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { OptionItem, type Option } from './option-list.tsx';
import './select.css';

export interface SelectProps<Key extends string> extends FieldWords {
  readonly options: readonly Option<Key>[];
  readonly value: Key | null;
  readonly onChange: (key: Key) => void;
  readonly placeholder?: string;
}

/** One of a few known things. For many, or for new ones, a combo box. */
export function Select<Key extends string>({
  options,
  value,
  onChange,
  placeholder = 'Choose',
  ...words
}: SelectProps<Key>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      placeholder={placeholder}
      isInvalid={words.error !== undefined}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen !== undefined) onChange(chosen.key);
      }}
    >
      <FieldFrame {...words}>
        <Button className="field-input select-button">
          <SelectValue className="select-value">
            {({ isPlaceholder, selectedText }) =>
              isPlaceholder ? <span className="select-placeholder">{placeholder}</span> : selectedText
            }
          </SelectValue>
          <ChevronsUpDown size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </FieldFrame>
      <Popover className="popover" offset={4}>
        <ListBox className="option-list" items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
