import { useState } from 'react';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { initialsOf, type Person } from '#shared/domain/people/state.ts';
import { presentPeople } from '#shared/domain/people/select.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useNow } from '../../store/use-now.ts';
import { useDrawers } from '../../store/use-personal.ts';
import { Button } from '../../ui/button/button.tsx';
import { ComboBox } from '../../ui/field/combo-box.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { peopleLike, personMeant } from './people-like.ts';
import { roleNamesOf, roleOptions } from './role-words.ts';
import './sign-on.css';

/** Initials of somebody known and Enter; or a name that is new. */
export function SignOnForm({ onDone }: { onDone: () => void }) {
  const state = useIncident((whole) => whole);
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const seat = useSeatTaking(onDone, setTrouble);
  const known = personMeant(state, typed);
  const isNew = known === undefined && typed.trim() !== '';
  const offered = known?.name ?? typed.trim();
  const usualRole = useUsualRoles(state);
  const usual = usualRole(known);

  const submit = (): void => {
    if (known !== undefined) seat.takeKnown(known, role ?? usual);
    else if (isNew && !looksLikeInitials(typed)) void seat.takeNew(typed.trim(), role ?? '');
    else if (isNew) setTrouble(`Nobody here has the initials ${typed.trim().toUpperCase()}. Type the name.`);
  };

  return (
    <FormLayout
      label="Who is at the keyboard?"
      onSubmit={submit}
      footer={
        <Button kind="primary" submit wide>
          {known === undefined ? newWords(typed) : `I am ${known.name}`}
        </Button>
      }
    >
      <TextField
        label="Initials or name"
        autoFocus
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setTrouble(undefined);
        }}
        error={trouble}
        description={isNew && !looksLikeInitials(typed) ? `New here: ${initialsOf(typed)}` : undefined}
      />
      <KnownPeople
        people={peopleLike(state, typed)}
        onTake={(person) => seat.takeKnown(person, usualRole(person))}
      />
      <ComboBox
        key={offered}
        label="Role, as it stands beside the name"
        options={roleOptions(state, role ?? usual)}
        text={role ?? usual}
        onTextChange={setRole}
        onChoose={setRole}
        onNew={setRole}
        placeholder="Coordinator, loggist ..."
      />
    </FormLayout>
  );
}

const newWords = (typed: string): string =>
  typed.trim() === '' || looksLikeInitials(typed) ? 'Sign on' : `Sign on as ${typed.trim()}`;

/** Up to three letters: nobody's whole name is typed so. */
const looksLikeInitials = (typed: string): boolean => /^\p{L}{1,3}\d?$/u.test(typed.trim());

function KnownPeople({ people, onTake }: { people: readonly Person[]; onTake: (person: Person) => void }) {
  if (people.length === 0) return null;
  return (
    <ul className="sign-on-people" aria-label="People of this incident">
      {people.map((person) => (
        <li key={person.id}>
          <Button kind="quiet" wide onPress={() => onTake(person)}>
            <span className="sign-on-initials">{person.initials}</span>
            <span className="sign-on-name">{person.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

const roleKey = (name: string): string => `role of ${name}`;

/** Of a person the command role they hold, else the one they last signed on with here. */
function useUsualRoles(state: Readonly<IncidentLog>): (person: Person | undefined) => string {
  const now = useNow();
  const drawers = useDrawers();
  return (person) => {
    if (person === undefined) return '';
    const held = roleNamesOf(state, person.id, now)[0];
    if (held !== undefined) return held;
    const last = drawers.settings(null).store.getState().values[roleKey(person.name)];
    return typeof last === 'string' ? last : '';
  };
}

function useSeatTaking(onDone: () => void, onTrouble: (words: string) => void) {
  const host = useHost();
  const dispatch = useDispatch();
  const drawers = useDrawers();
  const sit = (person: Pick<Person, 'id' | 'name'>, role: string): void => {
    const named = role.trim();
    if (named !== '') drawers.settings(null).put(roleKey(person.name), named);
    drawers.keepNow();
    host.ui.sitDown({ name: person.name, person: person.id, ...(named === '' ? {} : { role: named }) });
    onDone();
  };
  return {
    takeKnown: sit,
    takeNew: async (name: string, role: string): Promise<void> => {
      const by = role.trim() === '' ? { name } : { name, role: role.trim() };
      const answer = await dispatch({ type: 'person.add', data: { name }, by }, { quietly: true });
      const content = host.incident.getState();
      const added =
        answer.ok && content.kind === 'ready'
          ? presentPeople(content.state).findLast((person) => person.name === name)
          : undefined;
      if (added !== undefined) sit(added, role);
      else onTrouble(answer.ok ? 'Added, but not found. Type the initials.' : answer.message);
    },
  };
}
