import { ArrowLeft, ArrowRight, CheckCheck, CircleDot, EyeOff } from 'lucide-react';
import type { Action, Readiness } from '../../ui/action/action.ts';

/** What can be done at a stop. */
export interface StopMoves {
  readonly confirm: () => void;
  readonly review: () => void;
  readonly setState: () => void;
  readonly next: () => void;
  readonly before: () => void;
}

export interface StopActions {
  readonly confirm: Action;
  readonly review: Action;
  readonly setState: Action;
  readonly next: Action;
  readonly before: Action;
}

const NEVER_ASSESSED: Readiness = { because: 'It was never assessed: press s and say what state it is in.' };

/** The same objects for keys and buttons. Nothing that changes the log hangs on a single letter. */
export function stopActions(
  moves: () => StopMoves,
  { isAssessed, isBusy }: { isAssessed: boolean; isBusy: boolean },
): StopActions {
  const busy: Readiness = { because: 'The answer before this one is being saved.' };
  const ready = (other: Readiness = true): Readiness => (isBusy ? busy : other);
  return {
    confirm: {
      id: 'round.confirm',
      label: 'Confirmed, unchanged',
      effect: 'changes',
      shortcut: 'Enter',
      icon: CheckCheck,
      canRun: () => ready(isAssessed ? true : NEVER_ASSESSED),
      run: () => moves().confirm(),
    },
    review: {
      id: 'round.review',
      label: 'Reviewed, no news',
      effect: 'changes',
      shortcut: 'Alt+N',
      icon: EyeOff,
      canRun: () => ready(),
      run: () => moves().review(),
    },
    setState: {
      id: 'round.state',
      label: 'It has changed',
      effect: 'opens',
      shortcut: 's',
      icon: CircleDot,
      canRun: () => ready(),
      run: () => moves().setState(),
    },
    next: {
      id: 'round.next',
      label: 'Next',
      effect: 'opens',
      shortcut: 'ArrowRight',
      icon: ArrowRight,
      run: () => moves().next(),
    },
    before: {
      id: 'round.before',
      label: 'Back',
      effect: 'opens',
      shortcut: 'ArrowLeft',
      icon: ArrowLeft,
      run: () => moves().before(),
    },
  };
}
