import { useMemo } from 'react';
import { inCharge } from '#shared/domain/people/select.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import type { SystemsSlice } from '#shared/domain/systems/state.ts';
import type { Expiry } from '#shared/domain/systems/track.ts';
import { showServices, showSystemsView } from '../../store/board-view.ts';
import { useHost, useIncident } from '../../store/host-context.ts';
import { useServiceRows, type ServiceRow } from '../../store/service-rows.ts';
import { useRuns } from '../../store/runs.ts';
import { shownName } from '../../store/shown-name.ts';
import { showSystem } from '../../store/systems-in-hand.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import type { UiStore } from '../../store/ui-store.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { given } from '../../ui/given.ts';
import { decisionNeeds } from './decision-needs.ts';
import { paperNeeds } from './paper-needs.ts';
import { handoverNeeds } from './handover-needs.ts';
import type { Need } from './needs-queue.ts';
import { runNeeds } from './run-needs.ts';
import { taskNeeds } from './task-needs.ts';
import { createNeedsReckoner, type Needs } from './system-needs.ts';
import { updateNeeds } from './update-needs.ts';

const OVER_WORDS: Readonly<Record<Expiry, (at: string) => string>> = {
  mtpd: (at) => `MTPD passed ${at}`,
  workaround: (at) => `workaround expired ${at}`,
  use: (at) => `limited use ended ${at}`,
  watch: (at) => `watching ended ${at}`,
  estimate: (at) => `was expected ${at}`,
};

/** Without the day of the week: the line has room for date and time. */
const shortly = (time: string): string => time.replace(/^\D+/, '');

/** One reckoner a window: most systems are as they were. */
const reckon = createNeedsReckoner();

/** What a need is told and opened with. */
interface Telling {
  readonly ui: UiStore;
  readonly world: Readonly<SystemsSlice>;
  readonly at: (instant: Instant) => string;
  readonly round: (() => void) | undefined;
}

/** Everything that needs somebody now. */
export function useNeeds(): readonly Need[] {
  const { ui } = useHost();
  const systems = useIncident((state) => state.systems);
  const incident = useIncident((state) => state.incident);
  const people = useIncident((state) => state.people);
  const conflicts = useIncident((state) => state.conflicts.open.size);
  const log = useIncident((state) => state.log);
  const handover = useIncident((state) => state.handover);
  const shifts = useIncident((state) => state.shifts);
  const paper = useIncident((state) => state.paper);
  const updates = useIncident((state) => state.updates);
  const services = useServiceRows();
  const tasks = useTaskRows();
  const runs = useRuns();
  const now = useNow();
  const wording = useWording();
  const [takeCharge, settle, round] = [
    useRunAction('people.take-charge'),
    useRunAction('conflicts.open'),
    useRunAction('system.round'),
  ];
  return useMemo(() => {
    const at = (instant: Instant): string => shortly(clockBeside(instant, now, wording));
    const telling: Telling = { ui, world: { systems }, at, round };
    const ofIncident: readonly Need[] = [
      ...(inCharge({ people }, now) === undefined
        ? [{ key: 'charge', cause: 'charge' as const, words: 'Nobody is in charge', go: takeCharge }]
        : []),
      ...(conflicts === 0
        ? []
        : [
            {
              key: 'conflicts',
              cause: 'conflict' as const,
              words: conflicts === 1 ? 'One conflict to settle' : `${conflicts} conflicts to settle`,
              go: settle,
            },
          ]),
    ];
    return [
      ...ofIncident,
      ...ofSystems(reckon({ systems }, reckoningOf(incident, now)), telling),
      ...services.flatMap((row) => ofService(row, telling)),
      ...runNeeds(runs, ui),
      ...taskNeeds(tasks, { people }, { now, ui }),
      ...handoverNeeds({ handover, shifts, people, incident }, { now, at, ui }),
      ...decisionNeeds(log, { now, at, ui }),
      ...paperNeeds(paper, { now, at, ui }),
      ...updateNeeds({ incident, updates }, { now, at, ui }),
    ];
  }, [
    systems,
    incident,
    people,
    conflicts,
    log,
    handover,
    shifts,
    paper,
    updates,
    services,
    tasks,
    runs,
    now,
    wording,
    ui,
    takeCharge,
    settle,
    round,
  ]);
}

function ofSystems({ over, untold, due, owing }: Needs, { ui, world, at, round }: Telling): readonly Need[] {
  return [
    ...over.map(({ key, system, part, expiry, over: ended }): Need => ({
      key,
      cause: expiry,
      name: shownName(world, system),
      ...given({ part }),
      words: OVER_WORDS[expiry](at(ended)),
      go: () => showSystem(ui, system.id),
    })),
    ...untold.map((system): Need => ({
      key: `untold ${system.id}`,
      cause: 'untold',
      name: shownName(world, system),
      words: 'workaround: who was told?',
      go: () => showSystem(ui, system.id),
    })),
    ...[...due]
      .sort(([a], [b]) => (a ?? 9) - (b ?? 9))
      .map(([tier, count]): Need => ({
        key: `due ${tier ?? 'none'}`,
        cause: 'stale',
        name: tier === null ? 'No restore group' : `Restore group ${tier}`,
        words: `${count.toLocaleString('en-GB')} overdue`,
        go: round,
      })),
    ...(owing === 0
      ? []
      : [
          {
            key: 'owed',
            cause: 'owed' as const,
            words:
              owing === 1
                ? 'One system owes details'
                : `${owing.toLocaleString('en-GB')} systems owe details`,
            go: () => {
              showSystemsView(ui);
              ui.filter(UI_FILTERS.board, { also: [{ by: 'mark', is: 'details' }] });
            },
          },
        ]),
  ];
}

function ofService({ service, standing, disagreements }: ServiceRow, { ui, at }: Telling): readonly Need[] {
  const { statement, safeUntil, safeTimePassed, remind } = standing;
  // What nobody stated is counted among the services.
  if (statement === null) return [];
  const need = (cause: Need['cause'], words: string): Need => ({
    key: `${cause} ${service.id}`,
    cause,
    name: service.name,
    words,
    go: () => showServices(ui, service.id),
  });
  const [first] = disagreements;
  const wasNormal = statement.capability === 'normal';
  return [
    ...(safeTimePassed && safeUntil !== null
      ? [need('service-unsafe', `was safe until ${at(safeUntil)}`)]
      : []),
    ...(first === undefined
      ? []
      : [
          need(
            'disagrees',
            wasNormal && first.kind === 'normal-without'
              ? `Normal without ${first.name}`
              : 'its systems are back',
          ),
        ]),
    ...(remind && !safeTimePassed ? [need('service-stale', 'to be confirmed')] : []),
  ];
}
