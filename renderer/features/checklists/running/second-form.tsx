import { useState } from 'react';
import { presentPeople } from '#shared/domain/people/select.ts';
import type { Person } from '#shared/domain/people/state.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { useIncident } from '../../../store/host-context.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ComboBox } from '../../../ui/field/combo-box.tsx';
import { RadioChoice } from '../../../ui/field/radio-choice.tsx';
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
      <ComboBox
        label="Second person: initials or name"
        description="Another than who answered. They say what they see, not that it was checked."
        options={people
          .filter(({ initials, name: full }) =>
            `${foldName(initials)} ${foldName(full)}`.includes(foldName(name)),
          )
          .slice(0, 6)
          .map(({ id, initials, name: full }) => ({ key: id, label: full, hint: initials }))}
        text={who}
        onTextChange={setWho}
        onChoose={(id) => setWho(people.find((one) => one.id === id)?.name ?? '')}
        onNew={() => submit()}
        autoFocus
      />
      <RadioChoice label="How" value={how} onChange={setHow} options={HOW} inline />
    </FormLayout>
  );
}

const isSame = (a: string, b: string): boolean => b !== '' && foldName(a) === foldName(b);

function usePeople(): readonly Person[] {
  const people = useIncident((state) => state.people);
  return presentPeople({ people });
}
