import { useSetting } from '../../store/use-personal.ts';
import { PARTS, type PackChoice } from './pack-plan.tsx';

/** Hours that a pack is for; the first that is offered is what SAFER's guides call for: paper for a shift of 8 hours. */
export const HOURS = [4, 8, 12, 24] as const;
export type Hours = (typeof HOURS)[number];

/** What a person chose last, kept for the next time. */
export interface PrintChoice extends PackChoice {
  readonly hours: Hours;
}

const MOST_LOGS = 20;

/** What is in a pack unless somebody chooses otherwise: all of it but cards, one sheet of log for four hours. */
const USUAL: PrintChoice = { parts: PARTS, logs: 2, cards: [], hours: 8 };

function choiceIn(kept: unknown): PrintChoice | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const parts = 'parts' in kept && Array.isArray(kept.parts) ? kept.parts : USUAL.parts;
  const cards: readonly unknown[] = 'cards' in kept && Array.isArray(kept.cards) ? kept.cards : [];
  return {
    parts: PARTS.filter((part) => parts.includes(part)),
    logs: 'logs' in kept && typeof kept.logs === 'number' ? logsIn(kept.logs) : USUAL.logs,
    cards: cards.filter((one): one is string => typeof one === 'string'),
    hours: HOURS.find((hours) => 'hours' in kept && kept.hours === hours) ?? USUAL.hours,
  };
}

/** How many sheets of log that is: one at least, twenty at most. */
export const logsIn = (count: number): number =>
  Math.min(MOST_LOGS, Math.max(1, Math.round(Number.isNaN(count) ? 1 : count)));

export const usePrintChoice = () => useSetting('print-pack', choiceIn, USUAL);
