import type { DecisionParts } from './decision.ts';
import { DEBTS, type Debt, type EntryKind } from './state.ts';

/** Minutes after which the log asks why an entry is late (DOMAIN 4.3). */
const LATE_AFTER_MINUTES = 5;

/** What may pay a debt. */
export interface Payment extends DecisionParts {
  readonly because?: string | undefined;
  readonly lateReason?: string | undefined;
}

/** Whether this says what is owed. */
export const isPaid = (debt: Debt, payment: Payment): boolean => {
  if (debt === 'late-reason') return payment.lateReason !== undefined;
  if (debt === 'review') return payment.reviewAt !== undefined;
  return payment[debt] !== undefined;
};

/** The debts that this pays, whether anybody owes them or not. */
export const paidBy = (payment: Payment): readonly Debt[] => DEBTS.filter((debt) => isPaid(debt, payment));

/** What an entry owes as it was written (LO-4, LO-5). */
export function unpaidOf(data: {
  readonly kind: EntryKind;
  readonly lateMinutes: number;
  readonly because?: string | undefined;
  readonly lateReason?: string | undefined;
  readonly paperSerial?: string | undefined;
  readonly decision?: DecisionParts | undefined;
}): readonly Debt[] {
  const { kind, lateMinutes, because, lateReason, paperSerial, decision } = data;
  const isLate = lateMinutes > LATE_AFTER_MINUTES && paperSerial === undefined;
  const payment = { ...decision, because, lateReason };
  return DEBTS.filter(
    (debt) => (debt === 'late-reason' ? isLate : kind === 'decision') && !isPaid(debt, payment),
  );
}
