import { useState } from 'react';
import type { CommandAnswer } from '#shared/contract/answers.ts';
import type { TemplateRow } from '#shared/domain/checklist-templates/select.ts';
import { takesTwo } from '#shared/domain/checklists/select.ts';
import { listedRuns } from '#shared/domain/checklists/state.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { useChecklistShelf } from '../../../store/checklist-shelf.ts';
import { useHost } from '../../../store/host-context.ts';
import { showRun, showRunGroup } from '../../../store/runs.ts';
import { letGoOfPicked } from '../../../store/systems-in-hand.ts';
import { spanWords } from '../../../store/time-beside.ts';
import { refusalOf, useSend } from '../../../store/use-send.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ComboBox } from '../../../ui/field/combo-box.tsx';
import { FormLayout } from '../../../ui/form/form-layout.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';
import { CARE_LINE } from '#shared/starter-checklists/starter-checklist.ts';
import { stepCount, touchesCare, usualMinutes } from '../template-words.ts';
import { StartOnField } from './start-on-field.tsx';
import { keyOfStart, type StartOn } from './start-on.ts';

export interface StartFormProps {
  /** Which, by its key, where that is known. */
  readonly template: string | undefined;
  readonly on: readonly StartOn[];
  readonly onClose: () => void;
}

/** Which checklist, on what: the copy is frozen from here on. */
export function StartForm({ template, on: begun, onClose }: StartFormProps) {
  const shelf = useChecklistShelf().filter(({ usable }) => usable);
  const [chosen, setChosen] = useState(() => shelf.find(({ key }) => key === template));
  const [text, setText] = useState(chosen?.template.title ?? '');
  // Each choice is made in a field of its own: its list does not open again over what was chosen.
  const [taken, setTaken] = useState(0);
  const [on, setOn] = useState(begun);
  const sending = useSend();
  const show = useShowStarted(onClose);
  const found = foundByName(shelf, text);
  const choose = (row: TemplateRow | undefined): void => {
    if (row === undefined) return;
    setChosen(row);
    setText(row.template.title);
    setTaken((before) => before + 1);
  };
  const start = (): void => {
    if (chosen === undefined) {
      choose(found[0]);
      return;
    }
    const subjects = on.length === 0 ? {} : { subjects: on.map(({ ref }) => ref) };
    const words = on.length > 1 ? `started on ${on.length}` : 'started';
    void sending
      .send(
        { type: 'checklist.start', data: { template: chosen.template, ...subjects } },
        { said: `${chosen.template.title}: ${words}`, isShown: true },
      )
      .then(show);
  };
  return (
    <FormLayout
      label="Start a checklist"
      onSubmit={start}
      footer={
        <Button
          // Once a checklist is chosen the button takes the focus: Enter starts it.
          key={taken}
          kind="primary"
          submit
          autoFocus={taken > 0 || chosen !== undefined}
          pending={sending.isPending}
          {...(chosen === undefined
            ? { blockedBecause: 'Choose a checklist: some letters of its title.' }
            : {})}
        >
          {on.length > 1 ? `Start it on ${on.length}` : 'Start it'}
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, show)} />
      <ComboBox
        key={taken}
        label="Checklist"
        options={found.map((row) => ({
          key: row.key,
          label: row.template.title,
          hint: row.template.trigger,
        }))}
        text={text}
        onTextChange={(typed) => {
          setText(typed);
          if (typed !== chosen?.template.title) setChosen(undefined);
        }}
        onChoose={(key) => choose(shelf.find((row) => row.key === key))}
        {...(found.length > 0 ? { onNew: () => choose(found[0]) } : {})}
        placeholder="Some letters of its title or its use"
        autoFocus={taken === 0 && chosen === undefined}
      />
      {chosen !== undefined && <About row={chosen} />}
      <StartOnField
        on={on}
        onAdd={(one) =>
          setOn((all) => [...all.filter((other) => keyOfStart(other) !== keyOfStart(one)), one])
        }
        onRemove={(key) => setOn((all) => all.filter((one) => keyOfStart(one) !== key))}
      />
    </FormLayout>
  );
}

/** Titles that begin so first, then whatever says so in its title or use. */
function foundByName(shelf: readonly TemplateRow[], text: string): readonly TemplateRow[] {
  const wanted = foldName(text);
  const has = ({ template: { title, trigger } }: TemplateRow) =>
    foldName(`${title} ${trigger}`).includes(wanted);
  const begins = ({ template }: TemplateRow) => foldName(template.title).startsWith(wanted);
  const fitting = shelf.filter(has);
  return [...fitting.filter(begins), ...fitting.filter((row) => !begins(row))];
}

/** What is to be known of it before it is begun. */
function About({ row: { template } }: { row: TemplateRow }) {
  const minutes = usualMinutes(template);
  const facts = [
    `Use when: ${template.trigger}`,
    `For: ${template.audience}.`,
    `${stepCount(template)} steps${minutes === null ? '' : `, usually ${spanWords(minutes)} or more`}.`,
    takesTwo(template) ? 'It takes two people.' : '',
  ].filter((words) => words !== '');
  return (
    <div className="start-about">
      <p>{facts.join(' ')}</p>
      {touchesCare(template) && template.approvedBy === null && <p className="start-care">{CARE_LINE}</p>}
    </div>
  );
}

/** Goes to what was started: the checklist itself, or the grid of many. */
function useShowStarted(onClose: () => void): (answer: CommandAnswer) => void {
  const host = useHost();
  return (answer) => {
    const content = host.incident.getState();
    if (!answer.ok || content.kind !== 'ready') return;
    const started = listedRuns(content.state).filter((run) => answer.events.includes(run.started));
    const [first] = started;
    letGoOfPicked(host.ui);
    onClose();
    if (first === undefined) return;
    if (started.length > 1) showRunGroup(host.ui, first.group);
    else showRun(host.ui, first.id);
  };
}
