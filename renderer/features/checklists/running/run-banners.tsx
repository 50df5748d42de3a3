import { useState } from 'react';
import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import type { StepStanding } from '#shared/domain/checklists/run-steps.ts';
import { copiedTemplates, newerVersion } from '#shared/domain/checklists/select.ts';
import { minutesBetween, type Instant } from '#shared/domain/instant.ts';
import { useChecklistShelf } from '../../../store/checklist-shelf.ts';
import { useIncident, useUi } from '../../../store/host-context.ts';
import { spanWords } from '../../../store/time-beside.ts';
import { useDispatch } from '../../../store/use-dispatch.ts';
import { useNow } from '../../../store/use-now.ts';
import { Banner } from '../../../ui/banner/banner.tsx';
import { Button } from '../../../ui/button/button.tsx';

export interface RunBannersProps {
  readonly standing: RunStanding;
  readonly current: StepStanding | undefined;
}

/** What must be known before the next answer: where one was, why it rests, when to stop, that there is a newer one. */
export function RunBanners({ standing, current }: RunBannersProps) {
  const { status, copy } = standing;
  return (
    <div className="run-banners">
      {status.status === 'paused' ? (
        <Paused standing={standing} reason={status.reason} />
      ) : (
        <Marker standing={standing} current={current} />
      )}
      <NewerVersion standing={standing} />
      {copy?.template.stop.map((one) => (
        <p key={one} className="run-stop">
          <strong>Stop and ask:</strong> {one}
        </p>
      ))}
    </div>
  );
}

/** Less than this is not an interruption. */
const INTERRUPTED_MINUTES = 3;

/** Where the work stood when this window came to it: it goes with the next answer. */
function Marker({ standing, current }: RunBannersProps) {
  const { last, isClosed } = standing;
  const answer = last?.answer;
  const [seen] = useState<Instant | undefined>(answer?.at);
  if (last === null || answer === undefined || answer.at !== seen || isClosed) return null;
  return <WasHere last={last} at={answer.at} who={answer.to.by.who} current={current} />;
}

interface WasHereProps {
  readonly last: StepStanding;
  readonly at: Instant;
  readonly who: string;
  readonly current: StepStanding | undefined;
}

function WasHere({ last, at, who, current }: WasHereProps) {
  const minutes = minutesBetween(at, useNow());
  const me = useUi(({ atKeyboard }) => atKeyboard?.name);
  if (minutes < INTERRUPTED_MINUTES) return null;
  const whose = who === me ? 'You were here' : `${who} was here`;
  return (
    <Banner kind="notice" title={`${whose} ${spanWords(minutes)} ago.`}>
      Step {last.on.place}, {last.on.step.text}, was the last that was answered.
      {current === undefined ? '' : ` Look again before step ${current.on.place}.`}
    </Banner>
  );
}

function Paused({ standing, reason }: { standing: RunStanding; reason: string }) {
  const now = useNow();
  const since = standing.change?.at;
  const left = standing.current;
  return (
    <Banner
      kind="warning"
      title={`Paused${since === undefined ? '' : ` ${spanWords(minutesBetween(since, now))} ago`}: ${reason}`}
    >
      {left === null ? '' : `It was left at step ${left.on.place}, ${left.on.step.text}.`}
    </Banner>
  );
}

/** A copy is frozen; that there is a newer one is said, and taken only where somebody takes it. */
function NewerVersion({ standing }: { standing: RunStanding }) {
  const shelf = useChecklistShelf();
  const checklists = useIncident((state) => state.checklists);
  const dispatch = useDispatch();
  const offered = newerVersion(standing, [
    ...shelf.filter(({ usable }) => usable).map(({ template }) => template),
    ...copiedTemplates({ checklists }),
  ]);
  if (offered === null) return null;
  const { run, copy } = standing;
  return (
    <Banner
      kind="notice"
      title={`Version ${offered.version} is in use by now; this one is worked from version ${copy?.template.version ?? 1}.`}
      actions={
        <Button
          onPress={() =>
            void dispatch(
              { type: 'checklist.take-version', data: { runs: [run.id], template: offered } },
              { said: `${run.number}: goes on with version ${offered.version}` },
            )
          }
        >
          {`Take version ${offered.version}`}
        </Button>
      }
    >
      Answers of steps that did not change stay, and no critical step is lost.
    </Banner>
  );
}
