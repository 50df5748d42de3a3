import type { ReactNode } from 'react';
import './definition-list.css';

export interface Definition {
  readonly term: string;
  /** Absent: nobody has said. */
  readonly value?: ReactNode;
  /** Without it the thing is not complete: shown as owed. */
  readonly owed?: boolean;
}

/** What is known of one thing, term beside value. What is not known says so. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definition-list">
      {items.map(({ term, value, owed = false }) => (
        <div key={term} className="definition">
          <dt>{term}</dt>
          <dd>
            {value ?? (
              <span className={owed ? 'definition-owed' : 'definition-none'}>
                {owed ? 'owed' : 'not said'}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
