import { spanWords } from '../../store/time-beside.ts';

/** Minutes as a person says them; a dash where there are none to say. */
export const minutesWords = (minutes: number | null): string =>
  minutes === null ? '–' : spanWords(Math.round(minutes));
