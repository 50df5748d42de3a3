import { Printer } from 'lucide-react';
import type { HostGreeting } from '#shared/contract/files.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { DefinitionList } from '../../ui/section/definition-list.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { TestPrint } from './test-print.tsx';

/** Whether this PC is ready for the next outage: what can be looked at on a quiet day. */
export function ReadyPage({ greeting }: { greeting: HostGreeting | null }) {
  return (
    <section className="first-ready" aria-labelledby="ready-title">
      <SectionHeader id="ready-title" title="Ready for the next one?" />
      {greeting?.notices.map(({ code, message }) => (
        <Banner key={code} kind="warning" title={message} />
      ))}
      {greeting !== null && (
        <DefinitionList
          items={[
            { term: 'Version', value: greeting.version },
            { term: 'This station', value: <code>{greeting.station}</code> },
          ]}
        />
      )}
      <Button icon={Printer} onPress={() => window.print()}>
        Print a test page
      </Button>
      <p className="first-quiet">
        Prints on the printer that will be needed. Do it from this PC, without the network.
      </p>
      <TestPrint greeting={greeting} />
    </section>
  );
}
