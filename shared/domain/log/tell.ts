import type { TellMap, Wording } from '../area.ts';
import type { logEvents } from './events.ts';
import type { DecisionParts } from './decision.ts';
import { signedTell } from './tell-signed.ts';
import type { signedEvents } from './events-signed.ts';
import type { EntryKind } from './state.ts';

export const KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  info: 'Info',
  action: 'Action',
  question: 'Question',
  answer: 'Answer',
  decision: 'Decision',
};

const given = (label: string, words: string | undefined): string =>
  words === undefined ? '' : ` ${label}: ${words}`;

export const CONFIDENCE_WORDS = {
  confirmed: 'Confirmed',
  likely: 'Likely',
  unverified: 'Unverified',
} as const;

/** The parts of a decision's record that are there, each with its label. */
const partsOf = (parts: DecisionParts, wording: Wording): string =>
  given('Options', parts.options) +
  given('Known', parts.known) +
  given('How surely', parts.confidence === undefined ? undefined : CONFIDENCE_WORDS[parts.confidence]) +
  given('Risks', parts.risks) +
  given('Authority', parts.authority) +
  (parts.reviewAt === undefined
    ? ''
    : parts.reviewAt === null
      ? ' No review needed'
      : given('Review at', wording.time(parts.reviewAt)));

/** How entries and what becomes of them read. */
export const logTell: TellMap<typeof logEvents & typeof signedEvents> = {
  ...signedTell,
  'log.noted': {
    describe: ({ data }, wording) =>
      `${data.number} ${data.kind === 'info' ? '' : `${KIND_WORDS[data.kind]}${data.answers === undefined ? '' : ` to ${data.answers.number}`}: `}${data.text}` +
      given('Because', data.because) +
      partsOf(data.decision ?? {}, wording) +
      given('In place of', data.supersedes?.number) +
      given('Paper', data.paperSerial) +
      given(`Entered ${String(data.lateMinutes)} min late`, data.lateReason),
    about: (data) => data.about,
  },
  'log.supplied': {
    describe: ({ data }, wording) =>
      `${data.number} completed.${given('Because', data.because)}${partsOf(data, wording)}${given('Late because', data.lateReason)}`,
  },
  'log.linked': {
    describe: ({ data }) => `${data.number} linked`,
    about: (data) => data.about,
  },
  'log.corrected': {
    describe: ({ data }, wording) => {
      const { text, happenedAt } = data;
      const words = text.from === text.to ? '' : ` "${text.from}" should read "${text.to}".`;
      const time =
        happenedAt.from === happenedAt.to
          ? ''
          : ` It happened at ${wording.time(happenedAt.to)}, not ${wording.time(happenedAt.from)}.`;
      return `${data.number} corrected.${words}${time}${given('Because', data.reason)}`;
    },
  },
  'log.struck': {
    describe: ({ data }) =>
      `${data.number} struck: ${data.reason}${data.reopens === null ? '' : ` Question ${data.reopens.number} is open again.`}`,
  },
  'log.reinstated': { describe: ({ data }) => `${data.number} stands again` },
  'log.redacted': {
    describe: ({ data }, wording) =>
      `Words redacted from what ${data.entered.by} entered for ${wording.time(data.entered.at)}: ${data.reason}`,
    about: (data) => data.about,
  },
};
