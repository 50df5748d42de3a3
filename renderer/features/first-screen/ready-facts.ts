import type { IncidentCard } from '#shared/contract/incidents.ts';
import { values } from '#shared/domain/collection.ts';
import { msOf, type Instant } from '#shared/domain/instant.ts';
import type { Library } from '#shared/domain/library-domain.ts';

/** What a quiet day's look at this PC finds. */
export interface ReadyFacts {
  readonly systems: number;
  /** When the catalogue was last changed; null = never. */
  readonly changedAt: Instant | null;
  /** How many of its systems name somebody to ring: who answers for it here, or at the supplier. */
  readonly withContact: number;
}

export function readyFactsOf({ catalogue }: Library): ReadyFacts {
  const entries = [...values(catalogue.entries)];
  return {
    systems: entries.length,
    changedAt: entries.map(({ putAt }) => putAt).reduce<Instant | null>(later, null),
    withContact: entries.filter(({ row }) => row.owner !== undefined || row.supplierContact !== undefined)
      .length,
  };
}

const later = (a: Instant | null, b: Instant): Instant => (a === null || a < b ? b : a);

/** The newest exercise that this PC knows of; undefined = none. */
export const lastDrill = (cards: readonly IncidentCard[]): IncidentCard | undefined =>
  cards
    .filter(({ exercise, lastSaved }) => exercise && lastSaved !== null)
    .toSorted((a, b) => ((a.lastSaved ?? '') < (b.lastSaved ?? '') ? 1 : -1))[0];

const DAY_MS = 86_400_000;

/** "today", "1 day ago", "204 days ago" */
export function daysAgo(at: Instant | number, now: number): string {
  const ms = typeof at === 'number' ? at : msOf(at);
  const days = Math.max(0, Math.floor((now - ms) / DAY_MS));
  if (days === 0) return 'today';
  return days === 1 ? '1 day ago' : `${days} days ago`;
}
