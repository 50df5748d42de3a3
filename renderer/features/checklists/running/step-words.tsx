import { ListTodo } from 'lucide-react';
import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import type { StepStanding } from '#shared/domain/checklists/run-steps.ts';
import { CARE_LINE } from '#shared/starter-checklists/starter-checklist.ts';
import { useHost } from '../../../store/host-context.ts';
import { openNewTask } from '../../../store/new-task.ts';
import { stepRef } from '#shared/domain/checklists/run-shape.ts';
import { clockBeside } from '../../../store/time-beside.ts';
import { useMentions } from '../../../store/use-mentions.ts';
import { useNow } from '../../../store/use-now.ts';
import { useWording } from '../../../store/use-wording.ts';
import { Badge } from '../../../ui/badge/badge.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { MomentList } from '../../../ui/section/moment-list.tsx';
import { sourceWords } from '../template-words.ts';
import { NoteForm } from './note-form.tsx';
import { AttachEvidence } from './attach-evidence.tsx';
import { titleOf } from '../../../store/run-names.ts';

interface StepWordsProps {
  readonly standing: RunStanding;
  readonly at: StepStanding;
}

/** What to do, in the largest type of the screen, and what is seen when it went well. */
export function StepHead({ standing, at }: StepWordsProps) {
  const { on, due, overdue } = at;
  const { step } = on;
  const now = useNow();
  const wording = useWording();
  return (
    <header className="run-step-head">
      <p className="run-where">
        <span>
          {on.chunk}, step {on.place} of {standing.steps.length}
        </span>
        {on.critical && <Badge kind="trouble">critical</Badge>}
        {step.twoPerson === true && <Badge>two people</Badge>}
        {step.role !== undefined && <Badge>{step.role}</Badge>}
        {due !== null && (
          <Badge kind={overdue ? 'late' : 'plain'}>
            {overdue ? 'was due' : 'due'} {clockBeside(due, now, wording)}
          </Badge>
        )}
      </p>
      <h2 className="run-text">{step.text}</h2>
      <p className="run-expected">
        Expected: <strong>{step.expected}</strong>
      </p>
      {step.ifNot !== undefined && (
        <p className="run-if-not">
          <strong>If not:</strong> {step.ifNot}
        </p>
      )}
      {step.care === true && <p className="run-care">{CARE_LINE}</p>}
    </header>
  );
}

/** Folded: why it is asked, where it comes from, what was noted; and what else can be made of it. */
export function StepFacts({ standing, at }: StepWordsProps) {
  const { ui } = useHost();
  const { step, place } = at.on;
  const { run } = standing;
  const from = at.answer?.event ?? run.started;
  return (
    <footer className="run-facts">
      <div className="run-more">
        <AttachEvidence standing={standing} at={at} />
        <Button
          icon={ListTodo}
          kind="quiet"
          onPress={() =>
            openNewTask(ui, {
              from,
              fromName: `step ${place} of ${titleOf(standing)} (${run.number})`,
              line: step.text,
            })
          }
        >
          Make a task of it
        </Button>
      </div>
      <details>
        <summary>Note, why and source</summary>
        <div className="run-why">
          <NoteForm run={run.id} step={at.on.key} />
          {step.note !== undefined && <p>{step.note}</p>}
          {step.minutes !== undefined && <p>It usually takes {step.minutes} min.</p>}
          <p>{sourceWords(step)}.</p>
          <Said standing={standing} at={at} />
        </div>
      </details>
    </footer>
  );
}

/** What the log says of this step: answers, notes, files. */
function Said({ standing: { run }, at }: StepWordsProps) {
  const mentions = useMentions(stepRef(run.id, at.on.key), { limit: 20 });
  if (mentions === null || mentions.length === 0) return null;
  return <MomentList label={`What was said of step ${at.on.place}`} moments={mentions} />;
}
