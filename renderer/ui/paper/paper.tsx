import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useLatest } from '../action/use-latest.ts';
import './paper.css';

export interface PaperProps {
  readonly children: ReactNode;
  /** It was printed, or the person called it off. */
  readonly onOver: () => void;
}

/** What is printed by itself, without the screen that it was asked for on: while it is there, the printer is asked. */
export function Paper({ children, onOver }: PaperProps) {
  const over = useLatest(onOver);
  useEffect(() => {
    const end = (): void => over();
    document.body.dataset['printing'] = 'paper';
    window.addEventListener('afterprint', end, { once: true });
    window.print();
    return () => {
      window.removeEventListener('afterprint', end);
      delete document.body.dataset['printing'];
    };
  }, [over]);
  return createPortal(<div className="print-only paper">{children}</div>, document.body);
}
