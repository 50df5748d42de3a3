import { useState } from 'react';
import { presentPeople } from '#shared/domain/people/select.ts';
import type { Person } from '#shared/domain/people/state.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { useIncident } from '../../../store/host-context.ts';
import { Button } from '../../../ui/button/button.tsx';
import { RadioChoice } from '../../../ui/field/radio-choice.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { FormLayout } from '../../../ui/form/form-layout.tsx';
import type { SecondPerson } from './use-answering.ts';

const HOW = [
  { key: 'keyboard', label: 'Here, at the keyboard' },
  { key: 'phone', label: 'By phone' },
  { key: 'paper', label: 'On paper' },
] as const;
type How = (typeof HOW)[number]['key'];

export interface SecondFormProps {
  /** What the second person confirms. */
  readonly what: string;
  readonly pending: boolean;
  readonly onSecond: (second: SecondPerson) => void;
  /** The second person comes later: it is owed until then. Absent where it is owed already. */
  readonly onLater?: () => void;
}

/** The second of two people: who, and whether they are here. A typed name is not proof of identity. */
export function SecondForm({ what, pending, onSecond, onLater }: SecondFormProps) {
  const people = usePeople();
  const [who, setWho] = useState('');
  const [how, setHow] = useState<How>('keyboard');
  const name = who.trim();
  const known = people.find(({ initials, name: full }) => [initials, full].some((one) => isSame(one, name)));
  const submit = (typed = name, person = known): void => {
    if (typed === '') return;
    if (how !== 'keyboard') onSecond({ how, who: person?.name ?? typed });
    else
      onSecond({
        how,
        by: person === undefined ? { name: typed } : { name: person.name, person: person.id },
      });
  };
  return (
    <FormLayout
      label="The second person"
      onSubmit={() => submit()}
      footer={
        <>
          <Button
            kind="primary"
            submit
            pending={pending}
            {...(name === '' ? { blockedBecause: 'Say who.' } : {})}
          >
            {`${known?.name ?? (name === '' ? 'Second person' : name)}: ${what}`}
          </Button>
          {onLater !== undefined && <Button onPress={onLater}>Later: the second person is owed</Button>}
        </>
      }
    >
      <TextField
        label="Second person: initials or name"
        description="Another than who answered. They say what they see, not that it was checked."
        value={who}
        onChange={setWho}
        autoFocus
      />
      <Here people={people} typed={name} onTake={(person) => submit(person.name, person)} />
      <RadioChoice label="How" value={how} onChange={setHow} options={HOW} inline />
    </FormLayout>
  );
}

/** As many as fit a line; another letter narrows it. */
const SHOWN = 6;

interface HereProps {
  readonly people: readonly Person[];
  readonly typed: string;
  readonly onTake: (person: Person) => void;
}

/** Who is here and fits what was typed: one press. */
function Here({ people, typed, onTake }: HereProps) {
  const wanted = foldName(typed);
  const fitting = people.filter(({ initials, name }) =>
    `${foldName(initials)} ${foldName(name)}`.includes(wanted),
  );
  if (fitting.length === 0) return null;
  return (
    <ul className="run-people" aria-label="People who are here">
      {fitting.slice(0, SHOWN).map((person) => (
        <li key={person.id}>
          <Button kind="quiet" onPress={() => onTake(person)}>
            {person.initials} {person.name}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const isSame = (a: string, b: string): boolean => b !== '' && foldName(a) === foldName(b);

function usePeople(): readonly Person[] {
  const people = useIncident((state) => state.people);
  return presentPeople({ people });
}
