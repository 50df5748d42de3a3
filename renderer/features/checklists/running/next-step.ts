import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { isOwed } from '#shared/domain/checklists/run-steps.ts';

/** Behind the last step: the call that it is complete. */
export const CALL = 'call';

/** Where to go on after `key`: the next that is owed behind it, else the first that is, else the call. */
export function nextStep({ steps }: RunStanding, key: string): string {
  const at = steps.findIndex(({ on }) => on.key === key);
  const next = steps.slice(at + 1).find(isOwed) ?? steps.find(isOwed);
  return next?.on.key ?? CALL;
}

/** Where to begin: where it was left, else the first that is owed, else the call. */
export const firstStep = ({ current }: RunStanding): string => current?.on.key ?? CALL;
