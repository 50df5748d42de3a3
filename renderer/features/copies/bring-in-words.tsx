import type { BringInReport } from '#shared/contract/incidents.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

const entries = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'entry' : 'entries'}`;

/** What arrives, from where, and what a person will have to settle. */
export function BringInWords({ report, isDone }: { report: BringInReport; isDone: boolean }) {
  const { arrived, origins, conflicts } = report;
  if (arrived === 0) {
    return (
      <Banner kind="notice" title="Nothing new.">
        Everything in their file is here already.
      </Banner>
    );
  }
  return (
    <>
      <Banner
        kind={conflicts.length === 0 ? 'notice' : 'warning'}
        title={isDone ? `Brought in: ${entries(arrived)}.` : `It would bring ${entries(arrived)}.`}
      >
        {origins.length === 1
          ? 'They come from one station.'
          : `They come from ${origins.length} runs of writing, or stations.`}{' '}
        {conflictWords(conflicts.length, isDone)}
      </Banner>
      {conflicts.length > 0 && (
        <section>
          <SectionHeader title="Said differently apart from each other" count={conflicts.length} level={3} />
          <ul className="copies-conflicts">
            {conflicts.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function conflictWords(count: number, isDone: boolean): string {
  if (count === 0) return 'No conflicts.';
  const items = count === 1 ? 'one conflict' : `${count} conflicts`;
  return isDone ? `It opened ${items}: settle them.` : `It opens ${items} for a person to settle.`;
}
