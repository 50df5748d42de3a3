import { minutesBetween } from '#shared/domain/instant.ts';
import type { Workaround } from '#shared/domain/systems/track.ts';
import { clockBeside, spanWords } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { DefinitionList } from '../../ui/section/definition-list.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

interface SystemWorkaroundProps {
  readonly workaround: Workaround | null;
  /** It is Down or Degraded: then a missing workaround is asked about. */
  readonly isTrouble: boolean;
}

/** The paper procedure in force, and the clock until when it is safe. */
export function SystemWorkaround({ workaround, isTrouble }: SystemWorkaroundProps) {
  const [set, end] = [useRunAction('system.workaround'), useRunAction('system.end-workaround')];
  if (workaround === null && !isTrouble) return null;
  return (
    <section>
      <SectionHeader
        title="Workaround"
        level={3}
        actions={
          <>
            {workaround !== null && (
              <Button kind="quiet" onPress={() => end?.()}>
                End it
              </Button>
            )}
            <Button kind="quiet" shortcut="w" onPress={() => set?.()}>
              {workaround === null ? 'Put one in force' : 'Change it'}
            </Button>
          </>
        }
      />
      {workaround === null ? (
        <p className="system-hint">None is stated. Which paper procedure is in force, and who was told?</p>
      ) : (
        <InForce workaround={workaround} />
      )}
    </section>
  );
}

function InForce({ workaround: { procedure, forms, told, safeUntil } }: { workaround: Workaround }) {
  const now = useNow();
  const wording = useWording();
  const value = (words: string | undefined): { value?: string } =>
    words === undefined ? {} : { value: words };
  return (
    <DefinitionList
      items={[
        { term: 'Procedure', value: procedure },
        { term: 'Forms', owed: true, ...value(forms) },
        { term: 'Told', owed: true, ...value(told) },
        {
          term: 'Safe until',
          owed: true,
          ...(safeUntil === undefined
            ? {}
            : {
                value: (
                  <>
                    {clockBeside(safeUntil, now, wording)}{' '}
                    {safeUntil <= now ? (
                      <Badge kind="trouble">passed {spanWords(minutesBetween(safeUntil, now))} ago</Badge>
                    ) : (
                      <span className="system-quiet">in {spanWords(minutesBetween(now, safeUntil))}</span>
                    )}
                  </>
                ),
              }),
        },
      ]}
    />
  );
}
