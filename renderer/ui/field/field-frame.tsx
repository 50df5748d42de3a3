import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import './field.css';

/** What every field has around its input. */
export interface FieldWords {
  readonly label: string;
  /** One line of help under the label. */
  readonly description?: ReactNode;
  /** What is wrong and what to do. */
  readonly error?: string | undefined;
  /** Left empty it is a debt: shown and counted, never in the way. */
  readonly owed?: boolean;
  /** The label is for screen readers only: the place tells it to everyone else. */
  readonly labelHidden?: boolean;
}

/** Label, help, input, error: in this order, at these distances, everywhere. */
export function FieldFrame({
  label,
  description,
  error,
  owed = false,
  labelHidden = false,
  children,
}: FieldWords & { readonly children: ReactNode }) {
  return (
    <>
      <div className={labelHidden ? 'visually-hidden' : 'field-head'}>
        <Label className="field-label">{label}</Label>
        {owed && <span className="field-owed">owed</span>}
      </div>
      {description !== undefined && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      {children}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}
