import type { TellMap } from '../area.ts';
import type { handoverEvents } from './events.ts';
import { HEADLINE_WORDS, SECTION_WORDS } from './sheet.ts';

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);
const names = (posts: readonly { readonly name: string }[]): string =>
  posts.map(({ name }) => name).join(', ') || 'no post';
const MARK_WORDS = { must: 'must be said', critical: 'is read back', 'left-out': 'is no must-say' } as const;
const on = ({ handover }: { readonly handover: string }): readonly string[] => [handover];

/** How handovers read. */
export const handoverTell: TellMap<typeof handoverEvents> = {
  'handover.drafted': {
    describe: ({ data }, wording) =>
      `Handover ${data.number}: a draft stands${data.outgoing === null ? '' : ` for ${data.outgoing.name}`}` +
      (data.end === null ? '' : `; the shift ends ${wording.time(data.end)}`),
    about: on,
  },
  'handover.reminded': {
    describe: ({ data }, wording) =>
      `Handover ${data.number} is asked for: the shift ends ${wording.time(data.end)}`,
    about: on,
  },
  'handover.worded': {
    describe: ({ data: { number, to } }) =>
      `Handover ${number}: ${to.headline === null ? 'headline as computed' : HEADLINE_WORDS[to.headline]}` +
      (to.summary === null ? '' : `. ${to.summary}`),
    about: on,
  },
  'handover.marked': {
    describe: ({ data: { number, title, to } }) =>
      `Handover ${number}: ${title} ${to === null ? 'as computed' : MARK_WORDS[to]}`,
    about: on,
  },
  'handover.must-say-added': {
    describe: ({ data: { number, say } }) => `Handover ${number}, must be said: ${say.words}`,
    about: on,
  },
  'handover.must-say-removed': {
    describe: ({ data: { number, say } }) => `Handover ${number}, no longer to be said: ${say.words}`,
    about: on,
  },
  'handover.if-then-added': {
    describe: ({ data: { number, ifThen } }) =>
      `Handover ${number}${ifThen.about === null ? '' : `, ${ifThen.about}`}: if ${ifThen.when}, then ${ifThen.then}`,
    about: on,
  },
  'handover.if-then-dropped': {
    describe: ({ data: { number, ifThen } }) =>
      `Handover ${number}, no longer: if ${ifThen.when}, then ${ifThen.then}`,
    about: on,
  },
  'handover.given': {
    describe: ({ data: { number, outgoing, incoming, posts } }) =>
      `Handover ${number} from ${outgoing.name} to ${incoming.name} begins (${names(posts)}); nothing moves until it is accepted`,
    about: ({ handover, outgoing, incoming }) => [handover, outgoing.person, incoming.person],
  },
  'handover.taken': {
    describe: ({ data: { number, title, readBack } }) =>
      `Handover ${number}, taken: ${title}${readBack === null ? '' : `. Read back: ${readBack}`}`,
    about: on,
  },
  'handover.section-taken': {
    describe: ({ data: { number, section, items } }) =>
      `Handover ${number}, taken: ${SECTION_WORDS[section].name}, ${String(items)} items`,
    about: on,
  },
  'handover.asked': {
    describe: ({ data: { number, question } }) => `Handover ${number}: question ${question} is asked`,
    about: on,
  },
  'handover.accepted': {
    describe: ({ data: { number, outgoing, incoming, posts, stayed, openQuestions } }) =>
      `Handover ${number} ACCEPTED by ${incoming.name} from ${outgoing.name}: ${names(posts)}` +
      (stayed.length === 0 ? '' : `; stayed: ${names(stayed)}`) +
      (openQuestions === 0 ? '' : `; questions still open: ${String(openQuestions)}`),
    about: ({ handover, outgoing, incoming }) => [handover, outgoing.person, incoming.person],
  },
  'handover.interrupted': {
    describe: ({ data }) =>
      `Handover ${data.number} broken off: nothing has moved, all that was said is kept${because(data.reason)}`,
    about: on,
  },
  'handover.taken-over': {
    describe: ({ data: { number, from, to, posts, reason } }) =>
      `${to.name} TOOK OVER${from === null ? '' : ` from ${from.name}`} without a handover (${names(posts)}): ${reason}. Handover ${number} is owed`,
    about: ({ from, to }) => [to.person, ...(from === null ? [] : [from.person])],
  },
  'handover.settled': {
    describe: ({ data }) => `Owed handover ${data.number} made good: ${data.how}`,
  },
  'handover.announced': {
    describe: ({ data }) => `Handover ${data.number} announced to ${data.to}`,
  },
};
