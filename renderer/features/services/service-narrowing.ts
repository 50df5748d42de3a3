import { CAPABILITIES } from '#shared/domain/services/capability.ts';
import type { ServiceRow } from '../../store/service-rows.ts';

/** What the list of services is narrowed to; null = all of them. */
const NARROWINGS = [...CAPABILITIES, 'not-stated', 'disagreeing', 'overdue', 'owed'] as const;
export type Narrowing = (typeof NARROWINGS)[number];

export const narrowingIn = (kept: unknown): Narrowing | null =>
  NARROWINGS.find((one) => one === kept) ?? null;

const across: Partial<Record<Narrowing, (row: ServiceRow) => boolean>> = {
  disagreeing: ({ disagreements }) => disagreements.length > 0,
  overdue: ({ standing }) => standing.statement !== null && standing.remind,
  owed: ({ standing }) => standing.owes.length > 0,
};

export function fits(row: ServiceRow, only: Narrowing | null): boolean {
  if (only === null) return true;
  const look = across[only];
  return look === undefined ? (row.standing.statement?.capability ?? 'not-stated') === only : look(row);
}
