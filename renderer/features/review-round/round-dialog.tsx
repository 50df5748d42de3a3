import { useCallback, useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { CallForm } from './call-form.tsx';
import {
  answered,
  callOver,
  nextStop,
  ROUND_BEGINS,
  roundWords,
  stopBefore,
  type Round,
  type StopOutcome,
} from './round.ts';
import { StopView } from './stop-view.tsx';
import './round.css';

/** A round from its first call to its last, one thing at a time. */
export function RoundDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const [progress, setProgress] = useState(ROUND_BEGINS);
  const { place, spokenTo, outcomes } = progress;
  const stop = round.stops[place];
  const next = useCallback(() => setProgress((before) => nextStop(before, round)), [round]);
  const back = useCallback(() => setProgress((before) => stopBefore(before, round)), [round]);

  if (stop === undefined) {
    return (
      <Dialog
        title="Review round over"
        open
        onClose={onClose}
        form="narrow"
        footer={
          <Button kind="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        }
      >
        <p role="status">{roundWords(progress, round)}.</p>
      </Dialog>
    );
  }
  const call = round.calls[stop.call];
  const who = spokenTo[stop.call];
  return (
    <Dialog title={`Review round: ${place + 1} of ${round.stops.length}`} open onClose={onClose}>
      <div className="round-track" aria-hidden>
        <span style={{ inlineSize: `${(place / round.stops.length) * 100}%` }} />
      </div>
      {who === undefined ? (
        <CallForm
          key={stop.call}
          phone={call?.phone ?? null}
          count={call?.count ?? 1}
          onSpokenTo={(name) =>
            setProgress((before) => ({ ...before, spokenTo: { ...before.spokenTo, [stop.call]: name } }))
          }
          onNobody={() => setProgress((before) => callOver(before, round))}
        />
      ) : (
        <>
          <p className="round-quiet">{who === '' ? 'Seen by yourself' : `Spoken to: ${who}`}</p>
          <StopView
            key={place}
            subject={stop.subject}
            spokenTo={who}
            outcome={outcomes[place]}
            onAnswered={(outcome: StopOutcome) =>
              setProgress((before) => answered(before, round, place, outcome))
            }
            onNext={next}
            onBefore={back}
          />
        </>
      )}
    </Dialog>
  );
}
