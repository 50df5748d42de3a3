import { useEffect, useMemo, useRef, useState } from 'react';
import { openWork } from '#shared/domain/standing-down/open-work.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { showRun } from '../../store/runs.ts';
import { showTask } from '../../store/tasks-in-hand.ts';
import { useNow } from '../../store/use-now.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { CloseWorkForm } from './close-work-form.tsx';
import { counted, workLines, type Ending, type WorkLine } from './open-work-lines.ts';
import { StandDownForm } from './stand-down-form.tsx';
import './stand-down.css';

/** What was typed on the way to standing down: it stays while the screen is put away. */
export interface StandDownDraft {
  /** Why the incident is stood down, or goes to Recovery. */
  readonly reason: string;
  readonly closingReason: string;
  readonly ending: Ending;
}

export const NO_DRAFT: StandDownDraft = { reason: '', closingReason: '', ending: 'not-needed' };

export interface StandDownProps {
  readonly draft: StandDownDraft;
  readonly onDraft: (draft: StandDownDraft) => void;
  readonly onClose: () => void;
  /** The phase has changed. */
  readonly onDone: () => void;
}

/** What is open, as the lines that somebody goes through. */
function useWorkLines(): readonly WorkLine[] {
  const host = useHost();
  const [tasks, checklists, systems, people] = [
    useIncident((state) => state.tasks),
    useIncident((state) => state.checklists),
    useIncident((state) => state.systems),
    useIncident((state) => state.people),
  ];
  const now = useNow();
  return useMemo(() => {
    const content = host.incident.getState();
    return content.kind === 'ready' ? workLines(openWork(content.state, now)) : [];
    // The slices say when to look again.
  }, [host, tasks, checklists, systems, people, now]);
}

/**
 * Standing down with open work: what is critical one by one, everything else by group with one reason, or all of it
 * carried on in Recovery. Each answer is in the log at once: whoever puts the screen away half way loses nothing.
 */
export function StandDown({ draft, onDraft, onClose, onDone }: StandDownProps) {
  const lines = useWorkLines();
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const [closedOnes, setClosedOnes] = useState(0);
  // What was closed is gone, and the focus with it: it goes to what is next.
  useEffect(() => {
    if (closedOnes > 0) list.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [closedOnes]);
  const parts = [
    { title: 'One by one', of: lines.filter(({ isCritical }) => isCritical) },
    { title: 'By group', of: lines.filter(({ isCritical }) => !isCritical) },
  ];
  return (
    <div className="stand-down" ref={list}>
      <p>
        {lines.length === 0
          ? 'No work is open.'
          : 'Close what is open, each with its reason, or carry it on in Recovery as it is. What you close is in the log at once; you can go away and come back.'}
      </p>
      {parts.map(({ title, of }) =>
        of.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <SectionHeader title={title} count={of.length} level={3} />
            <ul className="open-work">
              {of.map((line) => (
                <li key={line.key} className="open-work-line">
                  <LineHead
                    line={line}
                    isFirst={line === lines[0]}
                    isOpen={line.key === open}
                    onToggle={() => setOpen(line.key === open ? null : line.key)}
                    onLeave={onClose}
                  />
                  {line.key === open && (
                    <CloseWorkForm
                      line={line}
                      reason={draft.closingReason}
                      onReason={(closingReason) => onDraft({ ...draft, closingReason })}
                      ending={draft.ending}
                      onEnding={(ending) => onDraft({ ...draft, ending })}
                      onDone={() => {
                        setOpen(null);
                        setClosedOnes((before) => before + 1);
                      }}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      <StandDownForm
        openWords={lines.length === 0 ? null : openWordsOf(lines)}
        reason={draft.reason}
        onReason={(reason) => onDraft({ ...draft, reason })}
        onDone={onDone}
      />
    </div>
  );
}

/** "3 tasks and 1 checklist are open." */
function openWordsOf(lines: readonly WorkLine[]): string {
  const tasks = lines.reduce((sum, line) => sum + line.tasks.length, 0);
  const runs = lines.reduce((sum, line) => sum + line.runs.length, 0);
  const words = [
    ...(tasks > 0 ? [counted(tasks, 'task')] : []),
    ...(runs > 0 ? [counted(runs, 'checklist')] : []),
  ].join(' and ');
  return `${words} ${tasks + runs === 1 ? 'is' : 'are'} open.`;
}

interface LineHeadProps {
  readonly line: WorkLine;
  readonly isFirst: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onLeave: () => void;
}

/** A checklist with something critical is looked at where its steps are; everything else is closed here. */
function LineHead({ line, isFirst, isOpen, onToggle, onLeave }: LineHeadProps) {
  const { ui } = useHost();
  const [task] = line.tasks;
  const [run] = line.runs;
  const isClosedHere = !line.isCritical || line.kind === 'tasks';
  const look = (): void => {
    onLeave();
    if (task !== undefined) showTask(ui, task);
    else if (run !== undefined) showRun(ui, run);
  };
  return (
    <div className="open-work-head">
      <span className="open-work-title">{line.title}</span>
      <span className="open-work-words">{line.words}</span>
      {isClosedHere && (
        <Button
          autoFocus={isFirst}
          label={`${isOpen ? 'Not now' : 'Close'}: ${line.title}, ${line.words}`}
          onPress={onToggle}
        >
          {isOpen ? 'Not now' : 'Close'}
        </Button>
      )}
      {line.isCritical && (
        <Button
          kind="quiet"
          autoFocus={isFirst && !isClosedHere}
          label={`Look at it: ${line.title}, ${line.words}`}
          onPress={look}
        >
          Look at it
        </Button>
      )}
    </div>
  );
}
