import type { Profile, RoleTask } from '#shared/domain/incident/profile.ts';

// What command roles bring with them. What has no source of its own is Blackstart's own proposal, as the profiles say.

type Roles = Profile['commandRoles'];
type TasksByRole = Readonly<Record<string, readonly RoleTask[]>>;

const INCIDENT_ROLES = 'PagerDuty incident response: different roles';
const CARE = "Blackstart's own proposal; needs local clinical sign-off";

/** Roles that any incident has: the same under another sector's names. */
const COMMON: TasksByRole = {
  strategic: [
    {
      key: 'objectives',
      title: 'Set at most three objectives for this period, and have them read out',
      dueMinutes: 30,
      source: 'FEMA, ICS form 202: incident objectives',
    },
    { key: 'who-may-spend', title: 'Say who may spend what, and who may stop a service', dueMinutes: 60 },
  ],
  tactical: [
    {
      key: 'first-plan',
      title: 'Say the plan in three sentences, and have it read back',
      dueMinutes: 30,
      urgent: true,
    },
    {
      key: 'fill-roles',
      title: 'Give every role that is needed to somebody; one who leads does not repair',
      dueMinutes: 15,
      source: INCIDENT_ROLES,
    },
  ],
  operational: [
    {
      key: 'conditions-actions-needs',
      title: 'Report from your place: conditions, actions, needs',
      dueMinutes: 30,
      everyMinutes: 60,
      source: 'PagerDuty incident response: CAN report',
    },
  ],
  coordinator: [
    {
      key: 'supplier-reference',
      title: 'Log the fault with each supplier, and write down the reference number',
      dueMinutes: 15,
      urgent: true,
    },
    { key: 'update-times', title: 'Set for each audience when its next update is due', dueMinutes: 20 },
  ],
  deputy: [
    {
      key: 'ring-round',
      title: 'Ring whoever was not told of a task, or has not said yes',
      dueMinutes: 30,
      everyMinutes: 60,
      source: INCIDENT_ROLES,
    },
  ],
  loggist: [
    {
      key: 'opening-entry',
      title: 'Log who is in charge, who is here, and how each is reached',
      dueMinutes: 10,
      source: 'JESIP, joint decision logging',
    },
    {
      key: 'decisions-read-back',
      title: 'Read decisions and their reasons back to whoever made them',
      dueMinutes: 60,
      everyMinutes: 120,
      source: 'JESIP, joint decision logging',
    },
  ],
  technical: [
    {
      key: 'foundations-first',
      title: 'Confirm one good writeable domain controller, then DNS on it',
      dueMinutes: 30,
      urgent: true,
      source: 'Microsoft, AD forest recovery: perform initial recovery (its order only)',
    },
    {
      key: 'recovery-keys',
      title: 'Say where recovery keys are held, and whether that place is up; never write a key down here',
      dueMinutes: 30,
      source: 'Microsoft, BitLocker recovery process',
    },
    {
      key: 'try-on-a-few',
      title: 'Try each repair on a few devices before wide use',
      source: 'Microsoft recovery tool, as reported by ZDNET',
    },
  ],
  communications: [
    {
      key: 'fake-fixes',
      title: "Tell staff: only the supplier's own guidance; fake fixes and false calls follow",
      dueMinutes: 30,
      source: 'NCSC, quoted by Digital Care Hub, July 2024',
    },
    {
      key: 'first-update',
      title: 'Send the first update to each audience, short, with the time of the next',
      dueMinutes: 30,
      source: 'PagerDuty incident response: about every 30 minutes, short',
    },
  ],
  planning: [
    {
      key: 'next-shift',
      title: 'Name who takes over which role at the next handover, and when',
      dueMinutes: 120,
      source: 'PagerDuty incident response: hand over before three hours of an intense call',
    },
  ],
};

/** What health care's own roles bring. */
export const HEALTH: TasksByRole = {
  ...COMMON,
  'clinical-safety': [
    {
      key: 'harmed-first',
      title: 'List who may be harmed first: time-critical medicines, critical results, urgent referrals',
      dueMinutes: 30,
      urgent: true,
      source: CARE,
    },
    {
      key: 'limits-of-use',
      title: 'For each system that is back: say what it may be used for, and until when',
      source: CARE,
    },
  ],
  pharmacy: [
    {
      key: 'which-part',
      title:
        'Find out which part failed: GP system, dispensing system, smartcards, printers, network, national',
      dueMinutes: 30,
      source: 'Community Pharmacy England, contingency planning for IT',
    },
    {
      key: 'time-critical',
      title: 'Sort what waits: time-critical medicines first',
      dueMinutes: 60,
      urgent: true,
      source: CARE,
    },
  ],
};

/** What the roles of any other organisation bring. */
export const GENERAL: TasksByRole = {
  ...COMMON,
  safety: [
    {
      key: 'harmed-first',
      title: 'List who may be harmed first by what does not run, and what must stop',
      dueMinutes: 30,
      urgent: true,
    },
  ],
  business: [{ key: 'runs-first', title: 'Say what must run first, and by when', dueMinutes: 60 }],
};

/** The roles with what each of them brings. */
export const bringing = (roles: Roles, tasks: TasksByRole): Roles =>
  roles.map((role) => {
    const own = tasks[role.key];
    return own === undefined ? role : { ...role, tasks: [...own] };
  });
