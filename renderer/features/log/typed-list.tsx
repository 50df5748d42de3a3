import type { EventId } from '#shared/domain/ids.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import type { TypedPage } from '#shared/domain/log/typed.ts';
import { useWording } from '../../store/use-wording.ts';
import { CheckBox } from '../../ui/field/check-box.tsx';

interface TypedListProps {
  readonly found: TypedPage;
  /** What is left as it is. */
  readonly left: ReadonlySet<EventId>;
  readonly onChange: (id: EventId, isChosen: boolean) => void;
}

/** What stands under a name, oldest first, each to be left out by itself. */
export function TypedList({ found, left, onChange }: TypedListProps) {
  const wording = useWording();
  const { items, isAll } = found;
  if (items.length === 0) return <p className="entry-quiet">Nothing stands under that name in that time.</p>;
  return (
    <fieldset className="typed-list">
      <legend>
        {items.length === 1 ? 'One entry' : `${items.length} entries`} found
        {isAll ? '' : '; there are more: take a shorter time'}
      </legend>
      <div className="typed-rows">
        {items.map(({ fact }) => (
          <CheckBox
            key={fact.id}
            checked={!left.has(fact.id)}
            onChange={(isChosen) => onChange(fact.id, isChosen)}
          >
            {wording.time(fact.recordedAt)} {incidentDomain.describe(fact, wording)}
          </CheckBox>
        ))}
      </div>
    </fieldset>
  );
}
