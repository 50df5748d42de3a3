import { wallTimeAt } from '../../ui/time/zoned-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Distances between two marks, in minutes. */
const STEPS = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 20160, 40320] as const;

/** The moments to mark between two, at round local times; `most` at most where the span allows it. */
export function axisTimes(from: number, to: number, zone: string, most: number): readonly number[] {
  const span = (to - from) / MINUTE;
  const step = STEPS.find((minutes) => span / minutes <= most) ?? STEPS[STEPS.length - 1] ?? 1440;
  if (step < 60) {
    const first = Math.ceil(from / (step * MINUTE)) * step * MINUTE;
    return Array.from(
      { length: Math.max(0, Math.floor((to - first) / (step * MINUTE)) + 1) },
      (_, n) => first + n * step * MINUTE,
    );
  }
  const times: number[] = [];
  // Hour by hour: where clocks change, a day is not 24 of them.
  for (let at = Math.ceil(from / HOUR) * HOUR; at <= to; at += HOUR) {
    const { hour, minute } = wallTimeAt(at, zone);
    if (minute === 0 && (step >= 1440 ? hour === 0 : hour % (step / 60) === 0)) times.push(at);
  }
  const days = step / 1440;
  return days <= 1 ? times : times.filter((_, n) => n % days === 0);
}

/** Whole numbers to mark between 0 and `top`. */
export function axisCounts(top: number, most = 5): readonly number[] {
  const rough = Math.max(1, top / most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((one) => one >= rough) ?? 1);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, n) => n * step);
}
