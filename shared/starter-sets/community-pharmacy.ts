import { OUR_PROPOSAL, type StarterSet } from './starter-set.ts';

/** [SYN] Systems by what they do, not by product; restore groups after DOMAIN 2.5 and the failing parts of 3.3. */
export const communityPharmacy: StarterSet = {
  key: 'community-pharmacy',
  name: 'Community pharmacy',
  meaning: 'One pharmacy, or a branch of several.',
  source: OUR_PROPOSAL,
  systems: [
    { name: 'Site power and UPS', tier: 0 },
    { name: 'Shop network', tier: 0, prerequisites: ['Site power and UPS'] },
    { name: 'Internet or HSCN line', tier: 0, prerequisites: ['Shop network'] },
    { name: 'Sign-in to PCs', tier: 0, prerequisites: ['Shop network'] },
    { name: 'Smartcards and national sign-in', tier: 0, prerequisites: ['Internet or HSCN line'] },
    { name: 'Telephones', tier: 1, prerequisites: ['Site power and UPS'] },
    { name: 'Remote support from the supplier', tier: 1, prerequisites: ['Internet or HSCN line'] },
    { name: 'Dispensary PCs', tier: 1, prerequisites: ['Sign-in to PCs'] },
    {
      name: 'Medicine fridge monitoring',
      tier: 2,
      notes: 'Read the fridge by hand and write it down while this is not assessed.',
    },
    { name: 'Dispensing system and patient records', tier: 3, prerequisites: ['Dispensary PCs'] },
    {
      name: 'Download of electronic prescriptions',
      tier: 3,
      prerequisites: ['Smartcards and national sign-in', 'Dispensing system and patient records'],
    },
    {
      name: 'Electronic prescription tracker',
      tier: 3,
      prerequisites: ['Smartcards and national sign-in'],
    },
    { name: 'Label printer', tier: 3, prerequisites: ['Dispensing system and patient records'] },
    { name: 'Token printer', tier: 3, prerequisites: ['Dispensing system and patient records'] },
    { name: 'Dispensing robot', tier: 3, prerequisites: ['Dispensing system and patient records'] },
    { name: 'Controlled drugs register', tier: 3, prerequisites: ['Dispensary PCs'] },
    {
      name: 'National summary record, read only',
      tier: 3,
      prerequisites: ['Smartcards and national sign-in'],
      notes: 'A way to read: only as fresh as the last upload.',
    },
    { name: 'Orders to wholesalers', tier: 3, prerequisites: ['Internet or HSCN line'] },
    { name: 'Referrals from 111 and practices', tier: 4, prerequisites: ['Internet or HSCN line'] },
    { name: 'Services and vaccination records', tier: 4, prerequisites: ['Internet or HSCN line'] },
    { name: 'Delivery rounds', tier: 4 },
    { name: 'Text messages to patients', tier: 4, prerequisites: ['Dispensing system and patient records'] },
    { name: 'Tills and card payments', tier: 4, prerequisites: ['Shop network'] },
    { name: 'Endorsement and claims', tier: 5, prerequisites: ['Download of electronic prescriptions'] },
    { name: 'Payroll and accounts', tier: 5 },
  ],
};
