import type { StateCode } from '../ui/state-mark/state-looks.ts';
import type { Standing } from '../ui/state-mark/state-mark.tsx';

/** A system as a board might show it: made up, in the manner of July 2024. */
export interface SampleSystem {
  readonly id: string;
  readonly name: string;
  readonly site: string;
  readonly state: StateCode;
  readonly standing: Standing;
  readonly stale: boolean;
  readonly lost: string;
  readonly since: string;
  readonly confirmed: string;
  readonly expected: string;
  readonly needs: string;
}

const NAMES = [
  'EMIS Web',
  'Order comms',
  'Pathology LIMS',
  'PACS',
  'Varian Aria',
  'ProScript Connect',
  'Allocate eRostering',
  'Epic care record',
  'Endoscopy imaging',
  'Integration engine',
  'Blood bank',
  'Theatre scheduling',
  'Switchboard',
  'Bleep and paging',
  'Active Directory',
  'DNS and DHCP',
  'ICE results',
  'Dictation',
  'Maternity record',
  'Pharmacy robot',
];
const SITES = ['Leighton', 'Northgate', 'St Cuthbert', 'Whitworth', 'Harbour Street', 'All sites'];
const LOST = [
  'No appointments or records',
  'Results late: phone criticals',
  'Morning treatments off',
  'Dispensing on paper',
  'Read only',
  'Slow, drops sessions',
  '',
];
const STATES: readonly StateCode[] = [
  'down',
  'degraded',
  'limited',
  'monitoring',
  'validated',
  'normal',
  'unknown',
  'unaffected',
];
const STANDINGS: readonly Standing[] = ['here', 'here', 'here', 'supplier', 'unconfirmed'];

const pick = <Item>(items: readonly Item[], number: number, fallback: Item): Item =>
  items[number % items.length] ?? fallback;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The same systems on every call. */
export function sampleSystems(count: number): SampleSystem[] {
  return Array.from({ length: count }, (_, index) => {
    // Any fixed mixture will do, as long as neighbours differ.
    const mixed = (Math.imul(index + 1, 2654435761) >>> 8) % 65521;
    const state = pick(STATES, mixed, 'unknown');
    const assessed = state !== 'unknown';
    const number = Math.floor(index / NAMES.length);
    return {
      id: `s${index}`,
      name: `${pick(NAMES, index, '')}${number === 0 ? '' : ` ${number + 1}`}`,
      site: pick(SITES, mixed >> 3, ''),
      state,
      standing: assessed ? pick(STANDINGS, mixed >> 5, 'here') : 'here',
      stale: assessed && mixed % 7 === 0,
      lost: state === 'down' || state === 'degraded' ? pick(LOST, mixed >> 2, '') : '',
      since: clock(mixed % 1440),
      confirmed: assessed ? `${clock((mixed * 3) % 1440)} AP` : '',
      expected: state === 'down' ? clock((mixed * 5) % 1440) : '',
      needs: mixed % 5 === 0 ? 'Active Directory' : '',
    };
  });
}
