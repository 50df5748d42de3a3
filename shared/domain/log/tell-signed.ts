import type { TellMap } from '../area.ts';
import type { signedEvents } from './events-signed.ts';

const SIGNED = { signed: 'signed', countersigned: 'countersigned' } as const;

const entries = (count: number): string => (count === 1 ? 'One entry' : `${String(count)} entries`);

/** How it reads what became of decisions, who signed, and whose an entry was. */
export const signedTell: TellMap<typeof signedEvents> = {
  'decision.reviewed': {
    describe: ({ data: { number, reviewAt, words } }, wording) =>
      `Decision ${number} reviewed, it holds.${words === undefined ? '' : ` ${words}`} ` +
      (reviewAt.to === null ? 'No more review needed' : `Look again at ${wording.time(reviewAt.to)}`),
    about: ({ entry }) => [entry],
  },
  'decision.ended': {
    describe: ({ data }) => `Decision ${data.number} ended. Because: ${data.because}`,
    about: ({ entry }) => [entry],
  },
  'decision.resumed': {
    describe: ({ data }) => `Decision ${data.number} is in force again`,
    about: ({ entry }) => [entry],
  },
  'log.signed': {
    describe: ({ data: { number, as, name, role } }) =>
      `${number} ${SIGNED[as]} by ${name}${role === undefined ? '' : `, ${role}`} (a typed name)`,
    about: ({ entry }) => [entry],
  },
  'log.reattributed': {
    describe: ({ data: { events, numbers, from, to, reason } }) =>
      `${entries(events.length)} typed as ${from} ` +
      (to === null ? 'stand under the name they were typed as again' : `were by ${to.name}`) +
      `${numbers.length === 0 ? '' : ` (${numbers.slice(0, 12).join(', ')}${numbers.length > 12 ? ' and more' : ''})`}: ${reason}`,
  },
};
