import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { given } from '../given.ts';
import { KeyHint } from '../key-hint/key-hint.tsx';
import { useWayBack } from '../use-way-back.ts';
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
  /** Esc in the empty field that was not come to from anywhere: where the keys go then, else nowhere. */
  readonly onLeave?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Search as one types; Esc empties it, and leaves it once it is empty, back to where one was. */
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
  const way = useWayBack();
  return (
    <AriaSearchField
      className="field search-field"
      value={value}
      onChange={onChange}
      onKeyDown={(event) => {
        const { key, target } = event;
        // A field keeps keys to itself unless it says otherwise: F2 and Ctrl+K are the window's here as well.
        if (key !== 'Enter' && key !== 'Escape') event.continuePropagation();
        if (key !== 'Escape' || value !== '') return;
        if (way.goBack()) return;
        if (target instanceof HTMLElement) target.blur();
        onLeave?.();
      }}
      onFocus={(event) => way.cameFrom(event, event.currentTarget.closest('.search-field'))}
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
