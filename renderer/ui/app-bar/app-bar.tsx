import { Button } from 'react-aria-components/Button';
import { Badge, Count } from '../badge/badge.tsx';
import { given } from '../given.ts';
import './app-bar.css';

/** One of the six main places. `href` is a hash, so that it works under any scheme and path. */
export interface Place {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  /** What waits there. */
  readonly count?: number;
}

/** One fact that is always in sight: in charge, at the keyboard, the clock, saved, second copy. */
export interface BarFact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** `late` wants a look, `trouble` wants it now; the words say so as well. */
  readonly kind?: 'plain' | 'late' | 'trouble';
  readonly onPress?: () => void;
}

export interface AppBarProps {
  readonly incident: string;
  /** Under the name: phase, type, level. */
  readonly incidentLine: string;
  readonly exercise?: boolean;
  readonly onIncident?: () => void;
  readonly places: readonly Place[];
  readonly facts: readonly BarFact[];
}

/** The 56 px at the top of every screen of an incident. */
export function AppBar({ incident, incidentLine, exercise = false, onIncident, places, facts }: AppBarProps) {
  return (
    <header className="app-bar">
      <Button className="app-bar-incident" {...given({ onPress: onIncident })}>
        <span className="app-bar-name">{incident}</span>
        <span className="app-bar-line">{incidentLine}</span>
      </Button>
      {exercise && <Badge kind="exercise">EXERCISE</Badge>}
      <nav className="app-bar-places" aria-label="Main places">
        {places.map(({ key, label, href, current, count }) => (
          <a key={key} className="app-bar-place" href={href} aria-current={current ? 'page' : undefined}>
            {label}
            <Count {...given({ value: count })} />
          </a>
        ))}
      </nav>
      <dl className="app-bar-facts">
        {facts.map((fact) => (
          <div key={fact.key} className="app-bar-fact" data-kind={fact.kind ?? 'plain'}>
            <dt>{fact.label}</dt>
            <dd>
              {fact.onPress === undefined ? (
                fact.value
              ) : (
                <Button
                  className="app-bar-change"
                  aria-label={`${fact.label}: ${fact.value}`}
                  onPress={fact.onPress}
                >
                  {fact.value}
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
