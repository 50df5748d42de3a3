import type { ChecklistTemplate } from '../domain/checklists/template.ts';
import { proposed, published, STARTER } from './starter-checklist.ts';

const BANNER = 'Banner Health, guideline on EHR downtime';
const SCR = 'england.nhs.uk, summary care records';
const SANDWELL = 'myconnect.swbh.nhs.uk, downtime viewers';
const EPIC = 'kki.freshservice.com; ensemblehp.com, order of use in Epic';
const SAFER = 'SAFER guide, pmc PMC8136246';

const care = true;
const critical = true;
const twoPerson = true;

/** [S] with the order [SYN], DOMAIN 3.5. */
export const hospitalBackEntry: ChecklistTemplate = {
  ...STARTER,
  key: 'hospital-back-entry',
  title: 'Hospital: entering the paper',
  mode: 'read-do',
  trigger: 'The named person has called "all clear".',
  audience: 'Ward or department lead',
  stop: ['An interface is still down: its data are not entered by hand without its owner.'],
  source: 'Banner Health and others; the order of entry is our own proposal.',
  chunks: [
    {
      title: 'Before the first entry',
      steps: [
        published(BANNER, 'Hear "all clear" from the named person', 'Name and time logged', { critical }),
        proposed('Look up which interfaces are back', 'Each read from the board', { critical }),
        proposed('Count the sheets that were given out', 'Number known'),
        published(BANNER, 'Agree who enters which data', 'Pharmacy: medicines; laboratories: their own'),
        published(BANNER, 'Enter the time of care, and for whom', 'Agreed by all who type', { care }),
      ],
    },
    {
      title: 'Enter in this order',
      steps: [
        proposed('Identity, registrations, moves; merge temporary numbers', 'All entered', {
          care,
          critical,
          twoPerson,
        }),
        proposed('Allergies, alerts, resuscitation decisions', 'All entered', { care, critical, twoPerson }),
        proposed('Active medicines and last dose given', 'All entered', {
          care,
          critical,
          twoPerson,
          note: 'Pharmacy enters the orders; wards wait for it before they chart what was given.',
        }),
        proposed('Open orders, critical results, blood', 'All entered', { care, critical, twoPerson }),
        proposed('Observations and fluids that scores need', 'Scores agree', { care }),
        proposed('Discharges, referrals, follow-ups', 'Urgent cancer referrals first', { care }),
        published(BANNER, 'Scan the notes, one note for each patient', 'Scanned, unless the form says not'),
        proposed('Coding, billing, statistics', 'Handed over'),
      ],
    },
    {
      title: 'Close',
      steps: [
        published(BANNER, 'Down past midnight: 24-hour chart review', 'Signed by a nurse', {
          care,
          critical,
        }),
        proposed('Count: given out = returned', 'Same number', { critical }),
        proposed('Count: returned = entered + scanned + voided', 'Same number', { critical, twoPerson }),
      ],
    },
  ],
};

/** [S] DOMAIN 3.4. */
export const readOnlyFallbacks: ChecklistTemplate = {
  ...STARTER,
  key: 'read-only-fallbacks',
  title: 'Read-only ways in',
  mode: 'read-do',
  trigger: 'The record cannot be opened, and care needs what is in it.',
  audience: 'Ward or practice lead',
  stop: ['What is shown may be old: never rely on it for the last dose given.'],
  source: 'NHS England, hospitals with downtime viewers, the SAFER guide.',
  chunks: [
    {
      title: 'Try in this order',
      steps: [
        published(EPIC, 'Read-only copy of the record system', 'Opens', {
          care,
          ifNot: 'Epic: then BCA Web, then the BCA PC, which works without the network.',
        }),
        published(SANDWELL, 'Downtime PC of the ward', "Shows today's patients", { care }),
        published(SCR, 'Summary record over the national portal', 'Medicines, allergies, identity', {
          care,
          note: 'Shows at least these three.',
        }),
        published(SAFER, 'Paper forms for 8 hours', 'Count known', { ifNot: 'Copy a set now.' }),
        proposed('Write on each printout when it was made', 'Time on every page', { care, critical }),
        published(SAFER, 'Tell all that the record is read only', 'Told without computers', { critical }),
      ],
    },
  ],
};
