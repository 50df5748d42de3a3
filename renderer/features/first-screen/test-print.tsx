import type { HostGreeting } from '#shared/contract/files.ts';
import { instantOf } from '#shared/domain/instant.ts';
import { useWallNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { StateLabel } from '../../ui/state-mark/state-mark.tsx';
import { stateLooks } from '../../ui/state-mark/state-looks.ts';

/** The page that comes out of the printer: shows whether marks and small type can be read in black and white. */
export function TestPrint({ greeting }: { greeting: HostGreeting | null }) {
  const now = useWallNow();
  const wording = useWording();
  return (
    <div className="print-only first-test-page" aria-hidden>
      <h1>Blackstart test page</h1>
      <p>
        Printed {wording.full(instantOf(now))} from {greeting?.dataFolder ?? 'this PC'}, version{' '}
        {greeting?.version ?? 'not known'}.
      </p>
      <p>Each of these must be told apart on this page without colour:</p>
      <ul>
        {Object.values(stateLooks).map((look) => (
          <li key={look.word}>
            <StateLabel look={look} />
          </li>
        ))}
      </ul>
      <p>Last known, supplier says, not confirmed here:</p>
      <ul>
        <li>
          <StateLabel look={stateLooks.validated} stale />
        </li>
        <li>
          <StateLabel look={stateLooks.limited} standing="supplier" />
        </li>
        <li>
          <StateLabel look={stateLooks.monitoring} standing="unconfirmed" />
        </li>
      </ul>
      <p>Write the date and your initials here, and keep this page with the print pack: ________________</p>
    </div>
  );
}
