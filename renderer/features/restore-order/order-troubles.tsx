import { useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import type { SystemId } from '#shared/domain/ids.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { Button } from '../../ui/button/button.tsx';
import type { OrderTrouble } from './restore-rows.ts';

/** So many are named before somebody asks for the rest: the order itself stays in sight. */
const NAMED = 3;

/** What is wrong with the order, named: everything else works meanwhile. */
export function OrderTroubles({ troubles }: { readonly troubles: readonly OrderTrouble[] }) {
  const [isOpen, setOpen] = useState(false);
  if (troubles.length === 0) return null;
  const shown = isOpen ? troubles : troubles.slice(0, NAMED);
  return (
    <section className="order-troubles" aria-label="What is wrong with the order">
      <ul>
        {shown.map((trouble) => (
          <Trouble key={keyOf(trouble)} trouble={trouble} />
        ))}
      </ul>
      {troubles.length > NAMED && (
        <Button kind="quiet" onPress={() => setOpen(!isOpen)}>
          {isOpen ? 'Show fewer' : `and ${troubles.length - NAMED} more`}
        </Button>
      )}
    </section>
  );
}

const keyOf = (trouble: OrderTrouble): string =>
  `${trouble.kind} ${trouble.kind === 'circle' ? trouble.systems.join(' ') : trouble.system}`;

function Trouble({ trouble }: { readonly trouble: OrderTrouble }) {
  switch (trouble.kind) {
    case 'circle':
      return (
        <li>
          <strong>They wait for each other:</strong>{' '}
          {trouble.systems.map((system, place) => (
            <span key={system}>
              {place > 0 && ', '}
              <Named system={system} />
            </span>
          ))}
          . Which can start without the others?
        </li>
      );
    case 'itself':
      return (
        <li>
          <Named system={trouble.system} /> <strong>names itself</strong> among what it needs first.
        </li>
      );
    case 'missing':
      return (
        <li>
          <Named system={trouble.system} /> needs {trouble.names.map((name) => `“${name}”`).join(', ')},{' '}
          <strong>not on the board</strong>. Add it, or change the name.
        </li>
      );
  }
}

function Named({ system }: { readonly system: SystemId }) {
  const { ui } = useHost();
  const name = useIncident((state) => {
    const found = lookup(state.systems.all, system);
    return found === undefined ? system : shownName(state, found);
  });
  return (
    <button type="button" className="order-trouble-name" onClick={() => showSystem(ui, system)}>
      {name}
    </button>
  );
}
