import type { ReactNode } from 'react';
import { useLink } from '../../store/host-context.ts';
import { ContinueIncident, OtherIncidents } from './continue-incident.tsx';
import { ReadyPage } from './ready-page.tsx';
import { StartIncident } from './start-incident.tsx';
import { useIncidentCards } from './use-incident-cards.ts';
import { WaysIn } from './ways-in.tsx';
import './first-screen.css';

export interface FirstScreenProps {
  /** In the footer: "This PC says 06:31 BST. Right?" */
  readonly clockCheck: ReactNode;
  /** What can be done with what this PC keeps between incidents. */
  readonly library: ReactNode;
}

/** What a person meets first: one large thing to do, and beside it what else there is. No tour, nothing to wait for. */
export function FirstScreen({ clockCheck, library }: FirstScreenProps) {
  const cards = useIncidentCards();
  const greeting = useLink((link) => (link.kind === 'live' ? link.greeting : null));
  const [latest, ...others] = cards.filter(({ problem }) => problem === null);
  const broken = cards.filter(({ problem }) => problem !== null);
  return (
    <div className="first-screen">
      <main className="first-main">
        <header className="first-head">
          <h1 className="first-title">Blackstart</h1>
          <p className="first-line">
            The recovery command centre on the one machine that the outage did not reach.
          </p>
        </header>
        {latest !== undefined && <ContinueIncident card={latest} />}
        <StartIncident isFirst={latest === undefined} />
        <OtherIncidents cards={others} broken={broken} />
      </main>
      <aside className="first-side" aria-label="More to do">
        <WaysIn />
        <section className="first-ways" aria-label="Kept on this PC">
          {library}
        </section>
        <ReadyPage greeting={greeting} cards={cards} />
      </aside>
      <footer className="first-foot">
        {greeting !== null && (
          <span>
            Data folder <code>{greeting.dataFolder}</code>
          </span>
        )}
        {clockCheck}
      </footer>
    </div>
  );
}
