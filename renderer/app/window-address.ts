import { IncidentId } from '#shared/domain/ids.ts';
import { CHECKLISTS } from '../store/checklists-view.ts';
import { CATALOGUE_PLACE } from '../store/quiet-places.ts';

/** What is shown without an incident, beside the first screen. */
const QUIET_PLACES: ReadonlySet<string> = new Set([CATALOGUE_PLACE, CHECKLISTS]);

/** What the window's address names, so that a reload comes back to it and a second tab can be opened on it. */
export interface WindowAddress {
  /** Null = the first screen. */
  readonly incident: IncidentId | null;
  readonly place: string | null;
  /** A view of the place; absent = its first. */
  readonly view?: string;
}

/**
 * `#/INCIDENT/PLACE[/VIEW]`, and without an incident `#/` or `#//PLACE`: a hash, so that it works under any scheme and path
 * and never reaches a host.
 */
export function addressIn(hash: string): WindowAddress {
  const [, incident = '', place = '', view = ''] = hash.split('/');
  const id = IncidentId.safeParse(decodeURIComponent(incident));
  return {
    incident: id.success ? id.data : null,
    place: place === '' ? null : place,
    ...(view === '' ? {} : { view }),
  };
}

export const hashOf = (incident: IncidentId | null, place: string, view?: string): string =>
  incident === null
    ? QUIET_PLACES.has(place)
      ? `#//${place}`
      : '#/'
    : ['#', encodeURIComponent(incident), place, ...(view === undefined ? [] : [view])].join('/');

/** Whether the desktop shell was asked for the worked example: `?example=1`. */
export const wantsExample = (search: string): boolean => new URLSearchParams(search).get('example') === '1';

/** The incident file that the desktop shell was asked to open: `?open=FILE`. */
export const fileIn = (search: string): string | null => new URLSearchParams(search).get('open');
