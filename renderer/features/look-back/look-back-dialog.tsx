import { useState } from 'react';
import { instantOf, msOf, type Instant } from '#shared/domain/instant.ts';
import type { Moment } from '#shared/domain/systems/moments.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { parseTime, type ParsedTime } from '../../ui/time/parse-time.ts';
import { useNewestMoments } from './use-moments.ts';
import './look-back.css';

export interface LookBackDialogProps {
  readonly onClose: () => void;
  readonly onTime: (at: Instant) => void;
}

/** Short enough to be read at a glance; the rest is reached by its time, or by the keys. */
const LISTED = 10;

/** Asks which time, and offers those at which the board changed. */
export function LookBackDialog({ onClose, onTime }: LookBackDialogProps) {
  const [text, setText] = useState('');
  const now = useNow();
  const { zone } = useWording();
  const moments = useNewestMoments(LISTED);
  const checkClock = useRunAction('clock.check');
  const context = { now: msOf(now), zone, prefer: 'past' as const };
  const parsed = parseTime(text, context);
  const blocked = whyNot(parsed, context.now);
  return (
    <Dialog title="Look back" form="narrow" open onClose={onClose}>
      <FormLayout
        label="Look back"
        onSubmit={() => {
          if (parsed.kind === 'time' && blocked === null) onTime(instantOf(parsed.at));
        }}
        footer={
          <>
            {checkClock !== undefined && (
              <Button
                kind="quiet"
                onPress={() => {
                  onClose();
                  checkClock();
                }}
              >
                The clock is wrong
              </Button>
            )}
            <Button kind="primary" submit {...(blocked === null ? {} : { blockedBecause: blocked })}>
              Show that time
            </Button>
          </>
        }
      >
        <TimeField
          label="The board as it stood at"
          text={text}
          onChange={setText}
          context={context}
          emptyMeans="0430, -20 (minutes ago), y2340 (yesterday), 19/7 0430"
          autoFocus
        />
      </FormLayout>
      {moments !== null && moments.total > 0 && (
        <section>
          <SectionHeader
            title={
              moments.total > LISTED ? `The last ${LISTED} changes of the board` : 'The board changed at'
            }
          />
          <ul className="look-back-moments">
            {moments.newest.map((moment) => (
              <MomentLine key={moment.at} moment={moment} onPress={() => onTime(moment.at)} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

function whyNot(parsed: ParsedTime, now: number): string | null {
  if (parsed.kind !== 'time') return 'Type the time first.';
  return parsed.at > now ? 'That time has not come yet.' : null;
}

function MomentLine({ moment, onPress }: { moment: Moment; onPress: () => void }) {
  const wording = useWording();
  const { at, stated, first } = moment;
  return (
    <li className="look-back-moment">
      <Button onPress={onPress}>
        {wording.time(at)} {wording.zoneName(at)}
      </Button>
      <span className="look-back-what">{stated === 1 ? first : `${first} and ${stated - 1} more`}</span>
    </li>
  );
}
