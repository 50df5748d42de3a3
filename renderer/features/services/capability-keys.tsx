import { useMemo } from 'react';
import { CAPABILITY_WORDS, type Capability } from '#shared/domain/services/capability.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { capabilityLooks } from '../../ui/state-mark/state-looks.ts';
import { StateLabel } from '../../ui/state-mark/state-mark.tsx';

/** The digits as on the strip of a system: 1 is the worst, 6 is Normal. */
const DIGITS = { stopped: '1', 'on-paper': '2', reduced: '3', normal: '6' } as const satisfies Record<
  Capability,
  string
>;
const ON_KEYBOARD = Object.keys(DIGITS) as Capability[]; // as: the keys of DIGITS, which has them all

interface CapabilityKeysProps {
  readonly stands: Capability | null;
  readonly onChoose: (capability: Capability) => void;
}

/** The four capabilities, each with its digit and what it means. */
export function CapabilityKeys({ stands, onChoose }: CapabilityKeysProps) {
  useActions(
    useMemo<readonly Action[]>(
      () =>
        ON_KEYBOARD.map((capability) => ({
          id: `service-strip.${capability}`,
          label: CAPABILITY_WORDS[capability].word,
          shortcut: DIGITS[capability],
          effect: 'changes',
          group: 'State how it runs',
          run: () => onChoose(capability),
        })),
      [onChoose],
    ),
  );
  return (
    <ul className="capability-keys" aria-label="How it runs">
      {ON_KEYBOARD.map((capability, place) => (
        <li key={capability}>
          <Button
            kind="quiet"
            wide
            autoFocus={place === 0}
            shortcut={DIGITS[capability]}
            onPress={() => onChoose(capability)}
          >
            <StateLabel look={capabilityLooks[capability]} />
            <span className="capability-meaning">{CAPABILITY_WORDS[capability].meaning}</span>
            {stands === capability && <Badge>stands; again adds what is owed</Badge>}
          </Button>
        </li>
      ))}
    </ul>
  );
}
