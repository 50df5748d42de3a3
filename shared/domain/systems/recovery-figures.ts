import { minutesBetween } from '../instant.ts';
import { spreadOf, type Recovery, type Spread } from './select-recovery.ts';
import { STATE_KEYS, type StateKey } from './states.ts';

/** What a recovery comes to, over all systems that were affected (DOMAIN 5.2). */
export interface RecoveryFigures {
  /** Down or Degraded at any time. */
  readonly affected: number;
  /** Back online at least once since. */
  readonly restored: number;
  /** Back online now, without a fall since. */
  readonly backNow: number;
  /** Of those back now: tested since they came back. */
  readonly testedNow: number;
  readonly toFirstRestore: Spread;
  /** Down and Degraded together, of each; what is still out counts until now. */
  readonly downtime: Spread;
  readonly restoreToTested: Spread;
  /** All downtime over the number restored, in minutes; null where nothing is restored. */
  readonly meanRepairMinutes: number | null;
  /** Time in each state, all together. */
  readonly minutesIn: Readonly<Record<StateKey, number>>;
  readonly rto: { readonly met: number; readonly missed: number; readonly open: number };
  readonly mtpd: { readonly passed: number; readonly within: number };
  readonly goneDownAgain: number;
}

const count = (recoveries: readonly Recovery[], is: (one: Recovery) => boolean): number =>
  recoveries.filter(is).length;

function minutesIn(recoveries: readonly Recovery[]): Record<StateKey, number> {
  const sum = (key: StateKey): number => recoveries.reduce((minutes, one) => minutes + one.minutesIn[key], 0);
  return Object.fromEntries(STATE_KEYS.map((key) => [key, sum(key)])) as Record<StateKey, number>; // as: one entry a key
}

/** Adds up how systems have recovered; `rtoMinutes` tells a target that is still open from none. */
export function recoveryFigures(
  all: readonly (Recovery & { readonly rtoMinutes?: number | undefined })[],
): RecoveryFigures {
  const affected = all.filter(({ affectedAt }) => affectedAt !== null);
  const toFirstRestore = spreadOf(affected.map(({ minutesToFirstRestore }) => minutesToFirstRestore));
  const downtime = affected.map(({ disruptedMinutes }) => disruptedMinutes);
  const tested = affected.map(({ restoredAt, testedAt }) =>
    restoredAt === null || testedAt === null ? null : minutesBetween(restoredAt, testedAt),
  );
  const restored = toFirstRestore.count;
  return {
    affected: affected.length,
    restored,
    backNow: count(affected, ({ restoredAt }) => restoredAt !== null),
    testedNow: count(affected, ({ testedAt }) => testedAt !== null),
    toFirstRestore,
    downtime: spreadOf(downtime),
    restoreToTested: spreadOf(tested),
    meanRepairMinutes: restored === 0 ? null : downtime.reduce((sum, one) => sum + one, 0) / restored,
    minutesIn: minutesIn(affected),
    rto: {
      met: count(affected, ({ rtoMet }) => rtoMet === true),
      missed: count(affected, ({ rtoMet }) => rtoMet === false),
      open: affected.filter(({ rtoMet, rtoMinutes }) => rtoMet === null && rtoMinutes !== undefined).length,
    },
    mtpd: {
      passed: count(affected, ({ mtpdPassed }) => mtpdPassed === true),
      within: count(affected, ({ mtpdPassed }) => mtpdPassed === false),
    },
    goneDownAgain: affected.reduce((sum, one) => sum + one.regressions, 0),
  };
}
