import { presentPeople } from '#shared/domain/people/select.ts';
import type { Person } from '#shared/domain/people/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { ComboBox } from '../../ui/field/combo-box.tsx';

interface PersonFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly autoFocus?: boolean;
  readonly description?: string;
}

const plain = (text: string): string => text.trim().toLowerCase();

const like = (people: readonly Person[], text: string) =>
  people
    .filter(
      ({ initials, name }) => plain(initials).startsWith(plain(text)) || plain(name).includes(plain(text)),
    )
    .map(({ id, initials, name, organisation }) => ({
      key: id,
      label: `${initials} ${name}`,
      ...(organisation === null ? {} : { hint: organisation }),
    }));

/** Somebody by initials or name; a name that is new is taken as it is typed. */
export function PersonField({ label, text, onText, autoFocus = false, description }: PersonFieldProps) {
  const people = useIncident((state) => state.people);
  const all = presentPeople({ people });
  return (
    <ComboBox
      label={label}
      description={description ?? 'Initials or a name. A new name is added.'}
      autoFocus={autoFocus}
      options={like(all, text)}
      text={text}
      onTextChange={onText}
      onChoose={(id) => onText(all.find((person) => person.id === id)?.name ?? '')}
      onNew={onText}
    />
  );
}

/** The person that is meant, added where they are new; null where adding was refused. */
export function usePersonMeant(): (typed: string) => Promise<string | null> {
  const dispatch = useDispatch();
  const people = useIncident((state) => state.people);
  return async (typed) => {
    const text = typed.trim();
    const known = presentPeople({ people }).find(
      ({ initials, name }) => plain(initials) === plain(text) || plain(name) === plain(text),
    );
    if (known !== undefined) return known.id;
    const added = await dispatch({ type: 'person.add', data: { name: text } });
    return added.ok ? text : null;
  };
}
