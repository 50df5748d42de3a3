import { useMemo, useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { EntryFact } from '#shared/domain/log/entry.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { STATES, type StateKey } from '#shared/domain/systems/states.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { systemsLike } from '../../store/systems-like.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Chip } from '../../ui/chip/chip.tsx';
import { ComboBox } from '../../ui/field/combo-box.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateLabel } from '../../ui/state-mark/state-mark.tsx';
import { systemNamedIn } from './system-named-in.ts';
import './turns.css';

/** What one entry can say by itself. Tested and Normal ask for their evidence: they are set on the board. */
const OFFERED: readonly StateKey[] = ['down', 'degraded', 'limited', 'monitoring', 'unaffected', 'unknown'];

/** Which system, then one digit: the state is dated and told as the entry is, and linked to it. */
export function StateFromEntry({ fact, onDone }: { fact: EntryFact; onDone: () => void }) {
  const systems = useIncident((state) => state);
  const [system, setSystem] = useState<System | undefined>(() => systemNamedIn(systems, fact.data.text));
  const sending = useSend();
  const dispatch = useDispatch();

  const set = (state: StateKey): void => {
    if (system === undefined) return;
    const { number, text } = fact.data;
    void sending
      .send(
        {
          type: 'system.set-state',
          at: fact.at,
          ...(fact.toldBy === undefined ? {} : { toldBy: fact.toldBy }),
          data: {
            subjects: [{ system: system.id }],
            to: { state },
            reason: `${number}: ${text}`.slice(0, 1000),
          },
        },
        { said: `${shownName(systems, system)}: ${STATES[state].word}` },
      )
      .then((answer) => {
        if (!answer.ok) return;
        onDone();
        if (!fact.data.about.includes(system.id)) {
          void dispatch(
            { type: 'log.link', data: { entry: fact.id, about: [system.id] } },
            { quietly: true },
          );
        }
      });
  };

  return (
    <div className="turn">
      <p className="turn-entry">{fact.data.text}</p>
      <Refusal {...refusalOf(sending, onDone)} />
      {system === undefined ? (
        <SystemChoice onChoose={setSystem} />
      ) : (
        <>
          <div>
            <Chip removeLabel={`Not ${shownName(systems, system)}`} onRemove={() => setSystem(undefined)}>
              {shownName(systems, system)}
            </Chip>
          </div>
          <StateChoice onChoose={set} />
        </>
      )}
    </div>
  );
}

function SystemChoice({ onChoose }: { onChoose: (system: System) => void }) {
  const host = useHost();
  const state = useIncident((whole) => whole);
  const dispatch = useDispatch();
  const [text, setText] = useState('');
  const add = (name: string): void => {
    void dispatch({ type: 'system.add', data: { name } }, { said: `Added: ${name}` }).then((answer) => {
      const content = host.incident.getState();
      const added = answer.ok && content.kind === 'ready' ? namedIn(content.state, name) : undefined;
      if (added !== undefined) onChoose(added);
    });
  };
  return (
    <ComboBox
      label="Which system?"
      description="A name that does not exist is added with Enter."
      autoFocus
      options={systemsLike(state, text).map((one) => ({ key: one.id, label: shownName(state, one) }))}
      text={text}
      onTextChange={setText}
      onChoose={(id) => {
        const chosen = lookup(state.systems.all, id);
        if (chosen !== undefined) onChoose(chosen);
      }}
      onNew={(name) => {
        const known = namedIn(state, name);
        if (known === undefined) add(name);
        else onChoose(known);
      }}
    />
  );
}

const namedIn = (state: Readonly<IncidentLog>, name: string): System | undefined =>
  systemsLike(state, name).find((one) => foldName(one.name) === foldName(name));

function StateChoice({ onChoose }: { onChoose: (state: StateKey) => void }) {
  useActions(
    useMemo<readonly Action[]>(
      () =>
        OFFERED.map((state) => ({
          id: `turn.state.${state}`,
          label: STATES[state].word,
          shortcut: STATES[state].key,
          effect: 'changes',
          run: () => onChoose(state),
        })),
      [onChoose],
    ),
  );
  return (
    <ul className="turn-states">
      {OFFERED.map((state, place) => (
        <li key={state}>
          <Button
            kind="quiet"
            wide
            autoFocus={place === 0}
            shortcut={STATES[state].key}
            onPress={() => onChoose(state)}
          >
            <StateLabel look={stateLooks[state]} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
