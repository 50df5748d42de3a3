import type { Profile } from '#shared/domain/incident/profile.ts';

/** The mark of a word that no authority defines. */
export const OUR_PROPOSAL = "Blackstart's own proposal";

const COMMAND = 'College of Policing, civil contingencies: command structures';
const INCIDENT_ROLES = 'PagerDuty incident response: different roles; Google SRE book: managing incidents';

/** Command roles as UK responders name them. */
export const healthCommandRoles: Profile['commandRoles'] = [
  {
    key: 'strategic',
    name: 'Strategic commander (gold)',
    meaning: 'Sets what must be achieved, for the whole organisation, and owns the risk.',
    tier: 'strategic',
    source: COMMAND,
  },
  {
    key: 'tactical',
    name: 'Tactical commander (silver)',
    meaning: 'Turns the strategy into a plan and sees that it is carried out.',
    tier: 'tactical',
    source: COMMAND,
  },
  {
    key: 'operational',
    name: 'Operational commander (bronze)',
    meaning: 'Runs the work at one place or in one function.',
    tier: 'operational',
    source: COMMAND,
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
    name: 'Deputy coordinator',
    meaning: 'Hot standby for the coordinator; watches the clocks.',
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
    key: 'clinical-safety',
    name: 'Clinical safety lead',
    meaning: 'Judges what the loss of a system does to patients, and what may be used again.',
    tier: 'support',
    source: OUR_PROPOSAL,
  },
  {
    key: 'pharmacy',
    name: 'Pharmacy lead',
    meaning: 'Speaks for medicines: supply, prescriptions, what pharmacies can do.',
    tier: 'support',
    source: OUR_PROPOSAL,
  },
];

/** What the impact on patients and staff is counted in. */
export const healthCounters: Profile['counters'] = [
  {
    key: 'patients-affected',
    name: 'Patients affected',
    meaning: 'People whose care was put off, moved or done without the record.',
    unit: 'patients',
  },
  {
    key: 'appointments-postponed',
    name: 'Appointments postponed',
    meaning: 'Outpatient, clinic and GP appointments put off.',
    unit: 'appointments',
  },
  {
    key: 'operations-postponed',
    name: 'Operations postponed',
    meaning: 'Operations and procedures put off.',
    unit: 'operations',
  },
  {
    key: 'fractions-missed',
    name: 'Radiotherapy fractions missed',
    meaning: 'Single radiotherapy treatments not given on their day.',
    unit: 'fractions',
  },
  {
    key: 'deliveries-missed',
    name: 'Medicine deliveries missed',
    meaning: 'Deliveries to pharmacies and wards that did not come on their day.',
    unit: 'deliveries',
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
    meaning: 'Calls beyond those of the same day of another week: demand moves to what still works.',
    unit: 'calls',
  },
  {
    key: 'staff-hours',
    name: 'Extra staff hours',
    meaning: 'Hours worked because of the outage, overtime and locums: keep for the claim.',
    unit: 'hours',
  },
  {
    key: 'extra-cost',
    name: 'Extra cost',
    meaning: 'Money spent because of the outage: keep for the claim.',
    unit: 'pounds',
  },
];

/** What waits to be done or keyed when systems are back. */
export const healthBacklogTypes: Profile['backlogTypes'] = [
  {
    key: 'consultation',
    name: 'Consultation on paper',
    meaning: 'A contact written on paper, to be keyed into the record.',
  },
  {
    key: 'paper-prescription',
    name: 'Paper prescription',
    meaning: 'A handwritten prescription, to be keyed and matched.',
  },
  {
    key: 'emergency-supply',
    name: 'Emergency supply',
    meaning: 'Medicine given before its prescription; the prescription has still to come.',
  },
  { key: 'result', name: 'Result', meaning: 'A test result not yet seen or not yet in the record.' },
  { key: 'referral', name: 'Referral', meaning: 'A referral on paper; urgent cancer referrals are marked.' },
  { key: 'appointment', name: 'Appointment', meaning: 'An appointment to be given again.' },
  { key: 'operation', name: 'Operation', meaning: 'An operation to be given again.' },
  { key: 'fraction', name: 'Radiotherapy fraction', meaning: 'A treatment to be made up.' },
  { key: 'delivery', name: 'Delivery', meaning: 'Medicines or goods to be delivered late.' },
  { key: 'document', name: 'Document', meaning: 'Paper to be scanned into the record.' },
];

/** Scales that the professions use already, and one of ours where none was found. */
export const healthPriorityScales: Profile['priorityScales'] = [
  {
    key: 'surgery',
    name: 'Surgical priority',
    meaning: 'How long an operation can wait.',
    source:
      'Federation of Surgical Specialty Associations scale, as published by RCSEd, RCSEng and NHS England',
    values: [
      { key: '1a', name: '1a', meaning: 'Within 24 hours.' },
      { key: '1b', name: '1b', meaning: 'Within 72 hours.' },
      { key: '2', name: '2', meaning: 'Within 4 weeks.' },
      { key: '3', name: '3', meaning: 'Within 3 months.' },
      { key: '4', name: '4', meaning: 'Can wait longer than 3 months.' },
    ],
  },
  {
    key: 'radiotherapy',
    name: 'Radiotherapy category',
    meaning: 'Whether missed treatments must be made up. The oncologist decides.',
    source: 'Royal College of Radiologists, treatment interruption guidance, 4th edition',
    values: [
      { key: '1', name: 'Category 1', meaning: 'Fast-growing tumours: missed treatments must be made up.' },
      {
        key: '2',
        name: 'Category 2',
        meaning: 'As the guidance of the College defines it; ask the oncologist.',
      },
      {
        key: '3',
        name: 'Category 3',
        meaning: 'As the guidance of the College defines it; ask the oncologist.',
      },
    ],
  },
  {
    key: 'primary-care',
    name: 'GP and pharmacy priority',
    meaning: 'How soon the work must be done. No national scale was found; needs local clinical sign-off.',
    source: OUR_PROPOSAL,
    values: [
      {
        key: 'a',
        name: 'A',
        meaning: 'Same day: time-critical medicine, urgent result, urgent cancer referral.',
      },
      { key: 'b', name: 'B', meaning: 'Within 48 hours.' },
      { key: 'c', name: 'C', meaning: 'Within a week.' },
      { key: 'd', name: 'D', meaning: 'Routine.' },
    ],
  },
];

/** What people outside ask about. */
export const healthServices: Profile['services'] = [
  {
    key: 'emergency-department',
    name: 'Emergency department',
    meaning: 'Seeing people who come in or are brought in.',
  },
  { key: 'theatres', name: 'Theatres', meaning: 'Emergency and planned operations.' },
  { key: 'critical-care', name: 'Critical care', meaning: 'Intensive and high-dependency beds.' },
  { key: 'maternity', name: 'Maternity', meaning: 'Births, and care before and after.' },
  {
    key: 'inpatient-wards',
    name: 'Inpatient wards',
    meaning: 'Admission, care, medicines and discharge on the wards.',
  },
  {
    key: 'pathology',
    name: 'Pathology and blood',
    meaning: 'Tests and their results; blood for transfusion.',
  },
  { key: 'imaging', name: 'Imaging', meaning: 'Scans and X-rays, taken, seen and reported.' },
  { key: 'radiotherapy', name: 'Radiotherapy', meaning: 'Planning and giving radiotherapy.' },
  { key: 'outpatients', name: 'Outpatients', meaning: 'Clinics, booked and running.' },
  {
    key: 'dispensing',
    name: 'Dispensing',
    meaning: 'Medicines handed out, in hospital and community pharmacies.',
  },
  { key: 'gp-consultations', name: 'GP consultations', meaning: 'Appointments and calls at GP practices.' },
  {
    key: 'prescribing',
    name: 'GP prescriptions',
    meaning: 'New and repeat prescriptions reaching a pharmacy.',
  },
  { key: 'out-of-hours', name: 'Out-of-hours care', meaning: 'GP care at night and at weekends.' },
  {
    key: 'ambulance',
    name: 'Ambulance',
    meaning: 'Emergency calls taken, vehicles sent, patients handed over.',
  },
  { key: 'telephones', name: 'Telephones', meaning: 'Can people ring in, and can staff ring out?' },
];

/** Paper that the room uses. */
export const healthForms: Profile['forms'] = [
  {
    key: 'methane',
    name: 'METHANE',
    meaning:
      'Major incident declared, exact location, type, hazards, access, numbers, emergency services. ETHANE before one is declared.',
    source: 'JESIP',
  },
  {
    key: 'joint-decision',
    name: 'Joint decision log',
    meaning: 'Information, risk, powers and policy, options, action; and the reasons.',
    source: 'JESIP, joint decision model',
  },
  {
    key: 'iimarch',
    name: 'IIMARCH briefing',
    meaning: 'Information, intent, method, administration, risk, communications, humanitarian issues.',
    source: 'JESIP, briefing',
  },
  {
    key: 'sbar',
    name: 'SBAR',
    meaning: 'Situation, background, assessment, recommendation; read back.',
    source: 'NHS Institute, SBAR',
  },
  {
    key: 'handover',
    name: 'Shift handover (I-PASS)',
    meaning: 'How bad, summary, actions, what may happen, read-back by the receiver.',
    source: 'I-PASS, adapted to incidents by Blackstart',
  },
  { key: 'log-sheet', name: 'Log sheet', meaning: 'Numbered blank lines for entries made on paper.' },
  {
    key: 'sitrep',
    name: 'Sitrep',
    meaning: 'What stands at a stated time, for those who are not in the room.',
  },
  {
    key: 'consultation-sheet',
    name: 'Consultation sheet',
    meaning: 'A numbered paper record of one contact.',
  },
  {
    key: 'prescription-log',
    name: 'Prescription log',
    meaning: 'Serial numbers of handwritten prescriptions.',
  },
  {
    key: 'referral-log',
    name: 'Referral log',
    meaning: 'Referrals made on paper, urgent cancer referrals marked.',
  },
  {
    key: 'results-log',
    name: 'Results log',
    meaning: 'Results telephoned or on paper; critical ones with who was told.',
  },
  { key: 'deferred-list', name: 'Deferred appointments', meaning: 'Who was put off, why, and how urgent.' },
];

/** The order in which to bring systems back. Our proposal from published recoveries; each site edits its own. */
export const healthRestoreGroups: Profile['restoreGroups'] = [
  {
    tier: 0,
    name: 'Foundations',
    why: 'Power, network, virtual hosts, time, DNS, domain controllers, identity, recovery keys, admin PCs: nothing else can be fixed or logged into.',
  },
  {
    tier: 1,
    name: 'Repair and phones',
    why: 'Backup, storage, integration engine, telephony, paging, remote support: repair at scale and safe communication.',
  },
  {
    tier: 2,
    name: 'Life and time critical',
    why: 'Emergency department, theatres, critical care, maternity, blood, pathology, imaging, radiotherapy, e-prescribing, ambulance dispatch: direct harm if late.',
  },
  {
    tier: 3,
    name: 'Record and flow',
    why: 'Patient record, GP systems, prescription and pharmacy systems, results and orders links: the volume of care.',
  },
  { tier: 4, name: 'Throughput', why: 'Rostering, dictation, reminders, e-referral, coding.' },
  { tier: 5, name: 'Last', why: 'Finance, analytics, training, remaining desktops.' },
];
