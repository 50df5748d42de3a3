import { useMemo } from 'react';
import { inCharge } from '#shared/domain/people/select.ts';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import type { Expiry } from '#shared/domain/systems/track.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { given } from '../../ui/given.ts';
import { createNeedsReckoner } from './system-needs.ts';

/** One thing that somebody must look at, and where one goes to do it. */
export interface NeedLine {
  readonly key: string;
  readonly kind: 'trouble' | 'late' | 'owed';
  /** What is the matter with it, in a line of 240 px: "was expected 04:00". */
  readonly words: string;
  /** What it is about; absent where it is the incident itself. */
  readonly name?: string;
  /** The part of it that this is about. */
  readonly part?: string;
  readonly go: (() => void) | undefined;
}

const OVER_WORDS: Readonly<Record<Expiry, (at: string) => string>> = {
  mtpd: (at) => `MTPD passed ${at}`,
  workaround: (at) => `workaround expired ${at}`,
  use: (at) => `limited use ended ${at}`,
  watch: (at) => `watching ended ${at}`,
  estimate: (at) => `was expected ${at}`,
};
const GRAVE: readonly Expiry[] = ['mtpd', 'workaround', 'use'];

/** Without the day of the week: the line has room for date and time. */
const shortly = (time: string): string => time.replace(/^\D+/, '');

/** One reckoner a window: most systems are as they were. */
const reckon = createNeedsReckoner();

/** Everything that needs somebody now, the gravest first. */
export function useNeeds(): readonly NeedLine[] {
  const { ui } = useHost();
  const systems = useIncident((state) => state.systems);
  const incident = useIncident((state) => state.incident);
  const people = useIncident((state) => state.people);
  const conflicts = useIncident((state) => state.conflicts.open.size);
  const now = useNow();
  const wording = useWording();
  const [takeCharge, settle, round] = [
    useRunAction('people.take-charge'),
    useRunAction('conflicts.open'),
    useRunAction('system.round'),
  ];
  return useMemo(() => {
    const { over, due, owing } = reckon({ systems }, reckoningOf(incident, now));
    const lines: (NeedLine | null)[] = [
      inCharge({ people }, now) === undefined
        ? { key: 'charge', kind: 'trouble', words: 'Nobody is in charge', go: takeCharge }
        : null,
      conflicts === 0
        ? null
        : {
            key: 'conflicts',
            kind: 'trouble',
            words: conflicts === 1 ? 'One conflict to settle' : `${conflicts} conflicts to settle`,
            go: settle,
          },
      ...over.map(({ key, system, part, expiry, over: at }): NeedLine => ({
        key,
        kind: GRAVE.includes(expiry) ? 'trouble' : 'late',
        name: shownName({ systems }, system),
        ...given({ part }),
        words: OVER_WORDS[expiry](shortly(clockBeside(at, now, wording))),
        go: () => showSystem(ui, system.id),
      })),
      ...[...due]
        .sort(([a], [b]) => (a ?? 9) - (b ?? 9))
        .map(([tier, count]): NeedLine => ({
          key: `due ${tier ?? 'none'}`,
          kind: 'late',
          name: tier === null ? 'No restore group' : `Restore group ${tier}`,
          words: `${count.toLocaleString('en-GB')} overdue`,
          go: round,
        })),
      owing === 0
        ? null
        : {
            key: 'owed',
            kind: 'owed',
            words:
              owing === 1
                ? 'One system owes something'
                : `${owing.toLocaleString('en-GB')} systems owe something`,
            go: () => {
              ui.goTo('board');
              ui.filter(UI_FILTERS.board, { only: 'owed' });
            },
          },
    ];
    return lines.filter((line) => line !== null);
  }, [systems, incident, people, conflicts, now, wording, ui, takeCharge, settle, round]);
}
