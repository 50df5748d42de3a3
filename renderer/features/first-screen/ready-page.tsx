import { Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { HostGreeting } from '#shared/contract/files.ts';
import type { IncidentCard } from '#shared/contract/incidents.ts';
import { useHost, useLibrary, useLink } from '../../store/host-context.ts';
import { CATALOGUE_PLACE } from '../../store/quiet-places.ts';
import { useWallNow } from '../../store/use-now.ts';
import { useTestPrintSetting } from '../../store/use-settings.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { DefinitionList, type Definition } from '../../ui/section/definition-list.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { daysAgo, lastDrill, readyFactsOf, type ReadyFacts } from './ready-facts.ts';
import { TestPrint } from './test-print.tsx';

export interface ReadyPageProps {
  readonly greeting: HostGreeting | null;
  /** The incidents that this PC knows. */
  readonly cards: readonly IncidentCard[];
}

/** Whether this PC is ready for the next outage: what can be looked at on a quiet day. */
export function ReadyPage({ greeting, cards }: ReadyPageProps) {
  const [printedAt, setPrinted] = useTestPrintSetting();
  const now = useWallNow();
  const library = useReadyFacts();
  const sticks = useSticks();
  return (
    <section className="first-ready" aria-labelledby="ready-title">
      <SectionHeader id="ready-title" title="Ready for the next one?" />
      {greeting?.notices.map(({ code, message }) => (
        <Banner key={code} kind="warning" title={message} />
      ))}
      <DefinitionList
        items={[
          { term: 'Catalogue', value: <CatalogueLine words={catalogueWords(library, now)} /> },
          { term: 'Contacts', value: contactWords(library) },
          { term: 'Test print', value: printedAt === 0 ? 'never from this PC' : daysAgo(printedAt, now) },
          { term: 'Second copy', value: stickWords(sticks) },
          { term: 'Last drill', value: drillWords(lastDrill(cards), now) },
          ...stationOf(greeting),
        ]}
      />
      <Button
        icon={Printer}
        onPress={() => {
          window.print();
          setPrinted(now);
        }}
      >
        Print a test page
      </Button>
      <p className="first-quiet">
        Prints on the printer that will be needed. Do it from this PC, without the network.
      </p>
      <TestPrint greeting={greeting} />
    </section>
  );
}

function CatalogueLine({ words }: { words: string }) {
  const { ui } = useHost();
  return (
    <span className="first-ready-line">
      {words}
      <Button kind="quiet" label="Open the catalogue" onPress={() => ui.goTo(CATALOGUE_PLACE)}>
        Open
      </Button>
    </span>
  );
}

/** Null until the library has been read. */
function useReadyFacts(): ReadyFacts | string | null {
  const content = useLibrary((one) => one);
  return useMemo(() => {
    if (content.kind === 'ready') return readyFactsOf(content.state);
    return content.kind === 'unavailable' ? content.trouble.message : null;
  }, [content]);
}

/** Names of the removable devices in this PC; null until they were looked for. */
function useSticks(): readonly string[] | null {
  const host = useHost();
  const isLive = useLink(({ kind }) => kind === 'live');
  const [sticks, setSticks] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (!isLive) return undefined;
    let isWanted = true;
    void host
      .ask((client) => client.folders.list({ folder: null }))
      .then((answer) => {
        if (!isWanted || !answer.ok) return;
        setSticks(answer.value.places.filter(({ isRemovable }) => isRemovable).map(({ name }) => name));
      });
    return () => {
      isWanted = false;
    };
  }, [host, isLive]);
  return sticks;
}

const LOOKING = 'looking ...';

function catalogueWords(facts: ReadyFacts | string | null, now: number): string {
  if (facts === null) return LOOKING;
  if (typeof facts === 'string') return facts;
  if (facts.changedAt === null) return 'empty';
  const systems = facts.systems === 1 ? '1 system' : `${facts.systems.toLocaleString('en-GB')} systems`;
  return `${systems}, last changed ${daysAgo(facts.changedAt, now)}`;
}

function contactWords(facts: ReadyFacts | string | null): string {
  if (facts === null) return LOOKING;
  if (typeof facts === 'string') return 'not known';
  return facts.withContact === 0
    ? 'none kept'
    : `whom to ring, for ${facts.withContact.toLocaleString('en-GB')} of ${facts.systems.toLocaleString('en-GB')} systems`;
}

function stickWords(sticks: readonly string[] | null): string {
  if (sticks === null) return LOOKING;
  const inThisPc = sticks.length === 0 ? 'none' : sticks.join(', ');
  return `none chosen yet: it is chosen in the incident. Other drives found: ${inThisPc}`;
}

function drillWords(drill: IncidentCard | undefined, now: number): string {
  const at = drill?.lastSaved ?? null;
  return drill === undefined || at === null ? 'none on this PC' : `${drill.name}, ${daysAgo(at, now)}`;
}

const stationOf = (greeting: HostGreeting | null): readonly Definition[] =>
  greeting === null
    ? []
    : [
        { term: 'Version', value: greeting.version },
        { term: 'This station', value: <code>{greeting.station}</code> },
      ];
