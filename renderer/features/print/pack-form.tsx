import { Printer, ZoomIn } from 'lucide-react';
import { useMemo } from 'react';
import type { ChecklistTemplate } from '#shared/domain/checklists/template.ts';
import { msOf, type Instant } from '#shared/domain/instant.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import type { Action, Readiness } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { useLatest } from '../../ui/action/use-latest.ts';
import { ActionButton } from '../../ui/button/button.tsx';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormRow } from '../../ui/form/form-layout.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { PARTS, PART_WORDS, type Part } from './pack-plan.tsx';
import { HOURS, logsIn, type PrintChoice } from './print-choice.ts';

interface PackFormProps {
  readonly choice: PrintChoice;
  readonly onChange: (choice: PrintChoice) => void;
  readonly templates: readonly ChecklistTemplate[];
  /** When the next pack replaces this one, as it was typed; `nextAt` is what it comes to. */
  readonly next: string;
  readonly onNext: (text: string) => void;
  readonly nextAt: Instant;
  readonly onPrint: () => void;
  readonly onRead: () => void;
  readonly isPending: boolean;
  readonly blockedBecause: string | undefined;
  readonly writing: Readiness;
}

const put = <T,>(list: readonly T[], one: T, isIn: boolean): readonly T[] =>
  isIn ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);

/** What to print, for how long, and when the next pack replaces it. */
export function PackForm(props: PackFormProps) {
  const { choice, onChange, templates, next, onNext, nextAt } = props;
  const now = useNow();
  const wording = useWording();
  const [print, read] = usePackActions(props);
  const change = (part: Partial<PrintChoice>): void => onChange({ ...choice, ...part });
  return (
    <>
      <section>
        <SectionHeader title="Print pack" />
        <FormRow>
          <RadioChoice
            label="For the next"
            inline
            options={HOURS.map((hours) => ({ key: String(hours), label: `${String(hours)} h` }))}
            value={String(choice.hours)}
            onChange={(key) => {
              const hours = HOURS.find((one) => String(one) === key) ?? choice.hours;
              change({ hours, logs: logsIn(hours / HOURS[0]) });
            }}
          />
          <TimeField
            label="Replaced by the next at"
            text={next}
            onChange={onNext}
            context={{ now: msOf(now), zone: wording.zone, prefer: 'future' }}
            emptyMeans={wording.full(nextAt)}
          />
          <TextField
            label="Sheets of blank log"
            type="number"
            value={String(choice.logs)}
            onChange={(text) => change({ logs: logsIn(Number(text)) })}
          />
        </FormRow>
      </section>
      <section>
        <SectionHeader title="What to print" level={3} />
        <div className="print-parts">
          {PARTS.map((part: Part) => (
            <CheckBox
              key={part}
              checked={choice.parts.includes(part)}
              onChange={(isIn) => change({ parts: put(choice.parts, part, isIn) })}
              hint={PART_WORDS[part].hint}
            >
              {PART_WORDS[part].label}
            </CheckBox>
          ))}
        </div>
      </section>
      <div className="print-buttons">
        <ActionButton action={print} kind="primary" />
        <ActionButton action={read} />
      </div>
      <p className="print-quiet">
        A4, black on white; every page has its serial, as at when, when it is replaced, and its number. No
        printer: choose "Save as PDF" and take the file on the stick, or read it in big text and copy it by
        hand.
      </p>
      <section>
        <SectionHeader title="Action cards" count={choice.cards.length} level={3} />
        <div className="print-parts">
          {templates.map(({ key, title }) => (
            <CheckBox
              key={key}
              checked={choice.cards.includes(key)}
              onChange={(isIn) => change({ cards: put(choice.cards, key, isIn) })}
            >
              {title}
            </CheckBox>
          ))}
        </div>
      </section>
    </>
  );
}

function usePackActions({ onPrint, onRead, isPending, blockedBecause, writing }: PackFormProps) {
  const print = useLatest(onPrint);
  const read = useLatest(onRead);
  const actions = useMemo<readonly [Action, Action]>(() => {
    const ready = (): Readiness =>
      blockedBecause === undefined
        ? !isPending || { because: 'It is on its way.' }
        : { because: blockedBecause };
    return [
      {
        id: 'print.pack',
        label: 'Print the pack',
        hint: 'Goes on the log: each sheet gets its serial.',
        icon: Printer,
        shortcut: 'Mod+P',
        effect: 'changes',
        group: 'Print',
        keywords: 'paper pdf sheets forms',
        canRun: () => (writing === true ? ready() : writing),
        run: () => print(),
      },
      {
        id: 'print.big-text',
        label: 'Show the pack in big text',
        hint: 'To be read aloud or copied by hand where there is no printer.',
        icon: ZoomIn,
        effect: 'opens',
        group: 'Print',
        canRun: ready,
        run: () => read(),
      },
    ];
  }, [blockedBecause, isPending, writing, print, read]);
  useActions(actions);
  return actions;
}
