import { estimateOf } from '#shared/domain/systems/select-age.ts';
import { slipsOf, type Slip } from '#shared/domain/systems/select-owed.ts';
import { standingOf } from '#shared/domain/systems/select-state.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { clockBeside, spanWords } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

/** When it is expected back, and every time given before with the reason it slipped. */
export function SystemEstimates({ system }: { system: System }) {
  const now = useNow();
  const wording = useWording();
  const set = useRunAction('system.estimate');
  const at = (instant: Slip['at']): string => clockBeside(instant, now, wording);
  const { track } = system;
  const stands = estimateOf(track, standingOf(track, now), now);
  const slips = slipsOf(track, now);
  if (stands === undefined && slips.length === 0) return null;
  const back = stands?.to.back ?? null;
  return (
    <section>
      <SectionHeader
        title="Expected back"
        level={3}
        actions={
          <Button kind="quiet" shortcut="e" onPress={() => set?.()}>
            Say when
          </Button>
        }
      />
      <p className="system-estimate">
        {back === null ? (
          <span className="system-quiet">No time stands now.</span>
        ) : (
          <>
            <strong>{at(back)}</strong> {back <= now && <Badge kind="late">has passed</Badge>}
            {stands?.to.confidence !== undefined && (
              <span className="system-quiet"> {stands.to.confidence}</span>
            )}
          </>
        )}
      </p>
      {slips.length > 0 && (
        <ol className="system-slips" aria-label="Slips">
          {slips.toReversed().map((slip) => (
            <li key={slip.at}>
              <span className="system-history-at">{at(slip.at)}</span>
              <span>
                {at(slip.from)} → {at(slip.to)},{' '}
                {slip.minutes > 0 ? `${spanWords(slip.minutes)} later` : `${spanWords(-slip.minutes)} sooner`}
                {slip.reason === undefined ? (
                  slip.minutes > 0 && (
                    <>
                      {' '}
                      <Badge kind="owed">why it slipped</Badge>
                    </>
                  )
                ) : (
                  <span className="system-slip">{slip.reason}</span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
