import { Button } from '../button/button.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';
import './remembered-text.css';

export interface RememberedTextProps extends TextFieldProps {
  /** What was said here before, the last first: one press says it again. */
  readonly remembered: readonly string[];
}

/** A text that is often the same: what was said before stands under it to be pressed. */
export function RememberedText({ remembered, ...field }: RememberedTextProps) {
  const others = remembered.filter((one) => one !== field.value.trim());
  return (
    <div className="remembered">
      <TextField {...field} />
      {others.length > 0 && (
        <div className="remembered-chips" role="group" aria-label={`Said before: ${field.label}`}>
          {others.map((one) => (
            <Button key={one} kind="quiet" onPress={() => field.onChange(one)}>
              {one}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
