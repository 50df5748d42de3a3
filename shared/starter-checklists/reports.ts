import type { ChecklistTemplate } from '../domain/checklists/template.ts';
import { proposed, published, STARTER } from './starter-checklist.ts';

const JESIP = 'jesip.org.uk/methane';
const SBAR = 'NHS Institute, SBAR guide';
const PAGERDUTY = 'PagerDuty incident response documents, different_roles.md';
const LOGS = 'jesip.org.uk/joint-decision-logging; cwc-services.com, logbooks';

/** The frame is JESIP's; what each letter means in an IT outage is our own proposal (DOMAIN 4.2). */
export const methane: ChecklistTemplate = {
  ...STARTER,
  key: 'methane',
  title: 'METHANE report',
  mode: 'read-do',
  trigger: 'The first report upwards, and every time it changes.',
  audience: 'Whoever is in charge',
  stop: ['Do not wait for what you do not know: say that it is not known.'],
  source: 'JESIP; its reading for an IT outage is our own proposal.',
  chunks: [
    {
      title: 'Say',
      steps: [
        published(JESIP, 'M: type and level declared, when, by whom', 'Said', { critical: true }),
        proposed('E: organisations and sites', 'Said'),
        proposed('T: which systems failed, and the cause if known', 'Said'),
        proposed('H: hazards to patients and staff', 'Said', { critical: true, care: true }),
        proposed('A: access to sites, accounts and keys', 'Said'),
        proposed('N: patients, services and devices affected', 'Numbers said, or not known'),
        proposed('E: who works on it, who is still needed', 'Said'),
        published(JESIP, 'Do not assume that somebody else sent it', 'Receiver and time logged', {
          critical: true,
        }),
      ],
    },
  ],
};

export const sbar: ChecklistTemplate = {
  ...STARTER,
  key: 'sbar',
  title: 'SBAR call',
  mode: 'do-confirm',
  trigger: 'You ring somebody who has to decide or act.',
  audience: 'Anybody who rings',
  stop: [],
  source: 'NHS Institute SBAR guide, with read-back.',
  chunks: [
    {
      title: 'Say',
      steps: [
        published(SBAR, 'Situation: who I am, where, what is wrong', 'Said'),
        published(SBAR, 'Background: what led to it', 'Said'),
        published(SBAR, 'Assessment: what I think it is', 'Said'),
        published(SBAR, 'Recommendation: what I need from you, by when', 'Said'),
        published(SBAR, 'Read-back: let them repeat it', 'Repeated right', { critical: true }),
      ],
    },
  ],
};

/** [S] DOMAIN 4.7 and 4.3. */
export const loggistCard: ChecklistTemplate = {
  ...STARTER,
  key: 'card-loggist',
  title: 'Action card: Loggist',
  mode: 'read-do',
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
  ...STARTER,
  key: 'card-deputy',
  title: 'Action card: Deputy',
  mode: 'read-do',
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
