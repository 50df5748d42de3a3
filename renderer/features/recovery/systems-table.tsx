import type { RecoveryPage } from '#shared/domain/systems/queries-recovery.ts';
import { useContent } from '../../store/host-context.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useQuery } from '../../store/use-query.ts';
import { useWording } from '../../store/use-wording.ts';
import { ErrorState } from '../../ui/notice/error-state.tsx';
import { SmallTable, type TableColumn } from '../../ui/table/small-table.tsx';
import { minutesWords } from './recovery-words.ts';

type Row = RecoveryPage['items'][number];
const SHOWN = 100;

const targetWords = ({ rtoMet, rtoMinutes }: Row): string => {
  if (rtoMinutes === undefined) return '';
  const target = minutesWords(rtoMinutes);
  if (rtoMet === null) return `${target}, still open`;
  return rtoMet ? `${target}, met` : `${target}, MISSED`;
};
const longestWords = ({ mtpdPassed, mtpdMinutes }: Row): string => {
  if (mtpdMinutes === undefined) return '';
  return `${minutesWords(mtpdMinutes)}, ${mtpdPassed === true ? 'PASSED' : 'within'}`;
};

/** Every affected system by itself, the longest out first. */
export function SystemsTable() {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const now = useNow();
  const wording = useWording();
  const { answer } = useQuery(`recovery ${incident ?? ''}`, (host) =>
    incident === null
      ? Promise.reject(new Error('no incident is in view'))
      : host.query({ incident, name: 'systems.recovery', input: { limit: SHOWN } }),
  );
  if (answer === null) return <p>Reading the log ...</p>;
  if (!answer.ok) return <ErrorState title="The times cannot be read">{answer.message}</ErrorState>;
  const { items, total } = answer.value as RecoveryPage; // as: the answer of systems.recovery
  const at = (instant: Row['affectedAt']): string =>
    instant === null ? '–' : clockBeside(instant, now, wording);
  const columns: readonly TableColumn<Row>[] = [
    { key: 'name', title: 'System', names: true, cell: ({ name }) => name },
    { key: 'affected', title: 'Out from', cell: ({ affectedAt }) => at(affectedAt) },
    { key: 'first', title: 'First back', cell: ({ firstRestoredAt }) => at(firstRestoredAt) },
    { key: 'since', title: 'Back since', cell: ({ restoredAt }) => at(restoredAt) },
    { key: 'tested', title: 'Tested', cell: ({ testedAt }) => at(testedAt) },
    {
      key: 'down',
      title: 'Down and Degraded',
      figures: true,
      cell: ({ disruptedMinutes }) => minutesWords(disruptedMinutes),
    },
    {
      key: 'again',
      title: 'Again',
      figures: true,
      cell: ({ regressions }) => (regressions === 0 ? '' : `${regressions}×`),
    },
    { key: 'rto', title: 'Target (RTO)', cell: targetWords },
    { key: 'mtpd', title: 'Tolerable (MTPD)', cell: longestWords },
  ];
  return (
    <>
      <SmallTable
        caption="Each affected system, longest out first"
        columns={columns}
        rows={items}
        keyOf={({ system }) => system}
        empty="No system has been Down or Degraded so far."
      />
      {total > items.length && (
        <p className="recovery-note">
          The {items.length} longest of {total.toLocaleString('en-GB')} are shown; the CSV has all.
        </p>
      )}
    </>
  );
}
