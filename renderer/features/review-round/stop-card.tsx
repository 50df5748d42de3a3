import type { RefObject } from 'react';
import { stateWords } from '#shared/domain/systems/state-words.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { clockBeside, spanWords } from '../../store/time-beside.ts';
import { standingIn } from '../../store/standing-in.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { DefinitionList, type Definition } from '../../ui/section/definition-list.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateLabel } from '../../ui/state-mark/state-mark.tsx';
import type { StopOutcome } from './round.ts';
import type { ShownStop } from './use-stop.ts';

const OUTCOMES: Readonly<Record<StopOutcome, string>> = {
  confirmed: 'Confirmed in this round.',
  reviewed: 'Reviewed without news in this round.',
};

interface StopCardProps {
  readonly stop: ShownStop;
  readonly outcome: StopOutcome | undefined;
  /** It takes the focus, so that the keys of the round are about what is read here. */
  readonly card: RefObject<HTMLDivElement | null>;
}

/** One system or part, big: what it is, how it stands, and how old that is. */
export function StopCard({ stop, outcome, card }: StopCardProps) {
  const { name, standing, age } = stop;
  const isStale = age?.stale === true;
  return (
    <div
      ref={card}
      className="round-stop"
      role="group"
      aria-label={name}
      tabIndex={-1}
      // A key that is held down answers once.
      onKeyDown={(event) => {
        if (event.repeat) event.preventDefault();
      }}
    >
      <h3 className="round-name">{name}</h3>
      <p className="round-state">
        <StateLabel
          look={stateLooks[standing.state.state]}
          standing={standingIn(standing)}
          stale={isStale}
          size={32}
        />
      </p>
      {outcome !== undefined && <p className="round-outcome">{OUTCOMES[outcome]}</p>}
      <StopFacts stop={stop} />
    </div>
  );
}

function StopFacts({ stop: { standing, age, expectedBack, cause, system } }: { stop: ShownStop }) {
  const now = useNow();
  const wording = useWording();
  const at = (instant: Instant): string => clockBeside(instant, now, wording);
  const { state, since, confirmedBy } = standing;
  const items: readonly (Definition | null)[] = [
    state.state === 'unknown' ? null : { term: 'As logged', value: stateWords(state, wording) },
    cause === undefined ? null : { term: 'Cause', value: cause },
    since === undefined ? null : { term: 'Since', value: at(since) },
    {
      term: 'Confirmed',
      value:
        age === undefined
          ? 'never: nobody has looked'
          : `${at(age.confirmedAt)}, ${spanWords(age.minutes)} ago${confirmedBy === undefined ? '' : `, ${confirmedBy}`}`,
    },
    expectedBack === null ? null : { term: 'Expected back', value: at(expectedBack) },
    system.notes === undefined ? null : { term: 'Notes', value: system.notes },
  ];
  return <DefinitionList items={items.filter((item) => item !== null)} />;
}
