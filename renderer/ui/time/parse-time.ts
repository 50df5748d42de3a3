import { clockWords, dateWords, zoneWords } from './time-words.ts';
import { asUtc, momentsOf, offsetAt, plusDays, skipAround, wallTimeAt, type WallTime } from './zoned-time.ts';

export interface TimeContext {
  /** The incident's clock, ms since 1970. */
  readonly now: number;
  /** An IANA name. */
  readonly zone: string;
  /** Where a time without its day is looked for: what happened lies behind, what is expected lies ahead. */
  readonly prefer: 'past' | 'future';
}

export type ParsedTime =
  | { readonly kind: 'empty' }
  /** `note` says what a reader must know: that the clock showed this twice, and which one it is. */
  | { readonly kind: 'time'; readonly at: number; readonly note?: string }
  | { readonly kind: 'wrong'; readonly message: string };

const MINUTE = 60_000;
/** Clocks differ: a time two minutes ahead still counts as now. */
const TOLERANCE = 2 * MINUTE;
const HOW = 'Type 0430, -20 (minutes ago), y2340 (yesterday), t0800 (tomorrow), +2h, or 19/7 0430.';

const wrong = (message: string): ParsedTime => ({ kind: 'wrong', message });

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Reads a time as it is typed at 04:00, to the minute: `0430`, `430`, `04:30`; `-20`, `-1h20`, `+2h`, `+1d`; `y2340`
 * yesterday, `yy2340` the day before, `t0800` tomorrow, `fri 0900`; `19/7 0430`, `19 Jul 2024 04:30`,
 * `2024-07-19 04:30`; `now`. A `Z`, `UTC`, or the zone's own short name behind a clock time says which one is meant.
 *
 * Lengths are added in real time, days in calendar days, so both hold when the clocks change. A time that the clocks
 * skipped is refused, one that they showed twice is taken on the preferred side and said.
 */
export function parseTime(text: string, context: TimeContext): ParsedTime {
  const words = text.trim().toLowerCase().replaceAll('−', '-').replaceAll(/\s+/g, ' ');
  if (words === '') return { kind: 'empty' };
  if (words === 'now') return { kind: 'time', at: floorMinute(context.now) };
  if (/^[+-]/.test(words)) return relative(words, context);
  return onTheClock(words, context);
}

/** The same where a sheet says the day: a clock time that names no day of its own is one of that day. */
export function parseTimeOn(day: string, text: string, context: TimeContext): ParsedTime {
  const isBare = CLOCK.test(text.trim().toLowerCase());
  return parseTime(isBare ? `${day.trim()} ${text.trim()}` : text, context);
}

const floorMinute = (at: number) => Math.floor(at / MINUTE) * MINUTE;

const LENGTH = /^(?:(?<days>\d{1,3})d)?\s?(?:(?<hours>\d{1,3})h)?\s?(?:(?<minutes>\d{1,4})(?:m|min)?)?$/;

function relative(words: string, { now }: TimeContext): ParsedTime {
  const parts = LENGTH.exec(words.slice(1).trim())?.groups;
  const { days, hours, minutes } = parts ?? {};
  if (days === undefined && hours === undefined && minutes === undefined) return wrong(HOW);
  const length = (Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0);
  return { kind: 'time', at: floorMinute(now) + (words.startsWith('-') ? -length : length) * MINUTE };
}

const CLOCK = /^(?<hour>\d{1,2})(?:[:.]?)(?<minute>\d{2})(?: ?(?<zone>[a-z]+(?:[+-]\d{1,2}(?::\d{2})?)?))?$/;
const LEADING_DAY =
  /^(?<day>y{1,2}|t|sun|mon|tue|wed|thu|fri|sat|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2} ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?)(?:day|sday|nesday|rsday|urday)?[,t ]? ?(?<clock>[\d].*)$/;

interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly zone: string | undefined;
}

function onTheClock(words: string, context: TimeContext): ParsedTime {
  const split = LEADING_DAY.exec(words)?.groups;
  const clock = clockOf(split?.['clock'] ?? words);
  if (typeof clock === 'string') return wrong(clock);
  const zone = clock.zone === 'z' || clock.zone === 'utc' ? 'UTC' : context.zone;
  const days = daysMeant(split?.['day'], clock, { ...context, zone });
  if (days.length === 0) return wrong('There is no such day.');
  return momentMeant(days, clock, { ...context, zone });
}

function clockOf(words: string): ClockTime | string {
  const parts = CLOCK.exec(words)?.groups;
  if (parts === undefined) {
    return /^\d{1,2}$/.test(words) ? `Type ${words.padStart(2, '0')}00 for that hour.` : HOW;
  }
  const hour = Number(parts['hour']);
  const minute = Number(parts['minute']);
  if (hour === 24 && minute === 0) return 'Midnight is 0000 of the day that begins.';
  if (hour > 23 || minute > 59)
    return `There is no ${parts['hour'] ?? ''}:${parts['minute'] ?? ''} on the clock.`;
  return { hour, minute, zone: parts['zone'] };
}

/** The days that can be meant, the preferred first; without a day today and its neighbours. */
function daysMeant(day: string | undefined, { hour, minute }: ClockTime, context: TimeContext): WallTime[] {
  const today: WallTime = { ...wallTimeAt(context.now, context.zone), hour, minute };
  const towards = context.prefer === 'past' ? -1 : 1;
  if (day === undefined) return [today, plusDays(today, towards)];
  if (day === 'y') return [plusDays(today, -1)];
  if (day === 'yy') return [plusDays(today, -2)];
  if (day === 't') return [plusDays(today, 1)];
  const weekday = WEEKDAYS.indexOf(day);
  if (weekday !== -1) {
    const week = [0, 1, 2, 3, 4, 5, 6, 7].map((days) => plusDays(today, towards * days));
    return week.filter((one) => new Date(asUtc(one)).getUTCDay() === weekday);
  }
  return datesMeant(day, today, towards);
}

function datesMeant(date: string, today: WallTime, towards: -1 | 1): WallTime[] {
  const figures = date.includes('-') ? date.split('-').toReversed() : date.split(/[/ ]|(?<=\d)(?=[a-z])/);
  const [day = '', month = '', year] = figures;
  const named = MONTHS.indexOf(month.slice(0, 3));
  const wall = { ...today, day: Number(day), month: named === -1 ? Number(month) : named + 1 };
  const years =
    year === undefined
      ? [today.year, today.year + towards]
      : [year.length === 2 ? 2000 + Number(year) : Number(year)];
  return years.map((one) => ({ ...wall, year: one })).filter(isOnCalendar);
}

const isOnCalendar = (wall: WallTime): boolean => {
  const { month, day } = wallTimeAt(asUtc(wall), 'UTC');
  return month === wall.month && day === wall.day;
};

/** What the typed time is on one day. `at` places it even where the clock never showed it. */
interface Reading {
  readonly at: number;
  readonly parsed: ParsedTime;
}

/** The first day that puts the time on the preferred side, else the preferred day. */
function momentMeant(days: readonly WallTime[], clock: ClockTime, context: TimeContext): ParsedTime {
  const readings = days.map((day) => readingOn(day, clock, context));
  const meant = readings.find(({ at }) => lies(at, context)) ?? readings[0];
  return meant?.parsed ?? wrong(HOW);
}

const lies = (at: number, { now, prefer }: TimeContext): boolean =>
  prefer === 'past' ? at <= now + TOLERANCE : at >= floorMinute(now);

function readingOn(day: WallTime, clock: ClockTime, context: TimeContext): Reading {
  const { zone, prefer } = context;
  const shown = momentsOf(day, zone);
  if (shown.length === 0)
    return { at: asUtc(day) - offsetAt(asUtc(day), zone), parsed: refuseSkipped(day, zone) };

  const moments = shown.filter((at) => isNamed(at, clock.zone, zone));
  const ordered = prefer === 'past' ? moments.toReversed() : moments;
  const at = ordered.find((moment) => lies(moment, context)) ?? ordered[0];
  if (at !== undefined)
    return { at, parsed: { kind: 'time', at, ...noteOnRepeat(at, moments, clock, zone) } };

  const name = (clock.zone ?? '').toUpperCase();
  return { at: shown[0] ?? 0, parsed: wrong(`The clock does not show ${name} then: leave that out.`) };
}

const isNamed = (at: number, name: string | undefined, zone: string): boolean =>
  name === undefined || name === 'z' || name === 'utc' || zoneWords(at, zone).toLowerCase() === name;

function noteOnRepeat(
  at: number,
  moments: readonly number[],
  clock: ClockTime,
  zone: string,
): { note?: string } {
  const other = moments.find((moment) => moment !== at);
  if (other === undefined) return {};
  const which = other < at ? 'after the clocks went back' : 'before the clocks went back';
  const typed = clockWords({ ...wallTimeAt(at, zone), ...clock }).replace(':', '');
  return { note: `This is the one ${which}. For the other type ${typed} ${zoneWords(other, zone)}.` };
}

function refuseSkipped(wall: WallTime, zone: string): ParsedTime {
  const { from, to } = skipAround(wall, zone);
  const day = dateWords(asUtc(wall), 'UTC');
  return wrong(
    `There was no ${clockWords(wall)} on ${day}: the clocks went from ${clockWords(from)} to ${clockWords(to)}.`,
  );
}
