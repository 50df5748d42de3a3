import type { Profile } from '#shared/domain/incident/profile.ts';

/** Messages of any sector. What stands in holes that the state cannot fill is asked of a person. */
export const generalMessages: NonNullable<Profile['messages']> = [
  {
    key: 'short',
    name: 'Those in charge, short',
    audience: 'executives',
    source: 'PagerDuty incident response: executive update, short, about every 30 minutes',
    text: '{incident}, {time}. {type}, {level}. Systems down {down}, degraded {degraded}, back {back} of which limited {limited} and not confirmed here {not-confirmed}, not assessed {not-assessed}. Services stopped: {services-stopped}. On paper: {services-on-paper}. Needed from you: {what-is-needed}. Next update {next}.',
  },
  {
    key: 'staff',
    name: 'Notice to staff',
    audience: 'staff',
    text: 'IT outage, as at {time}. Down: {systems-down}. Slow or partly working: {systems-degraded}. Back for limited use only: {systems-limited}. Meanwhile: {which-forms-and-where}. Do not act on calls or messages that offer a fix. Questions: {whom-to-ring}. Next update {next}.',
  },
  {
    key: 'customers',
    name: 'Customers and public',
    audience: 'customers',
    text: 'Some of our computer systems are not working. Not running: {services-stopped}. Running with less than usual: {services-reduced}. What to do: {what-to-do}. We will say more at {next}.',
  },
  {
    key: 'supplier',
    name: 'To a supplier',
    audience: 'suppliers',
    text: '{incident}, {time}. Our reference {our-reference}, yours {your-reference}. Down here: {systems-down}. Degraded: {systems-degraded}. Tried so far: {what-was-tried}. Needed from you, and by when: {what-is-needed}. Ring back: {whom-to-ring}. Next contact {next}.',
  },
];
