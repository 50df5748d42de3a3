import { useHost } from '../../../store/host-context.ts';
import { ListField } from '../../../ui/field/list-field.tsx';
import { keyOfStart, startOfKey, startsLike, type StartOn } from './start-on.ts';
import './start.css';

export interface StartOnFieldProps {
  readonly on: readonly StartOn[];
  readonly onAdd: (one: StartOn) => void;
  readonly onRemove: (key: string) => void;
}

/** More are counted: the board is where they were picked. */
const LISTED = 12;

/** On what it is worked: one checklist each. Nothing named is the incident as a whole. */
export function StartOnField({ on, onAdd, onRemove }: StartOnFieldProps) {
  const host = useHost();
  const find = (text: string): readonly StartOn[] => {
    const content = host.incident.getState();
    return content.kind === 'ready' && text.trim() !== '' ? startsLike(content.state, text) : [];
  };
  if (on.length > LISTED) {
    const [first, second] = on;
    return (
      <p>
        <strong>On {on.length}:</strong> {first?.name}, {second?.name} and {on.length - 2} more. One checklist
        each, worked as a grid.
      </p>
    );
  }
  return (
    <ListField
      label="On what"
      description={
        on.length === 0
          ? 'Nothing named: on the incident as a whole. Else a system, a site, a service or a shift.'
          : on.length === 1
            ? 'Add more, and there is one checklist for each, worked as a grid.'
            : 'One checklist for each, worked as a grid.'
      }
      values={on.map((one) => ({ key: keyOfStart(one), label: one.name }))}
      onRemove={onRemove}
      optionsFor={(text) => find(text).map((one) => ({ key: keyOfStart(one), label: one.name }))}
      onAdd={(key) => onAdd(startOfKey(key))}
    />
  );
}
