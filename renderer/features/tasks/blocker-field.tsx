import { useMemo } from 'react';
import { readBlockers, type ReadBlocker } from '#shared/domain/tasks/blocker-line.ts';
import { useIncident } from '../../store/host-context.ts';
import { TextField } from '../../ui/field/text-field.tsx';

/** What is typed, read against the incident. */
export function useReadBlockers(text: string): readonly ReadBlocker[] {
  const world = useIncident((state) => state);
  return useMemo(() => readBlockers(text, world), [text, world]);
}

interface BlockerFieldProps {
  readonly label: string;
  readonly description: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly read: readonly ReadBlocker[];
}

/** What a task waits for, typed; how each was taken is said under it. */
export function BlockerField({ label, description, text, onChange, read }: BlockerFieldProps) {
  return (
    <div>
      <TextField
        label={label}
        description={description}
        placeholder="A3, EMIS Web, no key to the plant room"
        value={text}
        onChange={onChange}
        autoFocus
      />
      <ul className="task-read" aria-label="How it was taken" aria-live="polite">
        {read.map(({ words }, place) => (
          <li key={place}>waits for {words}</li>
        ))}
      </ul>
    </div>
  );
}
