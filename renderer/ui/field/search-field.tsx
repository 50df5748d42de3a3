import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { given } from '../given.ts';
import { KeyHint } from '../key-hint/key-hint.tsx';
import './field.css';
import './search-field.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  /** Shown while it is empty. */
  readonly shortcut?: string;
  readonly onSubmit?: (text: string) => void;
  /** Esc in the empty field: where the keys go then. Without it the field only lets go of them. */
  readonly onLeave?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Search as one types; Esc empties it, and leaves it once it is empty, so that single keys are keys again. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  shortcut,
  onSubmit,
  onLeave,
  inputRef,
}: SearchFieldProps) {
  return (
    <AriaSearchField
      className="field search-field"
      value={value}
      onChange={onChange}
      onKeyDown={({ key, target }) => {
        if (key !== 'Escape' || value !== '') return;
        if (target instanceof HTMLElement) target.blur();
        onLeave?.();
      }}
      {...given({ onSubmit })}
    >
      <Label className="visually-hidden">{label}</Label>
      <Group className="field-group">
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <Input className="field-input" autoComplete="off" {...given({ ref: inputRef, placeholder })} />
        {value === '' && shortcut !== undefined && <KeyHint shortcut={shortcut} />}
        <Button className="icon-button search-field-clear" data-small aria-label="Clear search">
          <X size={16} strokeWidth={1.75} />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
