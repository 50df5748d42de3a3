import { Pencil } from 'lucide-react';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { useObjectives } from './use-objectives.ts';
import './objectives.css';

/** What this period is for, always in sight on the board. */
export function ObjectivesList() {
  const objectives = useObjectives();
  const edit = useRunAction('incident.set-objectives');
  return (
    <section>
      <SectionHeader
        title="Objectives"
        level={3}
        actions={
          objectives.length === 0 ? undefined : (
            <IconButton icon={Pencil} label="Change the objectives" small onPress={() => edit?.()} />
          )
        }
      />
      {objectives.length === 0 ? (
        <Button kind="quiet" onPress={() => edit?.()}>
          Add an objective (up to three)
        </Button>
      ) : (
        <ol className="objectives">
          {objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
