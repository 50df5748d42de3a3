import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { given } from '../given.ts';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { OptionItem, type Option } from './option-list.tsx';

export interface ComboBoxProps extends FieldWords {
  /** Already narrowed to what fits the text, best first, 200 at most. */
  readonly options: readonly Option[];
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** An option was taken, by its key. */
  readonly onChoose: (key: string) => void;
  /** Enter on text that is none of the options: a new thing by that name. Without it only options can be taken. */
  readonly onNew?: (text: string) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** Typing finds what exists; Enter on what does not exist makes it, where `onNew` allows that. */
export function ComboBox({
  options,
  text,
  onTextChange,
  onChoose,
  onNew,
  placeholder,
  autoFocus = false,
  ...words
}: ComboBoxProps) {
  // What was taken is held until something else is typed: that is how the list knows that it has done its work.
  const [taken, setTaken] = useState<string | null>(null);
  return (
    <AriaComboBox
      className="field"
      items={options}
      inputValue={text}
      onInputChange={(typed) => {
        setTaken(null);
        onTextChange(typed);
      }}
      onChange={(key) => {
        if (key === null) return;
        setTaken(String(key));
        onChoose(String(key));
      }}
      value={taken}
      isInvalid={words.error !== undefined}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      autoFocus={autoFocus}
      defaultFilter={() => true}
    >
      <FieldFrame {...words}>
        <Group className="field-group">
          <Input
            className="field-input"
            {...given({ placeholder })}
            onKeyDown={(event) => {
              const unmatched = event.currentTarget.getAttribute('aria-activedescendant') === null;
              if (event.key === 'Enter' && unmatched && text.trim() !== '') onNew?.(text.trim());
            }}
          />
          <Button className="icon-button" data-small>
            <ChevronsUpDown size={16} strokeWidth={1.75} />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="popover" offset={4}>
        <ListBox
          className="option-list"
          renderEmptyState={() => (
            <div className="option-empty">
              {onNew === undefined ? 'Nothing by that name.' : 'Nothing by that name yet. Enter adds it.'}
            </div>
          )}
        >
          {(option: Option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
