import type { Profile } from '#shared/domain/incident/profile.ts';
import { generalMessages } from './general-sitreps.ts';
import { bringing, GENERAL } from './role-tasks.ts';

const INCIDENT_ROLES = 'PagerDuty incident response: different roles; Google SRE book: managing incidents';

const ROLES: Profile['commandRoles'] = [
  {
    key: 'strategic',
    name: 'Crisis lead',
    meaning: 'Decides what matters most, for the whole organisation, and owns the risk.',
    tier: 'strategic',
  },
  {
    key: 'tactical',
    name: 'Incident lead',
    meaning: 'Runs the response. Does not repair systems at the same time.',
    tier: 'tactical',
    source: INCIDENT_ROLES,
  },
  {
    key: 'operational',
    name: 'Operations lead',
    meaning: 'Leads the work at one place or in one function.',
    tier: 'operational',
    source: INCIDENT_ROLES,
  },
  {
    key: 'coordinator',
    name: 'Incident coordinator',
    meaning: 'Keeps board, tasks and update times going for whoever is in charge.',
    tier: 'support',
    source: INCIDENT_ROLES,
  },
  {
    key: 'deputy',
    name: 'Deputy',
    meaning: 'Hot standby; watches the clocks.',
    tier: 'support',
    source: INCIDENT_ROLES,
  },
  {
    key: 'loggist',
    name: 'Loggist',
    meaning: 'Writes down what is said and decided. Records, does not fix.',
    tier: 'support',
    source: INCIDENT_ROLES,
  },
  {
    key: 'technical',
    name: 'Technical lead',
    meaning: 'Leads the people who repair systems.',
    tier: 'support',
    source: INCIDENT_ROLES,
  },
  {
    key: 'communications',
    name: 'Communications lead',
    meaning: 'Writes and sends the updates, inside and outside.',
    tier: 'support',
    source: INCIDENT_ROLES,
  },
  {
    key: 'planning',
    name: 'Planning lead',
    meaning: 'Looks ahead: next shift, handovers, follow-ups.',
    tier: 'support',
    source: INCIDENT_ROLES,
  },
  {
    key: 'safety',
    name: 'Safety lead',
    meaning: 'Judges what the loss of a system does to people, and may stop work.',
    tier: 'support',
  },
  {
    key: 'business',
    name: 'Business lead',
    meaning: 'Speaks for those who use the systems: what must run first.',
    tier: 'support',
  },
];

/** Any organisation that runs on IT: an airline, a council, a factory. */
export const general: Profile = {
  key: 'general',
  name: 'General',
  source: "Blackstart's own proposal",
  incidentTypes: [
    { key: 'outage', name: 'IT outage', meaning: 'Systems are down or degraded; the cause may be unknown.' },
    {
      key: 'security',
      name: 'Cyber incident',
      meaning: 'Somebody attacked, or may have: keep evidence, get advice before restoring.',
    },
    {
      key: 'business-continuity',
      name: 'Business continuity incident',
      meaning: 'The organisation cannot do its work in the usual way; continuity plans are in force.',
    },
    {
      key: 'major',
      name: 'Major incident (IT)',
      meaning:
        'IT meaning, often called P1: the most severe kind of outage. Not the meaning that the emergency services give it.',
    },
  ],
  levels: [
    { key: '1', name: 'Level 1', meaning: 'One team or site copes with its own means.' },
    { key: '2', name: 'Level 2', meaning: 'Several teams or sites; the whole organisation coordinates.' },
    { key: '3', name: 'Level 3', meaning: 'Outside help is needed: suppliers, partners, neighbours.' },
    { key: '4', name: 'Level 4', meaning: 'The whole sector, region or country is hit.' },
  ],
  commandRoles: bringing(ROLES, GENERAL),
  audiences: [
    {
      key: 'executives',
      name: 'Executives',
      meaning: 'Short, every half hour while it is bad.',
      intervalMinutes: 30,
      source: 'PagerDuty incident response: about every 30 minutes, short',
    },
    {
      key: 'staff',
      name: 'Staff',
      meaning: 'What works, what does not, what to do meanwhile.',
      intervalMinutes: 60,
    },
    {
      key: 'sites',
      name: 'Sites and depots',
      meaning: 'What is back where, and who to ring.',
      intervalMinutes: 120,
    },
    {
      key: 'customers',
      name: 'Customers and public',
      meaning: 'What to do: come as planned, wait, or use another way.',
      intervalMinutes: 120,
    },
    {
      key: 'partners',
      name: 'Partners',
      meaning: 'Those whose work hangs on ours, and the other way round.',
      intervalMinutes: 240,
    },
    {
      key: 'suppliers',
      name: 'Suppliers',
      meaning: 'Reference numbers, what was tried, what is asked of them.',
      intervalMinutes: 120,
    },
    {
      key: 'authorities',
      name: 'Regulators and authorities',
      meaning: 'What must be reported, by its deadline.',
      intervalMinutes: 720,
    },
  ],
  counters: [
    {
      key: 'people-affected',
      name: 'People affected',
      meaning: 'Customers, passengers, residents or staff who were hit.',
      unit: 'people',
    },
    {
      key: 'work-cancelled',
      name: 'Cancelled',
      meaning: 'Flights, appointments, runs or orders cancelled.',
      unit: 'items',
    },
    {
      key: 'work-delayed',
      name: 'Delayed',
      meaning: 'Flights, deliveries, payments or orders that are late.',
      unit: 'items',
    },
    {
      key: 'output-lost',
      name: 'Output lost',
      meaning: 'Hours of production or service lost.',
      unit: 'hours',
    },
    {
      key: 'safety-events',
      name: 'Safety events',
      meaning: 'Harm, or a near miss, that somebody puts down to the outage.',
      unit: 'events',
    },
    {
      key: 'calls-above-normal',
      name: 'Calls above normal',
      meaning: 'Calls beyond those of the same day of another week.',
      unit: 'calls',
    },
    {
      key: 'staff-hours',
      name: 'Extra staff hours',
      meaning: 'Hours worked because of the outage.',
      unit: 'hours',
    },
    {
      key: 'extra-cost',
      name: 'Extra cost',
      meaning: 'Money spent because of the outage, in the currency of the accounts.',
      unit: 'currency',
    },
  ],
  backlogTypes: [
    { key: 'paper-record', name: 'Paper record', meaning: 'Written on paper meanwhile; to be keyed.' },
    { key: 'order', name: 'Order or booking', meaning: 'To be placed, moved or made good.' },
    {
      key: 'case',
      name: 'Case or application',
      meaning: 'A request by a member of the public or a customer, waiting.',
    },
    { key: 'payment', name: 'Payment', meaning: 'Pay, benefits, invoices or refunds not yet made.' },
    {
      key: 'delivery',
      name: 'Delivery or dispatch',
      meaning: 'Goods, bags or mail not yet where they belong.',
    },
    { key: 'appointment', name: 'Appointment or slot', meaning: 'To be given again.' },
    {
      key: 'inspection',
      name: 'Check or inspection',
      meaning: 'Due by a rule, and not done or not recorded.',
    },
    { key: 'message', name: 'Message', meaning: 'Stuck in a queue between systems, or not answered.' },
  ],
  priorityScales: [
    {
      key: 'urgency',
      name: 'Urgency',
      meaning: 'How soon the work must be done. When unsure, take the higher.',
      values: [
        { key: 'a', name: 'A', meaning: 'Same day: danger to people, a legal deadline, pay.' },
        { key: 'b', name: 'B', meaning: 'Within 48 hours.' },
        { key: 'c', name: 'C', meaning: 'Within a week.' },
        { key: 'd', name: 'D', meaning: 'Routine.' },
      ],
    },
    {
      key: 'severity',
      name: 'Severity',
      meaning: 'Impact and urgency together. Judge the work that stops, not the technology.',
      source: 'NHS Digital severity level guidelines, 2017: five severities',
      values: [
        { key: '1', name: 'Severity 1', meaning: 'Highest.' },
        { key: '2', name: 'Severity 2', meaning: 'High.' },
        { key: '3', name: 'Severity 3', meaning: 'Medium.' },
        { key: '4', name: 'Severity 4', meaning: 'Low.' },
        { key: '5', name: 'Severity 5', meaning: 'Lowest.' },
      ],
    },
  ],
  services: [
    {
      key: 'front-desk',
      name: 'Front desk',
      meaning: 'People are served in person: check-in, counters, reception, gate.',
    },
    {
      key: 'contact-centre',
      name: 'Contact centre',
      meaning: 'Telephone, mail and web enquiries are answered.',
    },
    {
      key: 'operations',
      name: 'Operations',
      meaning: 'What the organisation is there for: flights, lines, rounds.',
    },
    { key: 'dispatch', name: 'Dispatch and logistics', meaning: 'Goods, bags, vehicles and crews move.' },
    { key: 'orders', name: 'Orders and bookings', meaning: 'New business can be taken.' },
    { key: 'payments', name: 'Payments', meaning: 'Money can be taken and paid out.' },
    { key: 'payroll', name: 'Payroll and rosters', meaning: 'Staff are planned and paid.' },
    {
      key: 'safety',
      name: 'Safety and emergency duties',
      meaning: 'Alarms, care of vulnerable people, emergency response.',
    },
    { key: 'telephones', name: 'Telephones', meaning: 'Can people ring in, and can staff ring out?' },
  ],
  forms: [
    { key: 'log-sheet', name: 'Log sheet', meaning: 'Numbered blank lines for entries made on paper.' },
    {
      key: 'briefing',
      name: 'Briefing (ICS 201)',
      meaning: 'Situation, objectives, actions, resources.',
      source: 'FEMA, ICS form 201',
    },
    {
      key: 'objectives',
      name: 'Objectives (ICS 202)',
      meaning: 'What this period must achieve.',
      source: 'FEMA, ICS form 202',
    },
    {
      key: 'assignments',
      name: 'Assignments (ICS 204)',
      meaning: 'Who leads what, with whom, how to reach them.',
      source: 'FEMA, ICS form 204',
    },
    {
      key: 'handover',
      name: 'Shift handover',
      meaning: 'Conditions, actions, needs; read-back by the receiver.',
      source: 'PagerDuty, CAN report; I-PASS',
    },
    {
      key: 'sitrep',
      name: 'Sitrep',
      meaning: 'What stands at a stated time, for those who are not in the room.',
    },
    {
      key: 'work-sheet',
      name: 'Work sheet',
      meaning: 'A numbered paper record of one job, order or contact, to be keyed later.',
    },
  ],
  messages: generalMessages,
  restoreGroups: [
    {
      tier: 0,
      name: 'Foundations',
      why: 'Power, network, virtual hosts, time, DNS, domain controllers, identity, recovery keys, admin PCs: nothing else can be fixed or logged into.',
    },
    {
      tier: 1,
      name: 'Repair and phones',
      why: 'Backup, storage, integration, telephony, remote support: repair at scale and safe communication.',
    },
    {
      tier: 2,
      name: 'Safety and time critical',
      why: 'What protects people, or does harm within hours when it stops.',
    },
    {
      tier: 3,
      name: 'Core operations',
      why: 'What the organisation is there for: bookings, production, case work, payments.',
    },
    { tier: 4, name: 'Throughput', why: 'Planning, rosters, reminders, reporting lines, mail.' },
    { tier: 5, name: 'Last', why: 'Analytics, training, archives, remaining desktops.' },
  ],
};
