import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { isOwed } from '#shared/domain/checklists/run-steps.ts';
import { clockBeside } from '../../../store/time-beside.ts';
import { useNow } from '../../../store/use-now.ts';
import { refusalOf, useSend } from '../../../store/use-send.ts';
import { useWording } from '../../../store/use-wording.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';
import { titleOf } from '../../../store/run-names.ts';
import { progressWords, secondWords } from './run-words.ts';
import { SecondForm } from './second-form.tsx';
import { useResume } from './use-resume.ts';
import type { SecondPerson } from './use-answering.ts';
import { given } from '../../../ui/given.ts';

export interface CallViewProps {
  readonly standing: RunStanding;
  readonly onGoTo: (step: string) => void;
  readonly onClose: () => void;
}

/** Behind the last step: somebody says aloud that it is complete, and a second person signs where that is asked for. */
export function CallView({ standing, onGoTo, onClose }: CallViewProps) {
  const { status, countersignOwed, progress } = standing;
  return (
    <section className="run-step" aria-label="Call it complete">
      <header className="run-step-head">
        <p className="run-where">{progressWords(progress)}</p>
        <h2 className="run-text">{callWords(standing)}</h2>
      </header>
      {status.status === 'running' && <Call standing={standing} />}
      {status.status === 'paused' && <GoOn standing={standing} />}
      {countersignOwed && <Countersign standing={standing} />}
      {standing.isClosed && !countersignOwed && (
        <div className="run-others">
          <Button autoFocus onPress={onClose}>
            To all checklists
          </Button>
        </div>
      )}
      <Signed standing={standing} />
      <NotDone standing={standing} onGoTo={onGoTo} />
    </section>
  );
}

function callWords(standing: RunStanding): string {
  switch (standing.status.status) {
    case 'running':
      return `Say it aloud: “${titleOf(standing)} complete.”`;
    case 'paused':
      return 'It is paused.';
    case 'complete':
      return standing.countersignOwed ? 'Complete. A second person signs.' : 'Complete.';
    case 'abandoned':
      return `Given up: ${standing.status.reason}`;
  }
}

/** What was not done: each leads to its step. */
function NotDone({ standing: { steps }, onGoTo }: Pick<CallViewProps, 'standing' | 'onGoTo'>) {
  const passed = steps.filter((one) => isOwed(one) || one.state === 'skipped');
  if (passed.length === 0) return null;
  return (
    <ul className="run-passed" aria-label="Not done">
      <li className="run-passed-title">Not done</li>
      {passed.map(({ on, state }) => (
        <li key={on.key}>
          <Button kind="quiet" onPress={() => onGoTo(on.key)}>
            {`${on.place}. ${on.step.text}: ${state === 'skipped' ? 'skipped' : state === 'open' ? 'open' : 'second person owed'}${on.critical ? ', critical' : ''}`}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Call({ standing: { run, steps } }: Pick<CallViewProps, 'standing'>) {
  const sending = useSend();
  const open = steps.filter(isOwed);
  const critical = open.filter(({ on }) => on.critical).map(({ on }) => on.place);
  return (
    <div className="run-answer">
      <Refusal {...refusalOf(sending)} />
      <div className="run-value">
        <Button
          kind="primary"
          icon={CheckCheck}
          shortcut="Enter"
          autoFocus
          pending={sending.isPending}
          onPress={() =>
            void sending.send(
              { type: 'checklist.complete', data: { runs: [run.id] } },
              { said: `${run.number}: complete` },
            )
          }
          {...(critical.length === 0
            ? {}
            : {
                blockedBecause: `Critical steps are open: ${critical.join(', ')}. Do them, or skip each with a reason.`,
              })}
        >
          {open.length === 0 ? 'Complete: said aloud' : `Complete, with ${open.length} not done`}
        </Button>
      </div>
    </div>
  );
}

function GoOn({ standing: { run } }: Pick<CallViewProps, 'standing'>) {
  const resume = useResume(run.id);
  return (
    <div className="run-value">
      <Button kind="primary" autoFocus onPress={resume}>
        Go on where it was left
      </Button>
    </div>
  );
}

function Countersign({ standing: { run } }: Pick<CallViewProps, 'standing'>) {
  const sending = useSend();
  const [isLater, setLater] = useState(false);
  if (isLater) return <Button onPress={() => setLater(false)}>Countersign now</Button>;
  const sign = (second: SecondPerson): void =>
    void sending.send(
      {
        type: 'checklist.countersign',
        data: { runs: [run.id], ...(second.by === undefined ? { second } : {}) },
        ...given({ by: second.by }),
      },
      { said: `${run.number}: countersigned` },
    );
  return (
    <div className="run-answer">
      <Refusal {...refusalOf(sending)} />
      <SecondForm
        what="complete"
        pending={sending.isPending}
        onSecond={sign}
        onLater={() => setLater(true)}
      />
    </div>
  );
}

function Signed({ standing: { run, status, change } }: Pick<CallViewProps, 'standing'>) {
  const now = useNow();
  const wording = useWording();
  if (status.status !== 'complete' || change === undefined) return null;
  const signed = run.countersigned.findLast(({ struck }) => struck === undefined);
  return (
    <p className="run-given">
      <span>
        Called by {status.by.who}, {clockBeside(change.at, now, wording)}
        {signed === undefined ? '' : `; signed by ${secondWords(signed.to)}`}
      </span>
    </p>
  );
}
