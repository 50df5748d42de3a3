import { House } from 'lucide-react';
import { levelAt, objectivesAt, phaseAt, typeAt } from '#shared/domain/incident/select.ts';
import { PHASE_WORDS } from '#shared/domain/incident/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import type { IncidentFact } from './fact-words.ts';
import './incident-facts.css';

interface Line {
  readonly term: string;
  readonly value: string;
  /** What the value means, in one line. */
  readonly meaning?: string | undefined;
  readonly onChange?: (() => void) | undefined;
}

/** Everything that is known of the incident as a whole. */
export function IncidentSheet({
  onChange,
  onLeave,
}: {
  onChange: (fact: IncidentFact) => void;
  onLeave: () => void;
}) {
  const incident = useIncident((state) => state.incident);
  const now = useNow();
  const wording = useWording();
  const setObjectives = useRunAction('incident.set-objectives');
  const checkClock = useRunAction('clock.check');
  if (incident.status === 'undeclared') return null;
  const phase = phaseAt(incident, now);
  const type = typeAt(incident, now);
  const level = levelAt(incident, now);
  const objectives = objectivesAt(incident, now);
  const lines: readonly Line[] = [
    { term: 'Name', value: incident.name, onChange: () => onChange('name') },
    {
      term: 'Phase',
      value: PHASE_WORDS[phase.phase],
      meaning: `since ${wording.time(phase.since)}`,
      onChange: () => onChange('phase'),
    },
    {
      term: 'Type',
      value: type?.name ?? 'not stated',
      meaning: type?.meaning,
      onChange: () => onChange('type'),
    },
    {
      term: 'Level',
      value: level?.name ?? 'not stated',
      meaning: level?.meaning,
      onChange: () => onChange('level'),
    },
    {
      term: 'Objectives',
      value: objectives.length === 0 ? 'none yet' : objectives.join('; '),
      onChange: setObjectives,
    },
    { term: 'Profile', value: incident.profile.name },
    { term: 'Declared', value: wording.full(incident.declaredAt) },
    {
      term: 'Clock',
      value: wording.full(now),
      meaning: `Time zone ${incident.timeZone}`,
      onChange: checkClock,
    },
  ];
  return (
    <>
      {incident.exercise && <Badge kind="exercise">EXERCISE</Badge>}
      <dl className="incident-lines">
        {lines.map(({ term, value, meaning, onChange: change }) => (
          <div key={term} className="incident-line">
            <dt>{term}</dt>
            <dd>
              <span className="incident-words">
                <span className="incident-value">{value}</span>
                {meaning !== undefined && <span className="incident-meaning">{meaning}</span>}
              </span>
              {change !== undefined && (
                <Button label={`${term}: change`} onPress={change}>
                  Change
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Button icon={House} onPress={onLeave}>
        First screen
      </Button>
    </>
  );
}
