import { Server } from 'lucide-react';
import { Banner } from '../ui/banner/banner.tsx';
import { Button } from '../ui/button/button.tsx';
import { EmptyState } from '../ui/notice/empty-state.tsx';
import { ErrorState } from '../ui/notice/error-state.tsx';
import { Panel } from '../ui/panel/panel.tsx';
import { Progress } from '../ui/progress/progress.tsx';
import { DefinitionList } from '../ui/section/definition-list.tsx';
import { SectionHeader } from '../ui/section/section-header.tsx';
import { stateLooks } from '../ui/state-mark/state-looks.ts';
import { StateLabel } from '../ui/state-mark/state-mark.tsx';
import { SmallTable } from '../ui/table/small-table.tsx';

const ROWS = [
  { name: 'Epic care record', state: stateLooks.validated, at: '09:00' },
  { name: 'Allocate eRostering', state: stateLooks.limited, at: '10:30' },
  { name: 'EMIS GP', state: stateLooks.down, at: '' },
];

export function NoticeSamples() {
  return (
    <section className="kit-part">
      <h2>Notices, lists, work under way</h2>
      <div className="kit-stack">
        <Banner
          kind="fault"
          title="The last change may not be on disk."
          actions={<Button kind="quiet">Details</Button>}
        >
          Nothing more is taken until it is. Write on paper.
        </Banner>
        <Banner kind="warning" title="Second copy 3 changes behind.">
          The stick is not there. It catches up when it is back.
        </Banner>
        <Banner kind="notice" title="Another window has this incident open." />
        <Banner kind="exercise" title="EXERCISE. Nothing here is real." />
        <Progress
          label="Checking the whole file"
          share={0.42}
          detail="12,400 of 31,000"
          onCancel={() => undefined}
        />
        <Progress label="Looking for the stick" onCancel={() => undefined} />
      </div>
      <div className="kit-columns">
        <div className="kit-frame">
          <EmptyState
            icon={Server}
            title="No systems yet"
            actions={
              <>
                <Button>Starter set</Button>
                <Button>Paste a list</Button>
                <Button>CSV file</Button>
              </>
            }
          >
            Choose a starter set, paste a list, open a CSV, or type a name and press Enter.
          </EmptyState>
        </div>
        <div className="kit-frame">
          <ErrorState
            title="This part of the screen has failed"
            details="TypeError: row is undefined at board-row.tsx:12"
            actions={<Button kind="primary">Show it again</Button>}
          >
            Everything entered is safe in the log.
          </ErrorState>
        </div>
      </div>
      <div className="kit-columns">
        <div>
          <SectionHeader title="Restored so far" count={3} actions={<Button kind="quiet">Print</Button>} />
          <SmallTable
            caption="Restored so far"
            captionHidden
            rows={ROWS}
            keyOf={({ name }) => name}
            columns={[
              { key: 'name', title: 'System', names: true, cell: ({ name }) => name },
              { key: 'state', title: 'State', cell: ({ state }) => <StateLabel look={state} size={20} /> },
              { key: 'at', title: 'At', figures: true, cell: ({ at }) => at },
            ]}
          />
        </div>
        <div className="kit-frame">
          <Panel title="EMIS Web" kicker="Leighton" onClose={() => undefined}>
            <DefinitionList
              items={[
                { term: 'Since', value: '04:12 BST' },
                { term: 'What is lost', owed: true },
                { term: 'Workaround' },
              ]}
            />
          </Panel>
        </div>
      </div>
    </section>
  );
}
