import type { Profile } from '#shared/domain/incident/profile.ts';
import { healthMessages, healthSitreps } from './health-sitreps.ts';
import {
  healthBacklogTypes,
  healthCommandRoles,
  healthCounters,
  healthForms,
  healthPriorityScales,
  healthRestoreGroups,
  healthServices,
  OUR_PROPOSAL,
} from './health-terms.ts';
import { bringing, HEALTH } from './role-tasks.ts';

const TYPES =
  'East Midlands Ambulance Service, "What is a major incident"; Scottish Government, incident levels, p. 3';
const LEVELS =
  "Scottish Government, national incident response levels, p. 4; NHS England C1224 for levels 3 and 4. England's exact wording was not read";

/** Hospitals, GP practices and pharmacies in England. */
export const healthEngland: Profile = {
  key: 'health-england',
  name: 'Health (England)',
  source: OUR_PROPOSAL,
  incidentTypes: [
    {
      key: 'it-outage',
      name: 'IT outage, nothing declared',
      meaning: 'Systems are down or degraded; no EPRR incident is declared.',
    },
    {
      key: 'business-continuity',
      name: 'Business continuity incident',
      meaning: 'A service is below an acceptable level and needs special arrangements.',
      source: TYPES,
    },
    {
      key: 'critical',
      name: 'Critical incident',
      meaning: 'Critical services cannot be delivered, or patients may be harmed; outside help is needed.',
      source: TYPES,
    },
    {
      key: 'major',
      name: 'Major incident (EPRR)',
      meaning:
        'EPRR meaning, not an IT P1: a serious threat to the health of the community, or casualties in numbers or of kinds that need special arrangements.',
      source: TYPES,
    },
  ],
  levels: [
    { key: '1', name: 'Level 1', meaning: 'One organisation copes with its usual means.', source: LEVELS },
    { key: '2', name: 'Level 2', meaning: 'Several organisations, coordinated locally.', source: LEVELS },
    { key: '3', name: 'Level 3', meaning: 'Coordinated by the region.', source: LEVELS },
    { key: '4', name: 'Level 4', meaning: 'Coordinated nationally.', source: LEVELS },
  ],
  commandRoles: bringing(healthCommandRoles, HEALTH),
  audiences: [
    {
      key: 'executives',
      name: 'Executives on call',
      meaning: 'Short, every half hour while it is bad.',
      intervalMinutes: 30,
      source: 'PagerDuty incident response: about every 30 minutes, short',
    },
    {
      key: 'departments',
      name: 'Wards and departments',
      meaning: 'What works, what does not, what to do meanwhile.',
      intervalMinutes: 60,
    },
    {
      key: 'practices',
      name: 'GP practices and pharmacies',
      meaning: 'What works, and who to ring.',
      intervalMinutes: 120,
    },
    {
      key: 'icb',
      name: 'Integrated care board',
      meaning: 'Impact, help needed, when it will be back.',
      intervalMinutes: 120,
    },
    {
      key: 'region',
      name: 'NHS England region',
      meaning: 'Sitrep at the times the region sets.',
      intervalMinutes: 240,
    },
    {
      key: 'suppliers',
      name: 'Suppliers',
      meaning: 'Reference numbers, what was tried, what is asked of them.',
      intervalMinutes: 120,
    },
    {
      key: 'public',
      name: 'Patients and public',
      meaning: 'What to do: come as planned unless told otherwise, or not.',
      intervalMinutes: 240,
    },
  ],
  counters: healthCounters,
  backlogTypes: healthBacklogTypes,
  priorityScales: healthPriorityScales,
  services: healthServices,
  forms: healthForms,
  sitreps: healthSitreps,
  messages: healthMessages,
  restoreGroups: healthRestoreGroups,
};
