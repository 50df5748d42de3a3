import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import './choice.css';

export interface CheckBoxProps {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** One line that explains it. */
  readonly hint?: string;
}

export function CheckBox({ children, checked, onChange, hint }: CheckBoxProps) {
  return (
    <CheckboxField isSelected={checked} onChange={onChange}>
      <CheckboxButton className="choice">
        <span className="choice-box">{checked && <Check size={16} strokeWidth={2.75} aria-hidden />}</span>
        <span className="choice-words">
          <span>{children}</span>
          {hint !== undefined && <span className="choice-hint">{hint}</span>}
        </span>
      </CheckboxButton>
    </CheckboxField>
  );
}
