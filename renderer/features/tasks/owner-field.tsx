import { useMemo } from 'react';
import { roleHolder, presentPeople } from '#shared/domain/people/select.ts';
import { reachOf } from '#shared/domain/tasks/calls.ts';
import type { OwnerRef } from '#shared/domain/tasks/commands.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { useIncident } from '../../store/host-context.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { useNow } from '../../store/use-now.ts';
import { ComboBox } from '../../ui/field/combo-box.tsx';
import type { Option } from '../../ui/field/option-list.tsx';
import { given } from '../../ui/given.ts';

/** Somebody who can have a task: a role or a person, with how they are reached and how much they carry. */
export interface OwnerOption {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly ref: OwnerRef;
}

const carries = (count: number): string => `${count} ${count === 1 ? 'task' : 'tasks'}`;

/** Roles of the profile first, then everybody who is here. */
export function useOwnerOptions(): readonly OwnerOption[] {
  const incident = useIncident((state) => state.incident);
  const people = useIncident((state) => state.people);
  const rows = useTaskRows();
  const now = useNow();
  return useMemo(() => {
    const world = { people };
    const load = new Map<string, number>();
    for (const { standing } of rows) {
      const { bearer } = standing;
      if (bearer !== null) load.set(bearer.person, (load.get(bearer.person) ?? 0) + 1);
    }
    const beside = (person: string): string =>
      [reachOf(world, person as never), carries(load.get(person) ?? 0)] // as: an id of the list of people
        .filter((word) => word !== null)
        .join(', ');
    const roles = incident.status === 'declared' ? incident.profile.commandRoles : [];
    return [
      ...roles.map(({ key, name }): OwnerOption => {
        const holder = roleHolder(world, key, now)?.holder;
        return {
          key: `role ${key}`,
          label: name,
          hint: holder === undefined ? 'VACANT' : `${holder.name}, ${beside(holder.person)}`,
          ref: { role: key },
        };
      }),
      ...presentPeople(world).map(({ id, name, initials }): OwnerOption => ({
        key: `person ${id}`,
        label: `${initials} ${name}`,
        hint: beside(id),
        ref: { person: id },
      })),
    ];
  }, [incident, people, rows, now]);
}

interface OwnerFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly options: readonly OwnerOption[];
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Enter on what was typed. */
  readonly onEnter?: () => void;
  readonly autoFocus?: boolean;
}

const fits = ({ label }: OwnerOption, wanted: string): boolean =>
  foldName(label)
    .split(/[\s(]+/)
    .some((word) => word.startsWith(wanted)) || foldName(label).startsWith(wanted);

/** The one owner that what was typed can only mean; undefined where it is none or several. */
export function onlyOwner(options: readonly OwnerOption[], text: string): OwnerOption | undefined {
  const wanted = foldName(text).trim();
  if (wanted === '') return undefined;
  const exact = options.find(({ label }) => foldName(label) === wanted);
  const [first, ...more] = options.filter((one) => fits(one, wanted));
  return exact ?? (more.length === 0 ? first : undefined);
}

/** A role or a person, found by some letters. */
export function OwnerField({ options, text, onText, onEnter, ...words }: OwnerFieldProps) {
  const wanted = foldName(text).trim();
  const shown = options.filter((one) => wanted === '' || fits(one, wanted));
  return (
    <ComboBox
      {...words}
      placeholder="Role, initials or name"
      options={shown.map(({ key, label, hint }): Option => ({ key, label, hint }))}
      text={text}
      onTextChange={onText}
      onChoose={(key) => {
        const chosen = options.find((one) => one.key === key);
        if (chosen !== undefined) onText(chosen.label);
      }}
      {...given({ onNew: onEnter })}
    />
  );
}
