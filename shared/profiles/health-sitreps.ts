import type { Profile, SitrepTemplate } from '#shared/domain/incident/profile.ts';

const JESIP = 'JESIP, M/ETHANE; reading for an IT outage: Blackstart';

const METHANE: SitrepTemplate['fields'] = [
  { key: 'methane-m', label: 'M: major incident declared?' },
  { key: 'methane-e', label: 'E: exact location' },
  { key: 'methane-t', label: 'T: type' },
  { key: 'methane-h', label: 'H: hazards' },
  { key: 'methane-a', label: 'A: access' },
  { key: 'methane-n', label: 'N: numbers' },
  { key: 'methane-e2', label: 'E: responders and suppliers' },
];

/** Sitreps in health care: the whole one with METHANE, and METHANE alone for a first call. */
export const healthSitreps: NonNullable<Profile['sitreps']> = [
  {
    key: 'health-sitrep',
    name: 'Sitrep with METHANE',
    source: JESIP,
    fields: [
      ...METHANE,
      { key: 'systems', label: 'Systems' },
      { key: 'changes', label: 'Changed since the last sitrep' },
      { key: 'services', label: 'Services' },
      { key: 'impact', label: 'Impact and progress' },
      { key: 'safety', label: 'Safety events' },
      { key: 'taken', label: 'Actions taken' },
      { key: 'next', label: 'Actions, next 4, 12 and 24 hours' },
      { key: 'priorities', label: 'Priorities' },
      { key: 'risks', label: 'Risks and forecast: best, likely, worst' },
      { key: 'resources', label: 'Resources and mutual aid needed' },
      { key: 'staffing', label: 'Command, staffing and welfare' },
      { key: 'supplier', label: 'Supplier position' },
      { key: 'comms', label: 'Communications and media lines' },
      { key: 'unknowns', label: 'Not known, and how sure' },
    ],
  },
  { key: 'methane', name: 'METHANE', source: JESIP, fields: METHANE },
  {
    key: 'iimarch',
    name: 'IIMARCH briefing',
    source: 'JESIP, briefing',
    fields: [
      { key: 'systems', label: 'Information: systems' },
      { key: 'services', label: 'Information: services' },
      { key: 'intent', label: 'Intent' },
      { key: 'next', label: 'Method' },
      { key: 'staffing', label: 'Administration' },
      { key: 'risks', label: 'Risk' },
      { key: 'comms', label: 'Communications' },
      { key: 'humanitarian', label: 'Humanitarian issues' },
    ],
  },
];

/** Messages in health care. What stands in holes that the state cannot fill is asked of a person. */
export const healthMessages: NonNullable<Profile['messages']> = [
  {
    key: 'executives',
    name: 'Executives on call, short',
    audience: 'executives',
    source: 'PagerDuty incident response: executive update, short, about every 30 minutes',
    text: '{incident}, {time}. {type}, {level}. Systems down {down}, degraded {degraded}, back {back} of which limited {limited} and not confirmed here {not-confirmed}, not assessed {not-assessed}. Services stopped: {services-stopped}. On paper: {services-on-paper}. Needed from you: {what-is-needed}. Next update {next}.',
  },
  {
    key: 'departments',
    name: 'Notice to wards and departments',
    audience: 'departments',
    text: 'IT outage, as at {time}. Down: {systems-down}. Slow or partly working: {systems-degraded}. Back for limited use only: {systems-limited}. Use your paper procedures: {which-forms-and-where}. Do not act on telephone calls or messages that offer a fix. Report harm or near misses to {whom-to-ring}. Next update {next}.',
  },
  {
    key: 'practices',
    name: 'GP practices and pharmacies',
    audience: 'practices',
    text: 'As at {time}. Down: {systems-down}. Back for limited use only: {systems-limited}. A system that is back may be for stated work only: hold other work until you are told. Ring {whom-to-ring} with anything that will not wait. Next update {next}.',
    source: 'After NHS North Cumbria primary care status page, 22 July 2024: urgent work only, hold the rest',
  },
  {
    key: 'supplier',
    name: 'To a supplier',
    audience: 'suppliers',
    text: '{incident}, {time}. Our reference {our-reference}, yours {your-reference}. Down here: {systems-down}. Degraded: {systems-degraded}. Tried so far: {what-was-tried}. Needed from you, and by when: {what-is-needed}. Ring back: {whom-to-ring}. Next contact {next}.',
  },
  {
    key: 'public',
    name: 'Patients and public',
    audience: 'public',
    text: 'Some of our computer systems are not working. If you have an appointment, come as planned unless we tell you otherwise. Bring your medicines or a list of them. Not running: {services-stopped}. For urgent help: {where-to-turn}. We will say more at {next}.',
    source: 'After NHS North Cumbria primary care status page, 19 July 2024: attend unless told otherwise',
  },
];
