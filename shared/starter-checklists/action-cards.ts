import type { ChecklistTemplate } from '../domain/checklists/template.ts';
import { proposed, published, STARTER } from './starter-checklist.ts';

const PAGERDUTY = 'PagerDuty incident response documents, different_roles.md';
const SEVERITY = 'PagerDuty incident response documents, severity_levels.md';
const SRE = 'Google, Site Reliability Engineering, managing incidents';
const LOGS = 'jesip.org.uk/joint-decision-logging; cwc-services.com, logbooks';
const BRIEFING = 'jesip.org.uk/briefing';
const NCSC = 'digitalcarehub.co.uk, beware of phishing, quoting NCSC';
const SAFER = 'SAFER guide, pmc PMC8136246';
const CSF = 'NIST CSF 2.0, RC.RP-02 and RC.RP-05';
const FOREST = 'Microsoft, windowsserverdocs, AD forest recovery, initial recovery';

const critical = true;
const card = { ...STARTER, mode: 'read-do' } as const;

/** [S] DOMAIN 4.6, 4.7 and 4.10. */
export const leadCard: ChecklistTemplate = {
  ...card,
  key: 'card-lead',
  title: 'Action card: In charge',
  trigger: 'You take charge of the incident.',
  audience: 'Whoever is in charge',
  stop: ['You begin to repair something: give the chair away first.', 'You are tired out: hand over now.'],
  source: 'PagerDuty and Google on the incident commander; JESIP briefing.',
  chunks: [
    {
      title: 'Take the chair',
      steps: [
        published(SRE, 'Take over aloud: arriving as a senior is not enough', 'Announced to all', {
          critical,
        }),
        published(PAGERDUTY, 'Name loggist, deputy, technical and communications leads', 'Each said yes'),
        published(SEVERITY, 'Not sure how bad: take the higher level', 'Level set, not argued about'),
        proposed('Set up to three objectives for the period', 'Read out, on the board'),
      ],
    },
    {
      title: 'Every hour',
      steps: [
        published(SRE, 'Ask for conditions, actions, needs', 'Each lead answered'),
        published(BRIEFING, 'Brief the room; let somebody say it back', 'Said back right'),
        proposed('Decide what waits for you; say why', 'In the log with reasons', { critical }),
        published(SRE, 'Ask who relieves you, and when', 'Name and time known', {
          note: 'About three hours is the limit of an intense call.',
        }),
      ],
    },
  ],
};

/** [S] DOMAIN 2.5, 4.7. */
export const technicalCard: ChecklistTemplate = {
  ...card,
  key: 'card-technical',
  title: 'Action card: Technical lead',
  trigger: 'You lead the repair.',
  audience: 'Technical lead',
  stop: ['A repair makes things worse: stop it everywhere, tell whoever is in charge.'],
  source: 'PagerDuty on the operations lead; NIST CSF; Microsoft on the order of a restore.',
  chunks: [
    {
      title: 'Before the first repair',
      steps: [
        published(NCSC, 'Take guidance from the supplier itself only', 'Page or call named in the log', {
          critical,
        }),
        published(CSF, 'Put what is down in order of restore', 'Order on the board'),
        published(FOREST, 'One domain controller that works comes first', 'Directory answers'),
        proposed('Try the repair on a few; keep a way back', 'Works, and can be undone', { critical }),
      ],
    },
    {
      title: 'While it goes on',
      steps: [
        proposed('Tell whoever is in charge before you do it', 'They said yes'),
        proposed('Count what is fixed and what is blocked', 'Tallies of this hour'),
        published(CSF, 'Call nothing back before it is tested', 'Owner and tester named', { critical }),
        proposed('Relieve whoever has been here longest', 'Names on the board'),
      ],
    },
  ],
};

/** [S] DOMAIN 1.1, 3.4, 4.4 and 4.7. */
export const communicationsCard: ChecklistTemplate = {
  ...card,
  key: 'card-communications',
  title: 'Action card: Communications lead',
  trigger: 'You speak for the incident.',
  audience: 'Communications lead',
  stop: ['You are asked to say that all is clear: only the named person does.'],
  source: 'PagerDuty on updates; NCSC on fraud after an outage; the SAFER guide.',
  chunks: [
    {
      title: 'First',
      steps: [
        proposed('List who must be told, and how without computers', 'A way for each audience'),
        published(SAFER, 'Announce the outage by a route that works', 'Each place answered', { critical }),
        published(NCSC, 'Warn of false fixes, calls and look-alike pages', 'Warning sent'),
      ],
    },
    {
      title: 'Every update',
      steps: [
        proposed('Say what works, what does not, and since when', 'Taken from the board, with its time'),
        proposed('Say what people do instead', 'Each audience knows its paper'),
        published(PAGERDUTY, 'Keep it short; for executives each half hour', 'Sent in time'),
        proposed('Say when the next one comes', 'Time said and set', { critical }),
        proposed('Let whoever is in charge read it first', 'Approved, name logged', { critical }),
      ],
    },
  ],
};

/** [S] DOMAIN 4.7 and 4.3. */
export const loggistCard: ChecklistTemplate = {
  ...card,
  key: 'card-loggist',
  title: 'Action card: Loggist',
  trigger: 'You are given the log.',
  audience: 'Loggist',
  stop: ['You are asked to repair something: somebody else writes first.'],
  source: 'JESIP and logbook guidance; PagerDuty on the scribe.',
  chunks: [
    {
      title: 'Every entry',
      steps: [
        published(PAGERDUTY, 'Write; do not repair', 'Understood by the lead'),
        published(LOGS, 'Write at once, 24-hour clock, names, places', 'Within five minutes', {
          ifNot: 'Say why it is late.',
        }),
        published(LOGS, 'Facts, not what they mean', 'Who said so stands beside it'),
        published(LOGS, 'Decisions with reasons; also what was not done', 'No decision owes its reason', {
          critical: true,
        }),
        published(LOGS, 'Questions and their answers', 'Open ones read out each hour'),
        published(LOGS, 'Wrong? Correct it by a new entry', 'The old one stays readable'),
      ],
    },
  ],
};

/** [S] DOMAIN 4.7. */
export const deputyCard: ChecklistTemplate = {
  ...card,
  key: 'card-deputy',
  title: 'Action card: Deputy',
  trigger: 'You are named deputy.',
  audience: 'Deputy',
  stop: ['The lead is gone: take charge aloud, and log it.'],
  source: 'PagerDuty on the deputy; the round is our own proposal.',
  chunks: [
    {
      title: 'Every half hour',
      steps: [
        published(PAGERDUTY, 'Be ready to take the chair', 'You could, now'),
        published(PAGERDUTY, 'Watch the clocks: updates, checks, times', 'Nothing overdue, or said aloud'),
        proposed('Ring about tasks untold, not accepted or overdue', 'None left', { critical: true }),
        proposed('Ask the lead what they need', 'Asked'),
        proposed('Look who has been here longest', 'Relief asked for', { role: 'deputy' }),
      ],
    },
  ],
};
