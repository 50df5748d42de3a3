import { minutesBetween, msOf, type Instant } from '#shared/domain/instant.ts';
import { slipsOf } from '#shared/domain/systems/select-owed.ts';
import { fallsIn } from '#shared/domain/systems/select-recovery.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { stepsOf, type Step } from '#shared/domain/systems/steps.ts';
import { clockBeside, spanWords } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { StateBand, type BandMark, type BandStretch } from '../../ui/state-band/state-band.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';

type At = (instant: Instant) => string;

/** The states of a system as a band in time: when it fell again and when its expected time slipped is marked on it. */
export function SystemBand({ system }: { system: System }) {
  const now = useNow();
  const wording = useWording();
  const at: At = (instant) => clockBeside(instant, now, wording);
  const steps = stepsOf(system.track, now);
  const [first] = steps;
  if (first === undefined) return null;
  return (
    <>
      <StateBand
        label={`${system.name} over time`}
        stretches={steps.map((step, place) => stretchOf(step, steps[place + 1]?.at ?? now, at))}
        marks={marksOf(system, steps, now, at)}
        to={msOf(now)}
        fromWords={at(first.at)}
        toWords="now"
      />
      {system.track.earlier !== undefined && (
        <p className="system-hint">{system.track.earlier.changes} older changes are in the log.</p>
      )}
    </>
  );
}

function stretchOf({ event, at: from, to }: Step, until: Instant, at: At): BandStretch {
  return {
    key: event,
    look: stateLooks[to.state],
    from: msOf(from),
    began: at(from),
    lasted: spanWords(minutesBetween(from, until)),
    words: [wordsOf(to), to.who].filter((word) => word !== undefined && word !== '').join('; '),
  };
}

/** What a state said besides its name. */
function wordsOf(said: Step['to']): string {
  if (said.state === 'down' || said.state === 'degraded') return said.lost ?? said.cause ?? '';
  if (said.state === 'limited') return said.allowedUse ?? 'limits not stated';
  return said.state === 'validated' ? said.saw : '';
}

/** `↓` it went down again, `→` the time it was expected back slipped. */
function marksOf(system: System, steps: readonly Step[], now: Instant, at: At): readonly BandMark[] {
  const [first] = steps;
  const falls = fallsIn(steps.map((step) => ({ at: step.at, state: step.to.state })));
  const slips = slipsOf(system.track, now).filter((slip) => first !== undefined && slip.at >= first.at);
  return [
    ...falls.map((fall) => ({
      key: `fall ${fall.at}`,
      at: msOf(fall.at),
      sign: '↓',
      when: at(fall.at),
      words: 'Gone down again',
    })),
    ...slips.map(({ at: when, from, to, reason }) => ({
      key: `slip ${when}`,
      at: msOf(when),
      sign: '→',
      when: at(when),
      words: `Expected back ${at(from)}, then ${at(to)}${reason === undefined ? '' : `: ${reason}`}`,
    })),
  ];
}
