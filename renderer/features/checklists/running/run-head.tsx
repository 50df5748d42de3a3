import { ArrowLeft, Ban, MoreHorizontal, Pause, Printer, RotateCcw, StickyNote } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import type { StepStanding } from '#shared/domain/checklists/run-steps.ts';
import { MODE_WORDS } from '#shared/domain/checklists/write-markdown.ts';
import { clockBeside } from '../../../store/time-beside.ts';
import { useNow } from '../../../store/use-now.ts';
import { useWording } from '../../../store/use-wording.ts';
import { useWriting } from '../../../store/use-writing.ts';
import type { Action, Readiness } from '../../../ui/action/action.ts';
import { useActions } from '../../../ui/action/actions.tsx';
import { ActionButton, Button } from '../../../ui/button/button.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { ActionMenu } from '../../../ui/menu/action-menu.tsx';
import { useLatest } from '../../../ui/action/use-latest.ts';
import { ChecklistPaper } from '../checklist-paper.tsx';
import { CourseDialog, type Course } from './course-dialogs.tsx';
import { subjectOf, titleOf } from '../../../store/run-names.ts';
import { elapsedWords, isOverTime, progressWords, statusWords } from './run-words.ts';

export interface RunHeadProps {
  readonly standing: RunStanding;
  /** The step in the middle: where it is left when it is paused. */
  readonly step: StepStanding | undefined;
  readonly onClose: () => void;
}

/** Which checklist this is, on what, how far it has come; and what can be done with it as a whole. */
export function RunHead({ standing, step, onClose }: RunHeadProps) {
  const { run, copy, progress } = standing;
  const now = useNow();
  const wording = useWording();
  const [doing, setDoing] = useState<Course | 'print' | null>(null);
  const { back, pause, more } = useHeadActions(standing, onClose, setDoing);
  const close = (): void => setDoing(null);
  return (
    <header className="run-head">
      <IconButton icon={ArrowLeft} label={back.label} shortcut="Escape" onPress={back.run} />
      <div className="run-names">
        <h2 className="run-title">
          <span className="run-number">{run.number}</span> {titleOf(standing)}
          <span className="run-subject"> on {subjectOf(standing)}</span>
        </h2>
        <p className="run-line">
          <strong>{statusWords(standing)}</strong>
          <span>{progressWords(progress)}</span>
          <span data-late={isOverTime(progress) || undefined}>{elapsedWords(progress)}</span>
          <span>
            {copy === undefined
              ? ''
              : `${MODE_WORDS[copy.template.mode]}, version ${copy.template.version}, `}
            begun {clockBeside(run.startedAt, now, wording)}
          </span>
        </p>
      </div>
      <ActionButton action={pause} />
      <ActionMenu label="More to do with this checklist" actions={more}>
        <Button icon={MoreHorizontal}>More</Button>
      </ActionMenu>
      {doing === 'print' && copy !== undefined && (
        <ChecklistPaper template={copy.template} subject={subjectOf(standing)} onOver={close} />
      )}
      {doing !== null && doing !== 'print' && (
        <CourseDialog course={doing} standing={standing} step={step?.on.key} onClose={close} />
      )}
    </header>
  );
}

const GROUP = 'Checklist in progress';

function useHeadActions(
  standing: RunStanding,
  onClose: () => void,
  setDoing: (what: Course | 'print') => void,
) {
  const close = useLatest(onClose);
  const writing = useWriting();
  const { isClosed, status } = standing;
  const actions = useMemo(() => {
    const open = (): Readiness => (isClosed ? { because: 'It is closed. Reopen it first.' } : writing);
    const back: Action = {
      id: 'run.back',
      label: 'All checklists',
      icon: ArrowLeft,
      shortcut: 'Escape',
      effect: 'opens',
      group: GROUP,
      run: () => close(),
    };
    const pause: Action = {
      id: 'run.pause',
      label: 'Pause',
      hint: 'Put it aside with the reason; where it was left is marked.',
      icon: Pause,
      shortcut: 'p',
      effect: 'types',
      group: GROUP,
      canRun: () => (status.status === 'running' ? open() : { because: 'It is not in progress.' }),
      run: () => setDoing('pause'),
    };
    const more: readonly Action[] = [
      {
        id: 'run.note',
        label: 'Write a note beside it',
        icon: StickyNote,
        effect: 'opens',
        group: GROUP,
        canRun: () => writing,
        run: () => setDoing('note'),
      },
      {
        id: 'run.print',
        label: 'Print it to go on with a pen',
        icon: Printer,
        effect: 'opens',
        group: GROUP,
        run: () => setDoing('print'),
      },
      isClosed
        ? {
            id: 'run.reopen',
            label: 'Take it up again',
            icon: RotateCcw,
            effect: 'opens',
            group: GROUP,
            canRun: () => writing,
            run: () => setDoing('reopen'),
          }
        : {
            id: 'run.abandon',
            label: 'Give it up',
            icon: Ban,
            effect: 'opens',
            danger: true,
            group: GROUP,
            canRun: open,
            run: () => setDoing('abandon'),
          },
    ];
    return { back, pause, more };
  }, [isClosed, status.status, writing, close, setDoing]);
  useActions(useMemo(() => [actions.back, actions.pause, ...actions.more], [actions]));
  return actions;
}
