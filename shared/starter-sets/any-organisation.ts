import { OUR_PROPOSAL, type StarterSet } from './starter-set.ts';

/** [SYN] What nearly every organisation has under whatever it does; restore groups after DOMAIN 2.5. */
export const anyOrganisation: StarterSet = {
  key: 'any-organisation',
  name: 'Any organisation: the foundations',
  meaning: 'Power, network, sign-in, storage, telephones: add what you do on top.',
  source: OUR_PROPOSAL,
  systems: [
    { name: 'Power and cooling', tier: 0 },
    { name: 'Core network', tier: 0, prerequisites: ['Power and cooling'] },
    { name: 'Internet lines', tier: 0, prerequisites: ['Core network'] },
    { name: 'Virtual hosts and their management', tier: 0, prerequisites: ['Core network'] },
    { name: 'Time service', tier: 0, prerequisites: ['Core network'] },
    { name: 'DNS and DHCP', tier: 0, prerequisites: ['Core network'] },
    {
      name: 'Sign-in and directory',
      tier: 0,
      prerequisites: ['Virtual hosts and their management', 'DNS and DHCP', 'Time service'],
    },
    {
      name: 'Second factor for sign-in',
      tier: 0,
      prerequisites: ['Sign-in and directory', 'Internet lines'],
    },
    { name: 'Source of disk recovery keys', tier: 0, prerequisites: ['Sign-in and directory'] },
    { name: 'Admin PCs', tier: 0, prerequisites: ['Sign-in and directory'] },
    { name: 'Shared storage', tier: 1, prerequisites: ['Virtual hosts and their management'] },
    { name: 'Backup', tier: 1, prerequisites: ['Shared storage', 'Sign-in and directory'] },
    { name: 'Databases', tier: 1, prerequisites: ['Shared storage', 'Sign-in and directory'] },
    { name: 'Interfaces between systems', tier: 1, prerequisites: ['Sign-in and directory'] },
    { name: 'Telephones', tier: 1, prerequisites: ['Core network'] },
    { name: 'Remote support tools', tier: 1, prerequisites: ['Sign-in and directory'] },
    { name: 'E-mail and chat', tier: 4, prerequisites: ['Sign-in and directory', 'Internet lines'] },
    { name: 'File shares', tier: 4, prerequisites: ['Shared storage', 'Sign-in and directory'] },
    { name: 'Printing', tier: 4, prerequisites: ['Sign-in and directory'] },
    { name: 'Rostering', tier: 4, prerequisites: ['Sign-in and directory'] },
    { name: 'Website', tier: 4, prerequisites: ['Internet lines'] },
    { name: 'Finance and payroll', tier: 5, prerequisites: ['Sign-in and directory'] },
    { name: 'Reports and analytics', tier: 5, prerequisites: ['Shared storage'] },
    { name: 'Remaining desktops', tier: 5, prerequisites: ['Sign-in and directory'] },
  ],
};
