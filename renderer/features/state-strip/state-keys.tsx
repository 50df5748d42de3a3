import { useMemo } from 'react';
import { STATE_KEYS, STATES, type StateKey } from '#shared/domain/systems/states.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateLabel } from '../../ui/state-mark/state-mark.tsx';

/** In the order of their keys: trouble first, Not assessed last, as the digits lie on the keyboard. */
const ON_KEYBOARD: readonly StateKey[] = [...STATE_KEYS.filter((key) => key !== 'unknown'), 'unknown'];

/** The eight states, each with its digit and what it means. With Alt the digit also acts in a field. */
export function StateKeys({ onChoose }: { onChoose: (state: StateKey) => void }) {
  useActions(
    useMemo<readonly Action[]>(
      () =>
        ON_KEYBOARD.map((state) => ({
          id: `strip.${state}`,
          label: STATES[state].word,
          shortcut: STATES[state].key,
          otherShortcut: `Alt+${STATES[state].key}`,
          effect: 'changes',
          group: 'Set the state',
          run: () => onChoose(state),
        })),
      [onChoose],
    ),
  );
  return (
    <ul className="state-keys" aria-label="States">
      {ON_KEYBOARD.map((state, place) => (
        <li key={state}>
          <Button
            kind="quiet"
            wide
            autoFocus={place === 0}
            shortcut={STATES[state].key}
            onPress={() => onChoose(state)}
          >
            <StateLabel look={stateLooks[state]} />
            <span className="state-keys-meaning">{STATES[state].meaning}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
