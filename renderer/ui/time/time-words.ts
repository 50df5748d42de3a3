import { wallTimeAt, type WallTime } from './zoned-time.ts';

const MINUTE = 60_000;

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** `04:30` */
export const clockWords = ({ hour, minute }: WallTime): string => `${twoDigits(hour)}:${twoDigits(minute)}`;

/** Making one takes longer than everything that it is used for. */
const zoneNamers = new Map<string, Intl.DateTimeFormat>();

function zoneNamerOf(zone: string): Intl.DateTimeFormat {
  let namer = zoneNamers.get(zone);
  if (namer === undefined) {
    namer = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' });
    zoneNamers.set(zone, namer);
  }
  return namer;
}

/** `BST`, `GMT`, `GMT+2`. */
export function zoneWords(at: number, zone: string): string {
  const parts = zoneNamerOf(zone).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** Three letters each, so that columns of dates line up. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri 19 Jul 2024`, the date in the zone. */
export function dateWords(at: number, zone: string): string {
  const { year, month, day } = wallTimeAt(at, zone);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday ?? ''} ${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `Fri 19 Jul 2024, 04:30 BST`: the full date that a time field echoes. */
export const timeWords = (at: number, zone: string): string =>
  `${dateWords(at, zone)}, ${clockWords(wallTimeAt(at, zone))} ${zoneWords(at, zone)}`;

/** `20 min ago`, `in 2 h 5 min`, `now`; days beyond two. */
export function distanceWords(at: number, now: number): string {
  const minutes = Math.floor(at / MINUTE) - Math.floor(now / MINUTE);
  if (minutes === 0) return 'now';
  const length = lengthWords(Math.abs(minutes));
  return minutes < 0 ? `${length} ago` : `in ${length}`;
}

/** `14 min`, `2 h`, `2 h 5 min`, `3 days`. */
export function lengthWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes >= 48 * 60) return `${Math.floor(minutes / (24 * 60))} days`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
