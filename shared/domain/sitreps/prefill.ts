import { objectivesAt } from '../incident/select.ts';
import type { Instant } from '../instant.ts';
import { causeOf } from '../systems/select-owed.ts';
import { listedSystems } from '../systems/select-counts.ts';
import { standingOf } from '../systems/select-state.ts';
import type { System } from '../systems/state.ts';
import { isTrouble } from '../systems/states.ts';
import type { KnownKey } from './fields.ts';
import { backOf, numbersOf, serviceNumbers, type SitrepFigures } from './figures.ts';
import type { SitrepSources } from './reckon.ts';
import { listed } from './words.ts';

/** More is not read out, and stands in the figures. */
const NAMED = 8;

const inTrouble = (world: SitrepSources, asAt: Instant): readonly System[] =>
  [...listedSystems(world)].filter(({ track }) => isTrouble(standingOf(track, asAt).state.state));

const distinct = (texts: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(texts.filter((text) => text !== undefined))].sort();

/** What is Down and Degraded, and the causes that somebody stated. */
function whatFailed(world: SitrepSources, asAt: Instant, { systems, moreSystems }: SitrepFigures): string {
  const names = systems.filter(({ state }) => isTrouble(state)).map(({ name }) => name);
  const causes = distinct(inTrouble(world, asAt).map(({ track }) => causeOf(track, asAt)));
  const more = moreSystems > 0 ? ', and more on the list' : '';
  return [
    ...(names.length > 0 ? [`Down or degraded: ${listed(names, NAMED)}${more}.`] : []),
    ...(causes.length > 0 ? [`Cause as stated: ${listed(causes, NAMED)}.`] : []),
  ].join(' ');
}

const declared = ({ type, level }: SitrepFigures): string =>
  [type, level].filter((one) => one !== null).join(', ');

const services = ({ services: all }: SitrepFigures): string => {
  const stopped = all.filter(({ capability }) => capability === 'stopped').map(({ name }) => name);
  const paper = all.filter(({ capability }) => capability === 'on-paper').map(({ name }) => name);
  return [
    ...(stopped.length > 0 ? [`Stopped: ${listed(stopped, NAMED)}.`] : []),
    ...(paper.length > 0 ? [`On paper: ${listed(paper, NAMED)}.`] : []),
  ].join(' ');
};

const numbers = ({ counters, services: all }: SitrepFigures): string => {
  const counted = counters.flatMap(({ name, total }) =>
    total === null ? [] : [`${name}: ${String(total)}`],
  );
  const { stopped, onPaper, reduced } = serviceNumbers({ services: all });
  const hit = stopped + onPaper + reduced;
  return [...counted, ...(hit > 0 ? [`Services affected: ${String(hit)}`] : [])].join('; ');
};

const safety = ({ counters }: SitrepFigures): string => {
  const total = counters.find(({ key }) => key === 'safety-events')?.total ?? null;
  return total === null ? '' : `Reported so far: ${String(total)}.`;
};

const suppliers = (world: SitrepSources, asAt: Instant): string => {
  const engaged = distinct(
    inTrouble(world, asAt).map(({ supplier, supplierRef }) =>
      supplierRef === undefined ? supplier : `${supplier ?? 'Supplier'} (${supplierRef})`,
    ),
  );
  return engaged.length === 0 ? '' : `Suppliers: ${listed(engaged, NAMED)}.`;
};

const organisations = (world: SitrepSources, asAt: Instant): string =>
  listed(distinct(inTrouble(world, asAt).map(({ organisation }) => organisation)), NAMED);

type Prefill = (world: SitrepSources, asAt: Instant, figures: SitrepFigures) => string;

const PREFILL: Partial<Record<KnownKey, Prefill>> = {
  'methane-m': (_world, _asAt, figures) => declared(figures),
  'methane-e': organisations,
  'methane-t': whatFailed,
  'methane-h': (_world, _asAt, figures) => services(figures),
  'methane-n': (_world, _asAt, figures) => numbers(figures),
  'methane-e2': suppliers,
  safety: (_world, _asAt, figures) => safety(figures),
  priorities: ({ incident }, asAt) =>
    incident.status === 'declared' ? objectivesAt(incident, asAt).join('\n') : '',
};

/** What the tool writes in a field before anybody has; '' where it knows nothing. Facts of the state only, no times. */
export function prefilled(world: SitrepSources, asAt: Instant, figures: SitrepFigures, key: string): string {
  const prefill = Object.hasOwn(PREFILL, key) ? PREFILL[key as KnownKey] : undefined; // as: it is one of its keys
  return prefill?.(world, asAt, figures) ?? '';
}

/** Begins a headline: the counts, never a judgement. A person makes it say what matters. */
export function prefilledHeadline(figures: SitrepFigures): string {
  const states = numbersOf(figures);
  const { stopped, onPaper } = serviceNumbers(figures);
  const back = backOf(states);
  return [
    `Down ${String(states.down)}, degraded ${String(states.degraded)}, back ${String(back)}` +
      (back > 0
        ? ` (${String(states.limited)} limited, ${String(figures.notConfirmedHere)} not confirmed here)`
        : ''),
    `not assessed ${String(states.unknown)}`,
    ...(stopped + onPaper > 0 ? [`services stopped ${String(stopped)}, on paper ${String(onPaper)}`] : []),
  ].join('; ');
}
