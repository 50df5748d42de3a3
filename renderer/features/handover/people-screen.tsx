import { UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  nextRelief,
  whoIsAway,
  whoIsHere,
  type OffDuty,
  type OnDuty,
} from '#shared/domain/people/select-presence.ts';
import type { Person } from '#shared/domain/people/state.ts';
import { tasksOf } from '#shared/domain/tasks/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { SmallTable } from '../../ui/table/small-table.tsx';
import { lengthWords } from '../../ui/time/time-words.ts';
import { CheckInDialog } from './check-in-dialog.tsx';
import { PostLines } from './post-lines.tsx';
import './handover.css';

/** Who is here, who holds what, who has been here longest, and how to reach them when phones and mail are down. */
export function PeopleScreen() {
  const state = useIncident((whole) => whole);
  const now = useNow();
  const wording = useWording();
  const here = useMemo(() => whoIsHere(state, now), [state, now]);
  const away = useMemo(() => whoIsAway(state, now), [state, now]);
  const checkIn = useRunAction('people.check-in');
  const next = nextRelief(here);
  const [longest] = here;
  return (
    <div className="people">
      <PostLines />
      <section aria-label="Who is here">
        <SectionHeader
          title="Who is here"
          count={here.length}
          actions={
            <Button icon={UserPlus} shortcut="Shift+I" onPress={() => checkIn?.()}>
              Check in
            </Button>
          }
        />
        {longest !== undefined && (
          <p className="handover-quiet">
            Longest on duty: {longest.person.name}, {lengthWords(longest.minutes)}.
            {typeof next?.relief === 'string' &&
              ` Next relief: ${next.person.name}, ${wording.time(next.relief)}.`}
          </p>
        )}
        <HereTable here={here} />
      </section>
      <section aria-label="Not here">
        <AwayTable away={away} />
      </section>
    </div>
  );
}

const reachWords = ({ contacts, reach }: Person): string =>
  [
    ...contacts.map(({ kind, value }) => `${kind} ${value}`),
    ...(reach === null ? [] : [`no phones: ${reach}`]),
  ].join('; ') || 'not known';

/** Who carries what: their own tasks and those of their roles. */
function useCarries(): (person: Person) => string {
  const rows = useTaskRows();
  return ({ id }) => {
    const count = tasksOf(rows, id).length;
    return count === 0 ? 'no task' : count === 1 ? '1 task' : `${count} tasks`;
  };
}

function HereTable({ here }: { here: readonly OnDuty[] }) {
  const wording = useWording();
  const carries = useCarries();
  return (
    <SmallTable
      caption="Who is here, longest on duty first"
      captionHidden
      columns={[
        {
          key: 'who',
          title: 'Who',
          names: true,
          cell: ({ person }: OnDuty) => `${person.initials} ${person.name}`,
        },
        { key: 'where', title: 'Where', cell: ({ where }) => where ?? 'not said' },
        {
          key: 'duty',
          title: 'On duty',
          cell: ({ minutes, tooLong, shortRest, restBefore }) => (
            <>
              {lengthWords(minutes)} {tooLong && <Badge kind="late">LONG</Badge>}
              {shortRest && restBefore !== null && (
                <Badge kind="late">{`rested ${lengthWords(restBefore)}`}</Badge>
              )}
            </>
          ),
        },
        {
          key: 'relief',
          title: 'Relief',
          cell: ({ relief, reliefPassed }) =>
            relief === null ? (
              'not named'
            ) : (
              <>
                {wording.time(relief)} {reliefPassed && <Badge kind="late">OVERDUE</Badge>}
              </>
            ),
        },
        {
          key: 'carries',
          title: 'Carries',
          cell: ({ person, posts }) => [...posts.map(({ name }) => name), carries(person)].join(', '),
        },
        { key: 'reach', title: 'Reach', cell: ({ person }) => reachWords(person) },
        { key: 'do', title: 'Change', cell: ({ person }) => <HereButtons person={person} /> },
      ]}
      rows={here}
      keyOf={({ person }) => person.id}
      empty="Nobody is checked in. Shift+I, initials, Enter."
    />
  );
}

function HereButtons({ person }: { person: Person }) {
  const dispatch = useDispatch();
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="people-buttons">
      <Button kind="quiet" label={`Move ${person.name}`} onPress={() => setOpen(true)}>
        Move
      </Button>
      <Button
        kind="quiet"
        label={`Check out ${person.name}`}
        onPress={() =>
          void dispatch(
            { type: 'person.check-out', data: { person: person.id } },
            { said: `${person.name} checked out` },
          )
        }
      >
        Check out
      </Button>
      {isOpen && <CheckInDialog name={person.name} onClose={() => setOpen(false)} />}
    </span>
  );
}

function AwayTable({ away }: { away: readonly OffDuty[] }) {
  const wording = useWording();
  const carries = useCarries();
  const dispatch = useDispatch();
  const checkIn = (person: Person) => () =>
    void dispatch(
      { type: 'person.check-in', data: { person: person.id } },
      { said: `${person.name} is here` },
    );
  return (
    <SmallTable
      caption={`Not here: ${away.length}`}
      columns={[
        {
          key: 'who',
          title: 'Who',
          names: true,
          cell: ({ person }: OffDuty) => `${person.initials} ${person.name}`,
        },
        {
          key: 'since',
          title: 'Since',
          cell: ({ since, restMinutes }) =>
            since === null || restMinutes === null
              ? 'not checked in yet'
              : `${wording.time(since)}, rest ${lengthWords(restMinutes)}`,
        },
        {
          key: 'carries',
          title: 'Carries',
          cell: ({ person, posts }) =>
            posts.length === 0 ? (
              carries(person)
            ) : (
              <Badge kind="trouble">{posts.map(({ name }) => name).join(', ')}</Badge>
            ),
        },
        { key: 'reach', title: 'Reach', cell: ({ person }) => reachWords(person) },
        {
          key: 'do',
          title: 'Change',
          cell: ({ person }) => (
            <Button kind="quiet" label={`Check in ${person.name}`} onPress={checkIn(person)}>
              Check in
            </Button>
          ),
        },
      ]}
      rows={away}
      keyOf={({ person }) => person.id}
      empty="Everybody who is part of it is here."
    />
  );
}
