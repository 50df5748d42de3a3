import type { ReactNode } from 'react';
import { Form } from 'react-aria-components/Form';
import './form-layout.css';

export interface FormLayoutProps {
  /** Names the form for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  /** Buttons, the one thing to do first. */
  readonly footer?: ReactNode;
}

/** Fields below each other; Enter in a field submits. Put fields that belong side by side into a FormRow. */
export function FormLayout({ label, children, onSubmit, footer }: FormLayoutProps) {
  return (
    <Form
      className="form-layout"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {footer !== undefined && <div className="form-foot">{footer}</div>}
    </Form>
  );
}

export function FormRow({ children }: { children: ReactNode }) {
  return <div className="form-row">{children}</div>;
}
