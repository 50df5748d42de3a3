import type { HostClient } from '#shared/contract/host-client.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { RecoveryCurves, RecoveryPage } from '#shared/domain/systems/queries-recovery.ts';
import { STATE_KEYS, STATES } from '#shared/domain/systems/states.ts';
import { csvOf, type CsvCell } from '../../ui/csv.ts';

/** Times in UTC, as in the log; a spreadsheet sorts them as they are. */
const CURVE_HEAD = ['At (UTC)', ...STATE_KEYS.map((key) => STATES[key].word), 'All'];

/** The points of the curve, one a row. */
export const curveCsv = ({ curve }: RecoveryCurves): string =>
  csvOf([
    CURVE_HEAD,
    ...curve.points.map(({ at, counts }) => [at, ...STATE_KEYS.map((key) => counts[key]), curve.total]),
  ]);

const SYSTEMS_HEAD = [
  'System',
  'Restore group',
  'Out from (UTC)',
  'First back (UTC)',
  'Back since (UTC)',
  'Tested (UTC)',
  'Minutes to first back',
  'Minutes Down and Degraded',
  'Gone down again',
  'RTO minutes',
  'RTO met',
  'MTPD minutes',
  'MTPD passed',
  ...STATE_KEYS.map((key) => `Minutes ${STATES[key].word}`),
];

const systemRow = (one: RecoveryPage['items'][number]): readonly CsvCell[] => [
  one.name,
  one.tier,
  one.affectedAt,
  one.firstRestoredAt,
  one.restoredAt,
  one.testedAt,
  one.minutesToFirstRestore,
  one.disruptedMinutes,
  one.regressions,
  one.rtoMinutes,
  one.rtoMet,
  one.mtpdMinutes,
  one.mtpdPassed,
  ...STATE_KEYS.map((key) => one.minutesIn[key]),
];

export const systemsCsv = (items: readonly RecoveryPage['items'][number][]): string =>
  csvOf([SYSTEMS_HEAD, ...items.map(systemRow)]);

const AT_ONCE = 1000;

/** Every affected system, page by page; a fault of any page is the answer. */
export async function allRecoveries(host: HostClient, incident: IncidentId) {
  const items: RecoveryPage['items'][number][] = [];
  for (let skip: number | null = 0; skip !== null;) {
    const answer = await host.query({
      incident,
      name: 'systems.recovery',
      input: { skip, limit: AT_ONCE },
    });
    if (!answer.ok) return answer;
    const page = answer.value as RecoveryPage; // as: the answer of systems.recovery
    items.push(...page.items);
    skip = page.next;
  }
  return { ok: true as const, value: items };
}
