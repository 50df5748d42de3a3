import { useState } from 'react';
import { instantOf } from '#shared/domain/instant.ts';
import { useWallNow } from '../../store/use-now.ts';
import { useServices } from '../../store/window-services.ts';
import { timeWordingIn } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { ClockDialog } from './clock-dialog.tsx';
import { checkIn, keepCheck } from '../../store/clock-memory.ts';
import './clock-check.css';

/** "This PC says 06:31 BST. Right?" A wrong clock is said once, here, and then kept as an offset in every log. */
export function ClockLine() {
  const { memory } = useServices();
  const [check, setCheck] = useState(() => checkIn(memory));
  const [isOpen, setOpen] = useState(false);
  const now = useWallNow();
  const wording = timeWordingIn(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const shown = instantOf(now + (check?.offsetMs ?? 0));
  const keep = (offsetMs: number): void => setCheck(keepCheck(memory, { offsetMs }));
  return (
    <span className="clock-line">
      {check === null ? (
        <>
          <span>
            This PC says{' '}
            <strong>
              {wording.clock(shown)} {wording.zoneName(shown)}
            </strong>
            , {wording.date(shown)}. Right?
          </span>
          <Button onPress={() => keep(0)}>Yes</Button>
          <Button onPress={() => setOpen(true)}>No</Button>
        </>
      ) : (
        <>
          {check.offsetMs === 0 ? 'Clock checked: ' : 'Corrected clock: '}
          <strong>
            {wording.clock(shown)} {wording.zoneName(shown)}
          </strong>
          <Button kind="quiet" onPress={() => setOpen(true)}>
            Change
          </Button>
        </>
      )}
      <ClockDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        now={now}
        zone={wording.zone}
        consequence="It is written into the log of the next incident that you open, as an offset. This PC's own clock is not changed."
        onRight={(rightMs) => {
          keep(rightMs - now);
          setOpen(false);
        }}
      />
    </span>
  );
}
