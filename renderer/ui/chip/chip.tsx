import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Count } from '../badge/badge.tsx';
import { given } from '../given.ts';
import './chip.css';

export interface FilterChipProps {
  readonly children: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly count?: number;
}

/** A filter that is on or off. */
export function FilterChip({ children, on, onChange, count }: FilterChipProps) {
  return (
    <ToggleButton className="chip" isSelected={on} onChange={onChange}>
      {children}
      <Count {...given({ value: count })} />
    </ToggleButton>
  );
}

export interface ChipProps {
  readonly children: ReactNode;
  /** What the cross takes away: "Remove Leighton". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** A thing that was chosen and can be taken away again. */
export function Chip({ children, removeLabel, onRemove }: ChipProps) {
  return (
    <span className="chip" data-removable>
      {children}
      <Button className="chip-remove" aria-label={removeLabel} onPress={onRemove}>
        <X size={14} strokeWidth={2} aria-hidden />
      </Button>
    </span>
  );
}
