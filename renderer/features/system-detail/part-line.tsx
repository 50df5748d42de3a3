import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import { needsOf } from '#shared/domain/systems/select-restore.ts';
import { standingOf } from '#shared/domain/systems/select-state.ts';
import { partName, type Part, type System } from '#shared/domain/systems/state.ts';
import { STATES } from '#shared/domain/systems/states.ts';
import { changeAt } from '#shared/domain/timeline.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { standingIn } from '../../store/standing-in.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { useNow } from '../../store/use-now.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';
import { ChangePart } from './change-part.tsx';
import { DIRECTION_WORDS, KIND_WORDS } from './part-kind-words.ts';

interface PartLineProps {
  readonly system: System;
  readonly part: Part;
}

/** One part. While it has the focus the keys are about it: `s` sets its state, `c` confirms it, `e` says when it is back. */
export function PartLine({ system, part }: PartLineProps) {
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const now = useNow();
  const setState = useRunAction('system.strip');
  const [isChanging, setChanging] = useState(false);
  const standing = standingOf(part.track, now);
  const { state } = standing.state;
  const name = partName(world, part);
  return (
    <li
      className="system-part"
      onFocus={() => ui.filter(UI_FILTERS.cellsInHand, [{ system: system.id, part: part.id }])}
      onBlur={() => ui.filter(UI_FILTERS.cellsInHand, null)}
    >
      <StateMark look={stateLooks[state]} standing={standingIn(standing)} size={20} decorative />
      <Button kind="quiet" shortcut="s" onPress={() => setState?.()}>
        <span className="system-part-name">{name}</span>{' '}
        <span className="system-part-state">{STATES[state].word}</span>
        <span className="visually-hidden">. Set its state</span>
      </Button>
      <IconButton
        icon={isChanging ? X : Pencil}
        label={isChanging ? 'Leave it as it is' : `Change ${name}`}
        small
        onPress={() => setChanging(!isChanging)}
      />
      <span className="system-part-words">
        <OtherEnd system={system} part={part} />
        <Queue part={part} />
      </span>
      {isChanging && <ChangePart system={system} part={part} name={name} onDone={() => setChanging(false)} />}
    </li>
  );
}

/** "function", or "interface, in from Pathology". */
function OtherEnd({ system, part: { kind, direction, with: other } }: PartLineProps) {
  const { ui } = useHost();
  const world = useIncident((state) => state);
  const now = useNow();
  const word = KIND_WORDS[kind].toLowerCase();
  if (kind !== 'interface') return <span className="system-quiet">{word}</span>;
  const flow = direction === undefined ? 'direction not said' : DIRECTION_WORDS[direction];
  if (other === undefined) {
    return (
      <span className="system-quiet">
        {word}, {flow} ...
      </span>
    );
  }
  // Looked up as a need is: an id, or a name as the list stands now.
  const [found] = needsOf(world, { ...system, needs: [other] }, now);
  const end = found?.found === true ? lookup(world.systems.all, found.system) : undefined;
  if (found?.found !== true || end === undefined) {
    return (
      <span className="system-quiet">
        {word}, {flow} {found?.name ?? other.name} (not on the board)
      </span>
    );
  }
  return (
    <span className="system-quiet">
      {word}, {flow}{' '}
      <Button kind="quiet" onPress={() => showSystem(ui, found.system)}>
        {end.name}: {STATES[found.state].word}
      </Button>
    </span>
  );
}

function Queue({ part: { kind, queue } }: { part: Part }) {
  const now = useNow();
  const waiting = changeAt(queue ?? [], now)?.to;
  if (kind !== 'interface' || waiting === undefined) return null;
  return <span>{waiting.toLocaleString('en-GB')} waiting</span>;
}
