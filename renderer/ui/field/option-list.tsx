import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import './option-list.css';

/** One thing to choose from. */
export interface Option<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  /** One line that explains it to a newcomer. */
  readonly hint?: string;
  /** A mark in front of it. */
  readonly mark?: ReactNode;
}

/** An option as it stands in the list of a select or combo box. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem className="option" id={option.key} textValue={option.label}>
      {({ isSelected }) => (
        <>
          {option.mark}
          <span className="option-words">
            <span>{option.label}</span>
            {option.hint !== undefined && <span className="option-hint">{option.hint}</span>}
          </span>
          {isSelected && <Check size={18} strokeWidth={2} className="option-check" aria-hidden />}
        </>
      )}
    </ListBoxItem>
  );
}
