import { values } from '../collection.ts';
import { NOT_STATED, statementWords } from '../services/capability.ts';
import { disagreements, serviceStanding, type ServiceStanding } from '../services/select.ts';
import type { Service } from '../services/state.ts';
import { fact, found, type Found, type Gatherer, type Looking } from './gather.ts';
import { isAhead } from './gather-systems.ts';

function weightOf({ statement, safeTimePassed }: ServiceStanding): number {
  if (safeTimePassed) return 92;
  if (statement?.capability === 'stopped') return 90;
  return statement?.capability === 'on-paper' ? 62 : statement?.capability === 'reduced' ? 40 : 0;
}

const factsOf = ({ statement, since, safeUntil, safeTimePassed, confirmedAt }: ServiceStanding) => [
  fact(
    `${statement === null ? NOT_STATED : statementWords(statement)}${since === null ? '' : ' since'}`,
    since,
  ),
  safeUntil === null ? null : fact(safeTimePassed ? 'SAFE TIME PASSED' : 'Safe until', safeUntil),
  confirmedAt === null ? null : fact('Confirmed', confirmedAt),
];

function serviceItems({ world, now }: Looking, service: Service): readonly Found[] {
  const standing = serviceStanding(world, service, now);
  const stated = standing.statement?.capability ?? null;
  const clashes = disagreements(world, service, stated, now);
  if (stated === 'normal' && clashes.length === 0 && !standing.remind) return [];
  const { id, name } = service;
  const { safeUntil } = standing;
  const item = found(
    'services',
    { key: `service:${id}`, rev: standing.set ?? '', title: name },
    [...factsOf(standing), ...clashes.map(({ words }) => fact(words))],
    { weight: weightOf(standing), theme: `service-${stated ?? 'not-stated'}` },
  );
  if (!isAhead(safeUntil, now)) return [item];
  const ahead = { key: `expect:safe:${id}`, rev: safeUntil, title: name };
  return [item, found('expected', ahead, [fact('safe until', safeUntil)])];
}

/** Services that do not run as usual, or whose statement nobody has looked at in time. */
export const gatherServices: Gatherer = (looking) =>
  [...values(looking.world.services.all)]
    .filter(({ retired }) => retired === undefined)
    .flatMap((service) => serviceItems(looking, service));
