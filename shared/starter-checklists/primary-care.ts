import type { ChecklistTemplate } from '../domain/checklists/template.ts';
import { proposed, published, STARTER } from './starter-checklist.ts';

const PULSE = 'pulsetoday.co.uk, contingency plan for software outages';
const MDDUS = 'MDDUS, in pulsetoday.co.uk, advice of the defence organisations';
const PRESCRIPTION = 'london.hee.nhs.uk, legal aspects of prescription writing';
const CPE = 'cpe.org.uk, contingency for IT';
const PSNC = 'psnc.org.uk, contingency';
const RPS = 'rpharms.com, quick reference on emergency supply';
const TIME_CRITICAL = 'Policies of several practices on time-critical medicines';
const DHCW = 'dhcw.nhs.wales, questions on EPS';

const care = true;
const critical = true;

/** [SYN] beside [S] DOMAIN 3.1 and 3.2. */
export const gpDowntime: ChecklistTemplate = {
  ...STARTER,
  key: 'gp-practice-downtime',
  title: 'GP practice: downtime',
  mode: 'read-do',
  trigger: 'The clinical system cannot be used.',
  audience: 'Practice manager and duty doctor',
  stop: ['An emergency that cannot be seen here: 999.', 'No doctor on site: tell the ICB now.'],
  source: 'Our own proposal from Pulse, MDDUS and practices in July 2024.',
  chunks: [
    {
      title: 'Take hold',
      steps: [
        proposed('Declare downtime: the time, and who leads', 'Both logged', { critical }),
        proposed('Ring supplier and ICB; write down the reference', 'Reference number logged'),
        proposed('Count the telephones that can be reached', 'Number known'),
        proposed("Print or copy today's list where a device has it", 'List on paper', {
          ifNot: 'Ask each patient at the door; begin a paper list.',
        }),
        published(PULSE, 'Triage: ill today, time-critical, or later', 'Three lists begun', {
          care,
          critical,
        }),
        proposed('Open the read-only view of the summary record', 'A record opens', {
          care,
          ifNot: 'Take history and allergies from the patient; double-check them.',
        }),
        published(PULSE, 'Put up the notice; change the phone message', 'Both say the same'),
      ],
    },
    {
      title: 'Work on paper',
      steps: [
        proposed('Give out numbered consultation sheets', 'Three identifiers on each', { care }),
        published(MDDUS, 'Write notes at once: legible, timed, dated', 'Spot check of three', { care }),
        published(MDDUS, 'Prescribe the shortest period unless history is verified', 'Agreed by all', {
          care,
          critical,
        }),
        published(PRESCRIPTION, 'Handwrite prescriptions in indelible ink; log serials', 'Serials logged', {
          care,
          note: 'Signature, address and type of prescriber; name and address of the patient; age under 12. Controlled drugs: total in words and figures.',
        }),
        proposed('Begin the referral list; mark urgent cancer referrals', 'Urgent ones marked', {
          care,
          critical,
        }),
        published(MDDUS, 'Ring the laboratory for results', 'Critical results told to a doctor', {
          care,
          critical,
        }),
        proposed('Look at vaccine fridge, visits, safeguarding list', 'All three looked at', { care }),
        proposed('List what is put off, with reason and priority', 'List kept at the desk', { care }),
      ],
    },
  ],
};

/** [S] DOMAIN 3.3. */
export const pharmacyDowntime: ChecklistTemplate = {
  ...STARTER,
  key: 'community-pharmacy-downtime',
  title: 'Community pharmacy: downtime',
  mode: 'read-do',
  trigger: 'Electronic prescriptions or the dispensing system cannot be used.',
  audience: 'Responsible pharmacist',
  stop: [
    'A schedule 1 to 3 controlled drug (but phenobarbital in epilepsy) without a prescription: refuse, signpost.',
  ],
  source: 'Community Pharmacy England and the Royal Pharmaceutical Society.',
  chunks: [
    {
      title: 'Find and tell',
      steps: [
        published(PSNC, 'Find what failed', 'Named: GP, dispensing, smartcard, printer, network, national'),
        published(CPE, 'Ring the supplier; ask for the national number', 'National incident number logged'),
        published(CPE, 'Look in the EPS tracker, continuity mode', 'Works, or does not'),
        published(CPE, 'Change opening hours and services where they change', 'Directory and website agree'),
      ],
    },
    {
      title: 'Serve',
      steps: [
        published(TIME_CRITICAL, 'Serve time-critical medicines first', 'Waiting list sorted', {
          care,
          critical,
          note: 'Insulin, anti-epileptics, anticoagulants, inhalers, adrenaline pens, Parkinson’s medicines, steroids, antipsychotics, immunosuppressants, GTN, palliative care.',
        }),
        published(CPE, 'Ask the surgery for paper prescriptions', 'Surgery told'),
        published(
          RPS,
          "Emergency supply at a prescriber's request: ring back",
          'Prescription promised within 72 h',
          {
            care,
            critical,
            note: 'Not for schedule 1 to 3 controlled drugs, but for phenobarbital in epilepsy.',
          },
        ),
        published(RPS, 'Write each emergency supply in the record', 'Record and clock kept', { care }),
        published(RPS, 'Refused: signpost, and write that down too', 'Where to, and why', { care }),
        published(CPE, 'List who comes back and what is delivered later', 'List with telephone numbers'),
      ],
    },
  ],
};

/** [SYN] DOMAIN 3.3. */
export const pharmacyRecovery: ChecklistTemplate = {
  ...STARTER,
  key: 'community-pharmacy-recovery',
  title: 'Community pharmacy: recovery',
  mode: 'read-do',
  trigger: 'Prescriptions come down again.',
  audience: 'Responsible pharmacist',
  stop: ['The same item stands on paper and in EPS: dispense neither until it is settled.'],
  source: 'Our own proposal from Community Pharmacy England and DHCW.',
  chunks: [
    {
      title: 'Catch up',
      steps: [
        proposed('Confirm that records open and prescriptions come down', 'Both, with a time'),
        proposed('Pull the queue; sort by time-critical medicines', 'Sorted', { care, critical }),
        proposed('Match each emergency supply to its prescription', 'All matched, none past 72 h', {
          care,
          critical,
        }),
        published(DHCW, 'Match each paper prescription to its twin', 'Twins cancelled or returned', {
          care,
          critical,
          note: 'An item pulled down by one pharmacy is locked to it until it is returned.',
        }),
        proposed('Enter the controlled drugs register', 'Register agrees with stock', {
          care,
          twoPerson: true,
        }),
        proposed('Ring the surgery for what is missing', 'List empty', { care }),
        proposed('List late deliveries', 'Each has a time'),
        proposed('Set opening hours back; endorse and submit', 'Done'),
        proposed('Ring those who wait', 'All reached, or tried twice'),
      ],
    },
  ],
};
