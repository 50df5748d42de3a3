import { z } from 'zod';
import type { Events } from '../area.ts';
import type { Fact } from '../envelope.ts';
import { EventId } from '../ids.ts';
import { SitrepField, SitrepTemplate } from '../incident/profile.ts';
import { Instant } from '../instant.ts';
import { SitrepFigures } from './figures.ts';

const sampleFigures = {
  phase: 'Response',
  type: 'Critical incident',
  level: null,
  states: {
    unknown: ['sys-pathology'],
    down: ['sys-emis-web'],
    degraded: [],
    limited: [],
    monitoring: [],
    validated: [],
    normal: [],
    unaffected: [],
  },
  before: null,
  notConfirmedHere: 0,
  overdue: 0,
  goneDownAgain: 0,
  supplierOnly: 0,
  unsure: 0,
  systems: [
    {
      name: 'EMIS Web',
      state: 'down',
      detail: 'Records and prescribing',
      since: '2024-07-19T06:00:00.000Z',
      expectedBack: null,
      supplierSays: false,
    },
  ],
  moreSystems: 0,
  changes: [{ name: 'EMIS Web', from: null, to: 'down' }],
  moreChanges: 0,
  notAssessed: ['Pathology'],
  services: [
    {
      name: 'Theatres',
      capability: 'on-paper',
      words: 'On paper',
      was: null,
      lost: null,
      safeUntil: '2024-07-19T12:00:00.000Z',
    },
  ],
  counters: [
    { key: 'patients-affected', name: 'Patients affected', unit: 'patients', total: 42, before: null },
  ],
  tallies: [{ counting: 'devices', of: 120, fixed: 40, blocked: 2 }],
  tasks: {
    open: 1,
    overdue: 0,
    blocked: 0,
    untold: 1,
    next: [{ number: 'A1', title: 'Ring the supplier', owner: null, due: '2024-07-19T08:00:00.000Z' }],
    more: 0,
    undated: 0,
  },
  supplier: [],
  moreSupplier: 0,
  inCharge: 'Duty director',
  roles: [{ name: 'Strategic commander (gold)', holder: null }],
};

/** What can have happened to sitreps. An issued one holds all it says. */
export const sitrepEvents = {
  'sitrep.issued': {
    v: 1,
    schema: z.strictObject({
      number: z.string(),
      incident: z.string(),
      exercise: z.boolean(),
      asAt: Instant,
      /** The cut-off and number of the one before; null = it is the first. */
      since: z.strictObject({ number: z.string(), asAt: Instant }).nullable(),
      nextAt: Instant.nullable(),
      template: z.strictObject({ key: z.string(), name: z.string() }),
      headline: z.string().max(300),
      /** In the asker's order; figures stand with the field that is called after them. */
      sections: z.array(SitrepField.extend({ text: z.string().max(4000) })),
      figures: SitrepFigures,
      approvedBy: z.string(),
      audiences: z.array(z.strictObject({ key: z.string(), name: z.string() })),
      corrects: z.string().nullable(),
    }),
    sample: {
      number: 'A1',
      incident: 'Faulty update, 19 July',
      exercise: false,
      asAt: '2024-07-19T07:00:00.000Z',
      since: null,
      nextAt: '2024-07-19T09:00:00.000Z',
      template: { key: 'methane', name: 'METHANE sitrep' },
      headline: 'Records down, theatres on paper.',
      sections: [{ key: 'systems', label: 'Systems', text: 'Restart in progress.' }],
      figures: sampleFigures,
      approvedBy: 'Director on call',
      audiences: [{ key: 'region', name: 'NHS England region' }],
      corrects: null,
    },
    freeText: ['headline', 'text', 'detail', 'lost', 'title'],
  },
  'sitrep.withdrawn': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ sitrep: EventId, number: z.string(), reason: z.string().max(400) }),
    sample: { sitrep: 'K3F7Q2M8-104', number: 'A1', reason: 'Went out under the wrong name.' },
    freeText: ['reason'],
  },
  'sitrep.template-set': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ from: SitrepTemplate.nullable(), to: SitrepTemplate }),
    sample: {
      from: null,
      to: { key: 'region-08-00', name: 'Region, 08:00', fields: [{ key: 'impact', label: 'Impact' }] },
    },
  },
  'sitrep.template-dropped': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ was: SitrepTemplate }),
    sample: {
      was: { key: 'region-08-00', name: 'Region, 08:00', fields: [{ key: 'impact', label: 'Impact' }] },
    },
  },
} satisfies Events;

/** A sitrep as it was issued: all that it says. */
export type SitrepReport = z.output<(typeof sitrepEvents)['sitrep.issued']['schema']>;
export type IssuedFact = Fact<'sitrep.issued', SitrepReport>;

/** The fact where it is an issued sitrep. */
export const issuedFact = (fact: Fact | undefined): IssuedFact | undefined =>
  fact?.type === 'sitrep.issued' ? (fact as IssuedFact) : undefined; // as: the type names the data, checked when it was decided
