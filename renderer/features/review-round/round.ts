import type { RoundCall } from '#shared/domain/systems/select-review.ts';
import type { SubjectId } from '#shared/domain/systems/state.ts';

/** One thing to ask about, and in which call. */
export interface RoundStop {
  readonly call: number;
  readonly subject: SubjectId;
}

/** A round as it was when it began: what others do meanwhile moves nothing in it. */
export interface Round {
  readonly calls: readonly { readonly phone: string | null; readonly count: number }[];
  readonly stops: readonly RoundStop[];
}

export const roundOf = (calls: readonly RoundCall[]): Round => ({
  calls: calls.map(({ phone, items }) => ({ phone, count: items.length })),
  stops: calls.flatMap(({ items }, call) => items.map(({ subject }) => ({ call, subject }))),
});

/** What became of a stop; absent = nothing was said of it. */
export type StopOutcome = 'confirmed' | 'reviewed';

/** How far a round has come. */
export interface RoundProgress {
  /** Place of the stop in hand; the number of stops when the round is over. */
  readonly place: number;
  /** Who was spoken to in each call, as typed; absent = not asked yet. */
  readonly spokenTo: Readonly<Record<number, string>>;
  readonly outcomes: Readonly<Record<number, StopOutcome>>;
}

export const ROUND_BEGINS: RoundProgress = { place: 0, spokenTo: {}, outcomes: {} };

const at = (progress: RoundProgress, { stops }: Round, place: number): RoundProgress => ({
  ...progress,
  place: Math.min(Math.max(place, 0), stops.length),
});

export const nextStop = (progress: RoundProgress, round: Round): RoundProgress =>
  at(progress, round, progress.place + 1);

export const stopBefore = (progress: RoundProgress, round: Round): RoundProgress =>
  at(progress, round, progress.place - 1);

/** The stop in hand is answered: on to the next. */
export const answered = (
  progress: RoundProgress,
  round: Round,
  place: number,
  outcome: StopOutcome,
): RoundProgress => {
  const known = { ...progress, outcomes: { ...progress.outcomes, [place]: outcome } };
  return progress.place === place ? nextStop(known, round) : known;
};

/** Past everything that is left in the call of the stop in hand: nobody answers. */
export function callOver(progress: RoundProgress, round: Round): RoundProgress {
  const call = round.stops[progress.place]?.call;
  const later = round.stops.findIndex((stop, place) => place > progress.place && stop.call !== call);
  return at(progress, round, later === -1 ? round.stops.length : later);
}

/** "9 confirmed, 3 reviewed without news, 2 left" */
export function roundWords({ outcomes }: RoundProgress, { stops }: Round): string {
  const said = Object.values(outcomes);
  const confirmed = said.filter((one) => one === 'confirmed').length;
  const reviewed = said.length - confirmed;
  const left = stops.length - said.length;
  return [
    `${confirmed} confirmed`,
    ...(reviewed === 0 ? [] : [`${reviewed} reviewed without news`]),
    ...(left === 0 ? [] : [`${left} not answered here`]),
  ].join(', ');
}
