import { currentSheets, oldSheets, packDueSince, sheetsOut } from '#shared/domain/paper/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Banner } from '../../ui/banner/banner.tsx';

/** How it stands with the paper that is out: what is due, what is old, what has not come back. */
export function PaperState() {
  const paper = useIncident((state) => state.paper);
  const now = useNow();
  const wording = useWording();
  const due = packDueSince({ paper }, now);
  const old = oldSheets({ paper }).length;
  const out = sheetsOut({ paper }).length;
  const [standing] = currentSheets({ paper });
  if (standing === undefined && old === 0 && out === 0) {
    return <p className="print-quiet">Nothing was printed yet.</p>;
  }
  return (
    <>
      {due !== undefined && (
        <Banner
          kind="warning"
          title={`Paper that is out was to be replaced at ${wording.time(due)}. Print the next pack.`}
        />
      )}
      <p className="print-quiet">
        {standing === undefined
          ? 'Nothing that is out says how things stand.'
          : `Out: pack ${standing.pack}, as at ${wording.full(standing.asAt)}.`}{' '}
        Old paper to be collected: {old}. To be written on and not back: {out}.
      </p>
    </>
  );
}
