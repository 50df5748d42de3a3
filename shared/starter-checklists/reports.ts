import type { ChecklistTemplate } from '../domain/checklists/template.ts';
import { proposed, published, STARTER } from './starter-checklist.ts';

const JESIP = 'jesip.org.uk/methane';
const SBAR = 'NHS Institute, SBAR guide';

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
