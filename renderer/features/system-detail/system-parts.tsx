import { useState } from 'react';
import { listedParts } from '#shared/domain/systems/select-parts.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { useWriting } from '../../store/use-writing.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { AddPart } from './add-part.tsx';
import { PartLine } from './part-line.tsx';

/** Functions, interfaces and sites, each with a state of its own: two green systems can have a dead link between them. */
export function SystemParts({ system }: { system: System }) {
  const [isAdding, setAdding] = useState(false);
  const writing = useWriting();
  const parts = listedParts(system);
  return (
    <section>
      <SectionHeader
        title="Parts"
        level={3}
        count={parts.length}
        actions={
          <Button
            kind="quiet"
            onPress={() => setAdding(!isAdding)}
            blockedBecause={writing === true ? undefined : writing.because}
          >
            {isAdding ? 'Not now' : 'Add a part'}
          </Button>
        }
      />
      {isAdding && <AddPart system={system} onDone={() => setAdding(false)} />}
      {parts.length > 0 && (
        <ul className="system-parts" aria-label={`Parts of ${system.name}`}>
          {parts.map((part) => (
            <PartLine key={part.id} system={system} part={part} />
          ))}
        </ul>
      )}
    </section>
  );
}
