import type { ChecklistTemplate } from '../domain/checklists/template.ts';
import { proposed, published, STARTER } from './starter-checklist.ts';

const SUMMARY = 'geeks.online, summary of the CrowdStrike alert';
const STAMPS = 'theazureguys.github.io, 2024-07-19-CrowdStrike';
const KEYS = 'Microsoft, windows-itpro-docs, BitLocker recovery process';
const TOOL = "ZDNET and others on Microsoft's recovery tool";
const FOREST = 'Microsoft, windowsserverdocs, AD forest recovery, initial recovery';
const SECRET = 'Never write the 48 digits down here: the key ID, who fetched it, and whether it was rotated.';

const technical = { ...STARTER, mode: 'read-do', audience: 'Technician' } as const;

/** [S] DOMAIN 2.1. */
export const windowsHost: ChecklistTemplate = {
  ...technical,
  key: 'windows-host-channel-file-291',
  title: 'One Windows host (Channel File 291)',
  trigger: 'A Windows host restarts again and again after 19 July 2024 04:09 UTC.',
  stop: ['The drive asks for a recovery key: take the checklist for encrypted hosts.'],
  source: 'Published repair steps of 19 July 2024; 5 to 20 minutes a device at Providence.',
  chunks: [
    {
      title: 'Let it repair itself',
      steps: [
        published(SUMMARY, 'Put it on a wired network', 'Cable in, link light on'),
        published(SUMMARY, 'Restart it; repeat, up to 15 times', 'Signs in normally', {
          ifNot: 'Go on with the repair by hand.',
          note: "Microsoft's figure of 15 was for Azure machines.",
          minutes: 15,
        }),
      ],
    },
    {
      title: 'Repair by hand',
      steps: [
        published(SUMMARY, 'Boot Safe Mode or the recovery environment', 'Command prompt open'),
        published(SUMMARY, 'Go to %WINDIR%\\System32\\drivers\\CrowdStrike', 'Folder listed'),
        published(STAMPS, 'Read the time stamp of C-00000291*.sys', '04:09 UTC: bad', {
          critical: true,
          ifNot: '05:27 UTC or later is good: do not repair this host. Look for another cause.',
        }),
        published(SUMMARY, 'Delete only files that match C-00000291*.sys', 'Gone; nothing else deleted', {
          critical: true,
        }),
        published(SUMMARY, 'Boot normally', 'Signs in normally', { minutes: 5 }),
        proposed('Add one to the tally of its place', 'Tally counts it as fixed'),
      ],
    },
  ],
};

/** [S] DOMAIN 2.4, 2.1.5. */
export const encryptedHostWithKey: ChecklistTemplate = {
  ...technical,
  key: 'encrypted-host-key-known',
  title: 'Encrypted host, key can be had',
  trigger: 'BitLocker asks for a recovery key.',
  stop: ['The person who asks cannot be identified: give no key.'],
  source: "Microsoft's recovery process; the rule on keys is Blackstart's own.",
  chunks: [
    {
      title: 'Fetch the key',
      steps: [
        published(KEYS, 'Verify who asks', 'Identity verified', { critical: true }),
        published(KEYS, 'Write down device name and recovery key ID', 'Both logged', { note: SECRET }),
        published(KEYS, 'Find the key: Entra ID, Intune, AD DS or printed copy', 'Found by its key ID', {
          ifNot: 'Take the checklist for hosts without a key.',
          note: 'AD DS finds it by the first 8 characters of the key ID.',
        }),
        published(KEYS, 'Read it out: 8 blocks of 6, each checked', 'Drive unlocked', {
          twoPerson: true,
          note: SECRET,
        }),
        proposed('Log who fetched it and when', 'Name and time logged'),
      ],
    },
    {
      title: 'Repair and close',
      steps: [
        proposed('Repair it by the checklist for one Windows host', 'Signs in normally'),
        proposed('See that protection is on again', 'Protection on', { critical: true }),
        published(KEYS, 'Rotate the key', 'Rotated: yes', { critical: true }),
      ],
    },
  ],
};

/** [S] DOMAIN 2.2. */
export const encryptedHostWithoutKey: ChecklistTemplate = {
  ...technical,
  key: 'encrypted-host-key-unknown',
  title: 'Encrypted host, no key',
  trigger: 'BitLocker asks for a key that nobody can find.',
  stop: ['Data on the device exist nowhere else: do not re-image.'],
  source: "Reports on Microsoft's recovery tool.",
  chunks: [
    {
      title: 'Stick',
      steps: [
        published(TOOL, 'Take a 64-bit Windows PC with 8 GB free', 'Administrator signed in'),
        published(TOOL, 'Take a stick of 1 to 32 GB that may be wiped', 'Nothing on it is needed', {
          critical: true,
        }),
        published(TOOL, 'Build the stick with the Safe Mode route', 'Stick boots'),
        published(TOOL, 'Try it on a few devices first', 'They sign in normally'),
      ],
    },
    {
      title: 'Device',
      steps: [
        published(TOOL, 'Boot the stick; go to Safe Mode', 'Safe Mode shown', {
          ifNot: 'Sticks barred: boot from the network, or re-image.',
        }),
        published(TOOL, 'Sign in as a local administrator', 'Signed in', {
          ifNot: 'No local administrator: mark it blocked in the tally, and why.',
        }),
        published(TOOL, 'Run the repair; restart normally', 'Signs in normally'),
        proposed('See that Safe Mode is off again', 'Normal start, twice', { critical: true }),
      ],
    },
  ],
};

/** [S] DOMAIN 2.3. */
export const virtualHosts: ChecklistTemplate = {
  ...technical,
  key: 'virtual-and-cloud-hosts',
  title: 'Virtual and cloud hosts',
  trigger: 'A virtual machine restarts again and again.',
  stop: ['It is a domain controller or a database: do not restore it from a backup.'],
  source: 'Summaries of the CrowdStrike alert; public Azure notes of 19 July 2024.',
  chunks: [
    {
      title: 'Repair its disk on another machine',
      steps: [
        published(STAMPS, 'Take a snapshot of the system disk', 'Snapshot exists', { critical: true }),
        published(STAMPS, 'Take a healthy helper in the same region and zone', 'Helper runs'),
        published(SUMMARY, 'Attach the disk, or a copy of it, to the helper', 'Disk readable'),
        published(SUMMARY, 'Delete only files that match C-00000291*.sys', 'Gone; nothing else deleted', {
          critical: true,
        }),
        published(SUMMARY, 'Detach; attach it to its own machine', 'Disk attached'),
        published(SUMMARY, 'Boot it', 'Signs in normally', {
          ifNot: 'Azure generation 2 machines also needed their boot settings repaired.',
        }),
        proposed('Delete snapshot and helper when it is tested', 'Gone, or date set'),
      ],
    },
  ],
};

/** [S] DOMAIN 2.5. Only the order of the forest recovery is used. */
export const domainControllers: ChecklistTemplate = {
  ...technical,
  key: 'domain-controllers-first',
  title: 'Domain controllers first',
  trigger: 'Nobody can sign in because no domain controller runs.',
  stop: ['The directory itself is damaged: call the supplier before any restore.'],
  source: "The order of Microsoft's forest recovery, which is written for total loss.",
  chunks: [
    {
      title: 'One that works',
      steps: [
        published(FOREST, 'Choose one writable controller in the forest root', 'One named', {
          critical: true,
        }),
        published(STAMPS, 'Repair it in place; restore no backup', 'It boots', { critical: true }),
        published(FOREST, 'Verify it, apart from the others', 'Directory answers'),
        published(FOREST, 'See that DNS runs on it', 'Names are found'),
        proposed('See that its time is right', 'Right to the minute'),
        proposed('Sign in with a real account', 'Signed in', { twoPerson: true }),
      ],
    },
    {
      title: 'The others',
      steps: [
        published(FOREST, 'Go on with one controller in each domain', 'Parent before child'),
        published(FOREST, 'Then add the rest', 'Each answers'),
        published(FOREST, 'Global catalogue last', 'Searches answer'),
        proposed('Set sign-in to Back, watching', 'State set, watch time given'),
      ],
    },
  ],
};

/** [SYN] DOMAIN 2.6. */
export const validation: ChecklistTemplate = {
  ...technical,
  key: 'post-restore-validation',
  title: 'Validation after a restore',
  trigger: 'A system is said to be back.',
  audience: 'Technician and service owner',
  stop: ['A test record shows wrong data: set it Down and ring the clinical safety lead.'],
  source: 'Our own proposal from NIST CSF RC.RP-05 and RC.RP-06 and vendor facts.',
  chunks: [
    {
      title: 'Machine',
      steps: [
        proposed('Read the time stamp of the file', '05:27 UTC or later'),
        proposed('Boot it twice', 'Clean, twice'),
        proposed('Look for it in the console of the agent', 'Seen: agent online'),
        proposed('Compare its clock', 'Right to the minute'),
        proposed('Look for temporary administrators and Safe Mode', 'None left', { critical: true }),
        proposed('Look at encryption and its key', 'On, key rotated', { critical: true }),
      ],
    },
    {
      title: 'Work',
      steps: [
        proposed('Sign in with a real clinical account', 'Signed in', { care: true }),
        proposed('Open the known test record', 'Right patient, right data', { critical: true, care: true }),
        proposed('Create, sign and print a test entry', 'Stored and printed', { care: true, evidence: true }),
        proposed('Send an order; wait for its result', 'Both directions, queue empty', { care: true }),
        proposed('See that scheduled jobs and backups ran', 'Ran since the restore'),
        proposed('Let the service owner say what they saw', 'Name and words logged', {
          critical: true,
          twoPerson: true,
          care: true,
        }),
      ],
    },
  ],
};
