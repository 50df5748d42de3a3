import { Pause, SkipForward } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { instantOf, type Instant } from '#shared/domain/instant.ts';
import type { StateCounts } from '#shared/domain/systems/select-counts.ts';
import { useIncident, useLink } from '../../store/host-context.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { capabilityLooks, headlineLooks, stateLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';
import { useTurns } from './use-turns.ts';
import { useWallSize } from './use-wall-size.ts';
import { pageAt, wallOf, type WallLine, type WallPage } from './wall-pages.ts';
import './wallboard.css';

const COLUMNS = 2;

/** The second screen: how everything stands, to be read from five metres. It only reads, and makes no sound. */
export function Wallboard() {
  const state = useIncident((world) => world);
  const isExercise = state.incident.status === 'declared' && state.incident.exercise;
  const now = useSeenAt();
  const turns = useTurns();
  const { scale, height, rows } = useWallSize();
  const wall = useMemo(() => wallOf(state, now), [state, now]);
  const page = pageAt(wall, turns.turn, COLUMNS * rows);
  useWallActions(turns);
  useTitle(isExercise, state.incident.status === 'declared' ? state.incident.name : '');
  return (
    <main
      className="wallboard"
      data-exercise={isExercise || undefined}
      style={{ zoom: scale, height: `${height}px` }}
    >
      <h1 className="visually-hidden">Wallboard</h1>
      <Counts counts={wall.counts} />
      <Heading
        page={page}
        now={now}
        overdue={wall.counts.overdue}
        exercise={isExercise}
        held={turns.isHeld}
      />
      <ul
        className="wall-lines"
        data-columns={page.lines.length > rows ? 2 : 1}
        style={{ '--wall-rows': String(rows) }}
      >
        {page.lines.map((line) => (
          <Line key={line.id} line={line} now={now} />
        ))}
      </ul>
      <NotLive />
    </main>
  );
}

/** The incident's clock, which stands still while the window is not live: nothing old may look of now. */
function useSeenAt(): Instant {
  const now = useNow();
  const isLive = useLink(({ kind }) => kind === 'live');
  const seen = useRef(now);
  if (isLive) seen.current = now;
  return seen.current;
}

function useTitle(isExercise: boolean, name: string): void {
  useEffect(() => {
    document.title = `${isExercise ? 'EXERCISE ' : ''}${name} - wallboard - Blackstart`;
    return () => {
      document.title = 'Blackstart';
    };
  }, [isExercise, name]);
}

function useWallActions({ hold, go }: ReturnType<typeof useTurns>): void {
  const latest = useRef({ hold, go });
  latest.current = { hold, go };
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'wallboard.hold',
          label: 'Hold this page, or go on',
          icon: Pause,
          shortcut: 'h',
          effect: 'opens',
          group: 'Wallboard',
          run: () => latest.current.hold(),
        },
        {
          id: 'wallboard.next',
          label: 'Next page',
          icon: SkipForward,
          shortcut: 'ArrowRight',
          effect: 'opens',
          group: 'Wallboard',
          run: () => latest.current.go(1),
        },
        {
          id: 'wallboard.back',
          label: 'Page before',
          shortcut: 'ArrowLeft',
          effect: 'opens',
          group: 'Wallboard',
          run: () => latest.current.go(-1),
        },
      ],
      [],
    ),
  );
}

/** "Back online" is never one figure alone. */
function Counts({ counts: { down, degraded, back, unknown, unaffected } }: { readonly counts: StateCounts }) {
  const figures = [
    { look: headlineLooks.down, value: down },
    { look: headlineLooks.degraded, value: degraded },
    { look: headlineLooks.back, value: back.total },
    { look: headlineLooks.unknown, value: unknown },
    { look: headlineLooks.unaffected, value: unaffected },
  ];
  const split = [
    `${back.limited} limited`,
    `${back.monitoring} watching`,
    `${back.validated} tested`,
    `${back.normal} normal`,
    ...(back.notConfirmedHere > 0 ? [`${back.notConfirmedHere} unconfirmed`] : []),
  ];
  return (
    <section aria-label="Counts">
      <ul className="wall-counts">
        {figures.map(({ look, value }) => (
          <li key={look.word} data-tone={look.tone} data-none={value === 0 || undefined}>
            <span className="wall-count">{value.toLocaleString('en-GB')}</span>
            <span className="wall-count-word">
              <StateMark look={look} size={52} decorative /> {look.word}
            </span>
          </li>
        ))}
      </ul>
      <p className="wall-split">
        <StateMark look={headlineLooks.back} size={52} decorative />
        <span>
          <span className="visually-hidden">Back online: </span>
          {split.join(', ')}
        </span>
      </p>
    </section>
  );
}

interface HeadingProps {
  readonly page: WallPage;
  readonly now: Instant;
  readonly overdue: number;
  readonly exercise: boolean;
  readonly held: boolean;
}

function Heading({ page: { title, number, of }, now, overdue, exercise, held }: HeadingProps) {
  const wording = useWording();
  return (
    <div className="wall-heading">
      <h2>
        {title}
        {of > 1 && ` ${number}/${of}`}
      </h2>
      {held && <strong>Held</strong>}
      {exercise && <strong className="wall-exercise">EXERCISE</strong>}
      <p>
        As at {wording.clock(now)}, {overdue} overdue
      </p>
    </div>
  );
}

function Line({ line, now }: { readonly line: WallLine; readonly now: Instant }) {
  const wording = useWording();
  const at = (instant: Instant): string => clockBeside(instant, now, wording);
  if (line.kind === 'service') {
    const until = line.safeUntil;
    return (
      <li data-tone={capabilityLooks[line.capability].tone}>
        <StateMark look={capabilityLooks[line.capability]} size={52} />
        <span className="wall-name">{line.name}</span>
        <span className="wall-when">
          {until === null ? '' : until <= now ? `safe time over ${at(until)}` : `safe until ${at(until)}`}
        </span>
      </li>
    );
  }
  const { expectedBack: back } = line;
  return (
    <li data-tone={stateLooks[line.state].tone}>
      <StateMark look={stateLooks[line.state]} stale={line.stale} size={52} />
      <span className="wall-name">{line.name}</span>
      <span className="wall-when">{back === null ? '' : `${back <= now ? 'late' : 'exp.'} ${at(back)}`}</span>
    </li>
  );
}

/** Over everything, hatched and silent: what stands there is from then. */
function NotLive() {
  const link = useLink((one) => one);
  const wording = useWording();
  if (link.kind === 'live' || link.kind === 'connecting') return null;
  return (
    <div className="wall-not-live">
      <p role="alert">
        {link.kind === 'not-live' ? `NOT LIVE SINCE ${wording.clock(instantOf(link.since))}` : 'NOT LIVE'}
      </p>
    </div>
  );
}
