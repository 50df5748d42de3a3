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

/**
 * Health and social care in Northern Ireland. Its own wording of incident types and levels was not read, so
 * England's is not lent to it: types and levels say in plain words what they mean and that they are ours.
 */
export const healthNorthernIreland: Profile = {
  key: 'health-northern-ireland',
  name: 'Health (Northern Ireland)',
  source: OUR_PROPOSAL,
  incidentTypes: [
    {
      key: 'it-outage',
      name: 'IT outage, nothing declared',
      meaning: 'Systems are down or degraded; no other kind of incident is declared.',
    },
    {
      key: 'business-continuity',
      name: 'Business continuity incident',
      meaning: 'A service is below an acceptable level and needs special arrangements.',
    },
    {
      key: 'major',
      name: 'Major incident (emergency)',
      meaning:
        'Emergency-planning meaning, not an IT P1: declared as the plan of the trust or the region says.',
    },
  ],
  levels: [
    { key: 'trust', name: 'One trust', meaning: 'One trust or organisation copes with its own means.' },
    {
      key: 'trusts',
      name: 'Several trusts',
      meaning: 'Several trusts or practices are hit and act together.',
    },
    {
      key: 'regional',
      name: 'All of Northern Ireland',
      meaning: 'A shared system is hit, or the Department of Health coordinates.',
    },
    {
      key: 'national',
      name: 'United Kingdom',
      meaning: 'The cause is shared with other nations of the United Kingdom.',
    },
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
      key: 'trusts',
      name: 'Trusts',
      meaning: 'What is back for whom: one system returns trust by trust.',
      intervalMinutes: 120,
    },
    {
      key: 'practices',
      name: 'GP practices and pharmacies',
      meaning: 'What works, and who to ring.',
      intervalMinutes: 120,
    },
    {
      key: 'department-of-health',
      name: 'Department of Health',
      meaning: 'Impact, help needed, when it will be back.',
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
