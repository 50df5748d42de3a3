import { useMemo, useState } from 'react';
import type { SystemId } from '#shared/domain/ids.ts';
import { readPastedList, stillListed } from '#shared/domain/systems/pasted-list.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { subjectName } from '../../store/use-subject-names.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { useLatest } from '../../ui/action/use-latest.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

interface PastedDialogProps {
  /** What was pasted onto the board already; empty where somebody asked for the dialog. */
  readonly initialText: string;
  readonly onClose: () => void;
}

/** A list out of a message or a spreadsheet becomes a selection. What is not found, or may be several, is named. */
export function PastedDialog({ initialText, onClose }: PastedDialogProps) {
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const [text, setText] = useState(initialText);
  const [chosen, setChosen] = useState<ReadonlySet<SystemId>>(new Set());
  const list = useMemo(() => readPastedList(world, text), [world, text]);
  const ids = [...new Set([...list.found, ...stillListed(world, chosen)])];
  const pick = useLatest(() => {
    if (ids.length === 0) return;
    ui.filter(UI_FILTERS.pickedSystems, ids);
    onClose();
  });
  return (
    <Dialog
      title="Pick systems from a list"
      open
      onClose={onClose}
      form="wide"
      footer={<PickButton count={ids.length} isFirst={initialText !== ''} onPick={pick} />}
    >
      <div className="many-pasted">
        <TextField
          label="The list"
          description="Lines, bullets, commas or cells: names, aliases, our reference at the supplier."
          value={text}
          onChange={setText}
          long
          autoFocus={initialText === ''}
        />
        <p role="status" className="many-found">
          {foundWords(ids.length, list.ambiguous.length, list.missing.length)}
        </p>
        {list.ambiguous.map(({ text: words, systems }) => (
          <fieldset key={words} className="many-ambiguous">
            <legend>“{words}” may be several: which are meant?</legend>
            {systems.map((id) => (
              <CheckBox
                key={id}
                checked={chosen.has(id)}
                onChange={(on) => setChosen(withOrWithout(chosen, id, on))}
              >
                {subjectName(world, { system: id })}
              </CheckBox>
            ))}
          </fieldset>
        ))}
        <Missing names={list.missing} />
      </div>
    </Dialog>
  );
}

function withOrWithout(chosen: ReadonlySet<SystemId>, id: SystemId, on: boolean): ReadonlySet<SystemId> {
  const next = new Set(chosen);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}

function foundWords(found: number, ambiguous: number, missing: number): string {
  if (found + ambiguous + missing === 0) return 'Nothing pasted yet.';
  return [
    `${found} found`,
    ...(ambiguous === 0 ? [] : [`${ambiguous} may be several`]),
    ...(missing === 0 ? [] : [`${missing} not on the list`]),
  ].join(', ');
}

interface PickButtonProps {
  readonly count: number;
  /** The list is there already: Enter picks it. */
  readonly isFirst: boolean;
  readonly onPick: () => void;
}

function PickButton({ count, isFirst, onPick }: PickButtonProps) {
  useActions(
    useMemo<readonly Action[]>(
      () => [{ id: 'pasted.pick', label: 'Pick them', shortcut: 'Mod+Enter', effect: 'opens', run: onPick }],
      [onPick],
    ),
  );
  return (
    <Button
      kind="primary"
      shortcut="Mod+Enter"
      autoFocus={isFirst}
      onPress={onPick}
      {...(count === 0 ? { blockedBecause: 'None of the list is found yet.' } : {})}
    >
      {count === 1 ? 'Pick 1 system' : `Pick ${count} systems`}
    </Button>
  );
}

/** One import adds them all: it is one command, and one undo takes it back. */
function Missing({ names }: { names: readonly string[] }) {
  const sending = useSend();
  if (names.length === 0) return null;
  const add = (): void => {
    const rows = names.map((name) => ({ name: name.slice(0, 200) }));
    void sending.send(
      { type: 'system.import', data: { source: 'Pasted list', rows } },
      { said: names.length === 1 ? `Added: ${names[0] ?? ''}` : `Added: ${names.length} systems` },
    );
  };
  return (
    <section className="many-missing">
      <SectionHeader
        title="Not on the list"
        level={3}
        count={names.length}
        actions={
          <Button onPress={add} pending={sending.isPending}>
            {names.length === 1 ? 'Add it as Not assessed' : `Add all ${names.length} as Not assessed`}
          </Button>
        }
      />
      <Refusal {...refusalOf(sending)} />
      <ul className="many-names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
