import { CircleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { IncidentCard } from '#shared/contract/incidents.ts';
import { PHASE_WORDS } from '#shared/domain/incident/state.ts';
import { useOpenIncident } from '../../store/use-open-incident.ts';
import { useWording, type TimeWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

/** The one large button: the incident that was worked on last. */
export function ContinueIncident({ card }: { card: IncidentCard }) {
  const open = useOpenCard();
  const wording = useWording();
  return (
    <AriaButton className="first-continue" autoFocus onPress={() => open(card)}>
      <span className="first-continue-kicker">Continue</span>
      <span className="first-continue-name">
        {card.name}
        {card.exercise && <Badge kind="exercise">EXERCISE</Badge>}
      </span>
      <span className="first-continue-line">{lineOf(card, wording)}</span>
    </AriaButton>
  );
}

/** The rest, and those that cannot be opened as they are, each with its reason. */
export function OtherIncidents({
  cards,
  broken,
}: {
  cards: readonly IncidentCard[];
  broken: readonly IncidentCard[];
}) {
  const open = useOpenCard();
  const wording = useWording();
  if (cards.length === 0 && broken.length === 0) return null;
  return (
    <section className="first-others" aria-label="Other incidents on this PC">
      <SectionHeader title="Other incidents on this PC" level={2} />
      <ul>
        {cards.map((card) => (
          <li key={card.incident}>
            <Button kind="quiet" wide onPress={() => open(card)}>
              <span className="first-other">
                <span className="first-other-name">{card.name}</span>
                {card.exercise && <Badge kind="exercise">EXERCISE</Badge>}
                <span className="first-quiet">{lineOf(card, wording)}</span>
              </span>
            </Button>
          </li>
        ))}
        {broken.map((card) => (
          <li key={card.file} className="first-broken">
            <CircleAlert size={18} strokeWidth={1.75} aria-hidden />
            <span>
              <strong>{card.name === '' ? card.file : card.name}</strong> {card.problem?.message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useOpenCard(): (card: IncidentCard) => void {
  const open = useOpenIncident();
  return ({ file }) => void open((client) => client.incidents.open({ file, readOnly: false }));
}

/** "Response, last saved Fri 19 Jul 04:12" */
function lineOf({ phase, lastSaved }: IncidentCard, wording: TimeWording): string {
  const parts = [
    phase === null ? undefined : PHASE_WORDS[phase],
    lastSaved === null ? undefined : `last saved ${wording.time(lastSaved)}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
