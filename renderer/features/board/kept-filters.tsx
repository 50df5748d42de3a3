import { BookmarkPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useHost } from '../../store/host-context.ts';
import { useSetting } from '../../store/use-personal.ts';
import { useServices } from '../../store/window-services.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { conditionWords } from './board-condition.ts';
import { BOARD, BoardFilter, GROUPING_WORDS, isNarrowed } from './board-filter.ts';
import { NARROWING_WORDS } from './filter-choices.ts';
import { useBoardFilter } from './use-board.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
type Digit = (typeof DIGITS)[number];
const keyOf = (digit: Digit): string => `Alt+Shift+${digit}`;

const Kept = z.partialRecord(z.enum(DIGITS), z.strictObject({ name: z.string(), filter: BoardFilter }));
type Kept = z.infer<typeof Kept>;

const keptIn = (value: unknown): Kept | undefined => {
  const parsed = Kept.safeParse(value);
  return parsed.success ? parsed.data : undefined;
};
const NONE: Kept = {};

/** "Down, Supplier: EMIS" */
const nameFor = ({ text, only, also, group }: BoardFilter): string =>
  [
    ...(text.trim() === '' ? [] : [`"${text.trim()}"`]),
    ...(only === null ? [] : [NARROWING_WORDS[only]]),
    ...also.map(conditionWords),
    ...(group === 'headline' ? [] : [`by ${GROUPING_WORDS[group].toLowerCase()}`]),
  ].join(', ') || 'Whole board';

/** Filters that a person keeps for themselves, each on a key of its own. */
export function KeptFilters() {
  const { ui } = useHost();
  const { say } = useServices();
  const filter = useBoardFilter();
  const [kept, put] = useSetting('board-filters', keptIn, NONE);
  const [isKeeping, setKeeping] = useState(false);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'board.keep-filter',
          label: 'Keep this filter on a key',
          hint: 'Alt, Shift and a digit bring it back; it is kept for you.',
          icon: BookmarkPlus,
          shortcut: 'Shift+K',
          effect: 'opens',
          group: 'Board',
          keywords: 'save saved filter',
          canRun: () => isNarrowed(filter) || filter.group !== 'headline' || NOTHING_TO_KEEP,
          run: () => setKeeping(true),
        },
        ...DIGITS.flatMap((digit): Action[] => {
          const one = kept[digit];
          if (one === undefined) return [];
          return [
            {
              id: `board.kept-${digit}`,
              label: `Filter: ${one.name}`,
              shortcut: keyOf(digit),
              effect: 'opens',
              group: 'Kept filters',
              run: () => ui.filter(BOARD, one.filter),
            },
          ];
        }),
      ],
      [ui, filter, kept],
    ),
  );
  if (!isKeeping) return null;
  return (
    <KeepForm
      kept={kept}
      filter={filter}
      onClose={() => setKeeping(false)}
      onKeep={(digit, name) => {
        // Which rows were named one by one, and what was folded, belongs to now.
        const also = filter.also.filter(({ by }) => by !== 'these');
        put({ ...kept, [digit]: { name, filter: { ...filter, also, folded: {} } } });
        say({ text: `Kept on Alt+Shift+${digit}: ${name}` });
        setKeeping(false);
      }}
      onForget={(digit) => put(Object.fromEntries(Object.entries(kept).filter(([key]) => key !== digit)))}
    />
  );
}

const NOTHING_TO_KEEP = { because: 'Narrow the board first: f filters it, Ctrl+F searches it.' };

interface KeepFormProps {
  readonly kept: Kept;
  readonly filter: BoardFilter;
  readonly onClose: () => void;
  readonly onKeep: (digit: Digit, name: string) => void;
  readonly onForget: (digit: Digit) => void;
}

/** Enter keeps it under the first key that is free. */
function KeepForm({ kept, filter, onClose, onKeep, onForget }: KeepFormProps) {
  const [name, setName] = useState(() => nameFor(filter));
  const [digit, setDigit] = useState<Digit>(() => DIGITS.find((one) => kept[one] === undefined) ?? '9');
  const taken = kept[digit];
  return (
    <Dialog title="Keep this filter on a key" open onClose={onClose} form="narrow">
      <FormLayout
        label="Keep this filter"
        onSubmit={() => onKeep(digit, name.trim() === '' ? nameFor(filter) : name.trim())}
        footer={
          <>
            <Button kind="primary" submit shortcut="Enter">
              {taken === undefined ? 'Keep it' : `Keep it in place of "${taken.name}"`}
            </Button>
            {taken !== undefined && <Button onPress={() => onForget(digit)}>Forget what is there</Button>}
          </>
        }
      >
        <TextField label="Name" value={name} onChange={setName} autoFocus />
        <RadioChoice
          label="Alt+Shift and"
          options={DIGITS.map((key) => ({ key, label: `${key}: ${kept[key]?.name ?? 'free'}` }))}
          value={digit}
          onChange={setDigit}
        />
      </FormLayout>
    </Dialog>
  );
}
