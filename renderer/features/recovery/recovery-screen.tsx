import { FileDown, LineChart } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { IncidentId } from '#shared/domain/ids.ts';
import { msOf } from '#shared/domain/instant.ts';
import type { RecoveryCurves } from '#shared/domain/systems/queries-recovery.ts';
import { useContent, useHost } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useQuery } from '../../store/use-query.ts';
import { useServices } from '../../store/window-services.ts';
import type { Action } from '../../ui/action/action.ts';
import { ActionButton } from '../../ui/button/button.tsx';
import { useActions } from '../../ui/action/actions.tsx';
import { Select } from '../../ui/field/select.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { ErrorState } from '../../ui/notice/error-state.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { BandPatterns } from './band-patterns.tsx';
import { FiguresTable } from './figures-table.tsx';
import { allRecoveries, curveCsv, systemsCsv } from './recovery-csv.ts';
import { SPANS, SPAN_WORDS, spanOf, type SpanChoice } from './recovery-spans.ts';
import { ServicesChart } from './services-chart.tsx';
import { SystemsChart } from './systems-chart.tsx';
import { SystemsTable } from './systems-table.tsx';
import { TallyChart } from './tally-chart.tsx';
import './recovery.css';

/** How systems, services and tallies came back, out of the log: as curves and as numbers. */
export function RecoveryScreen() {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  return incident === null ? null : <Recovery key={incident} incident={incident} />;
}

function Recovery({ incident }: { readonly incident: IncidentId }) {
  const { answer } = useQuery(`recovery-curve ${incident}`, (host) =>
    host.query({ incident, name: 'systems.recovery-curve', input: {} }),
  );
  if (answer === null) return <p className="recovery-note">Reading the log ...</p>;
  if (!answer.ok) return <ErrorState title="The curve cannot be read">{answer.message}</ErrorState>;
  const curves = answer.value as RecoveryCurves; // as: the answer of systems.recovery-curve
  if (curves.curve.total === 0)
    return (
      <EmptyState icon={LineChart} title="No systems on the board yet">
        The curve begins with the first system whose state is known.
      </EmptyState>
    );
  return <Curves incident={incident} curves={curves} />;
}

function Curves({ incident, curves }: { readonly incident: IncidentId; readonly curves: RecoveryCurves }) {
  const now = useNow();
  const [choice, setChoice] = useState<SpanChoice>('all');
  const span = spanOf(curves.curve, now, choice);
  const actions = useCsvActions(incident, curves);
  return (
    <div className="recovery" tabIndex={0} role="region" aria-label="Recovery curve and figures">
      <BandPatterns />
      <div className="recovery-line">
        <Select
          label="Show"
          labelHidden
          options={SPANS.map((key) => ({ key, label: SPAN_WORDS[key] }))}
          value={choice}
          onChange={setChoice}
        />
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      </div>
      <SystemsChart curve={curves.curve} span={span} now={now} />
      <ServicesChart incident={incident} span={span} now={now} />
      {curves.tallies.map((tally) => (
        <TallyChart key={tally.counting} tally={tally} span={{ ...span, to: msOf(now) }} now={now} />
      ))}
      <section>
        <SectionHeader title="What it comes to so far" level={2} />
        <FiguresTable figures={curves.figures} />
      </section>
      <section>
        <SystemsTable />
      </section>
    </div>
  );
}

function useCsvActions(incident: IncidentId, curves: RecoveryCurves): readonly Action[] {
  const host = useHost();
  const { say } = useServices();
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'recovery.curve-csv',
        label: 'Curve as CSV',
        hint: 'The numbers of the curve for a spreadsheet, one moment a row.',
        icon: FileDown,
        effect: 'opens',
        group: 'Board',
        run: () => saveFile('recovery-curve.csv', curveCsv(curves), CSV),
      },
      {
        id: 'recovery.systems-csv',
        label: 'Systems as CSV',
        hint: 'The recovery times of every affected system for a spreadsheet.',
        icon: FileDown,
        effect: 'opens',
        group: 'Board',
        run: () => {
          void host
            .ask((client) => allRecoveries(client, incident))
            .then((all) => {
              if (all.ok) saveFile('recovery-systems.csv', systemsCsv(all.value), CSV);
              else say({ text: all.message, kind: 'trouble' });
            });
        },
      },
    ],
    [host, say, incident, curves],
  );
  useActions(actions);
  return actions;
}

const CSV = 'text/csv;charset=utf-8';
