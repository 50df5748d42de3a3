import { useMemo } from 'react';
import type { Wording } from '#shared/domain/area.ts';
import { msOf, type Instant } from '#shared/domain/instant.ts';
import { clockWords, dateWords, timeWords, zoneWords } from '../ui/time/time-words.ts';
import { wallTimeAt } from '../ui/time/zoned-time.ts';
import { useContent } from './host-context.ts';

/** How times read in this window: in the incident's zone, 24 hours. */
export interface TimeWording extends Wording {
  readonly zone: string;
  /** `04:30` */
  clock(instant: Instant): string;
  /** `Fri 19 Jul 2024` */
  date(instant: Instant): string;
  /** `BST` */
  zoneName(instant: Instant): string;
  /** `Fri 19 Jul 2024, 04:30 BST` */
  full(instant: Instant): string;
}

/** The machine's own zone, until an incident says its own. */
const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const timeWordingIn = (zone: string): TimeWording => {
  const clock = (instant: Instant): string => clockWords(wallTimeAt(msOf(instant), zone));
  const date = (instant: Instant): string => dateWords(msOf(instant), zone);
  return {
    zone,
    clock,
    date,
    zoneName: (instant) => zoneWords(msOf(instant), zone),
    full: (instant) => timeWords(msOf(instant), zone),
    // Inside a sentence: the year is the incident's.
    time: (instant) => `${date(instant).replace(/ \d{4}$/, '')} ${clock(instant)}`,
  };
};

export function useWording(): TimeWording {
  const zone = useContent((content) =>
    content.kind === 'ready' && content.state.incident.status === 'declared'
      ? content.state.incident.timeZone
      : ownZone,
  );
  return useMemo(() => timeWordingIn(zone), [zone]);
}
