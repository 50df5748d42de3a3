import { useEffect, useMemo, useRef, useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { callsFor, ringWords } from '#shared/domain/tasks/calls.ts';
import { HOW_WORDS, TOLD_HOW, type ToldHow } from '#shared/domain/tasks/task-shape.ts';
import { useIncident } from '../../store/host-context.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { useLatest } from '../../ui/action/use-latest.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormRow } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';
import { untoldWords } from './untold-words.ts';
import { useTasks } from './use-tasks.ts';
import { useSaying, type TaskFormProps } from './use-saying.ts';

interface TellStripProps extends TaskFormProps {
  /** Writes the next task. */
  readonly onNext?: () => void;
}

type Say = (said: 'told' | 'yes', how?: ToldHow) => void;

/**
 * Told is not given: who is to be told and how they are reached, and one key when it was said. `a` told, a digit says how,
 * `y` that they said yes.
 */
export function TellStrip({ onNext, ...props }: TellStripProps) {
  const { say, refusal, pending } = useSaying(props);
  const [who, setWho] = useState('');
  const [text, setText] = useState('');
  const [time, setTime] = useState<ParsedTime>({ kind: 'empty' });
  const now = useNow();
  const { zone } = useWording();
  const card = useRef<HTMLDivElement>(null);
  // The keys of the strip are about what is read here.
  useEffect(() => card.current?.focus(), []);
  const tell: Say = (said, how) => {
    if (pending || time.kind === 'wrong') return;
    const whom = who.trim() === '' ? {} : { who: who.trim() };
    const beside = given({ at: time.kind === 'time' ? instantOf(time.at) : undefined });
    if (said === 'yes') say('task.accept', whom, 'they said yes', beside);
    else
      say(
        'task.tell',
        { ...whom, ...given({ how }) },
        how === undefined ? 'told' : `told ${HOW_WORDS[how]}`,
        beside,
      );
  };
  useTellKeys(tell, onNext);
  return (
    <div className="tell-strip" ref={card} tabIndex={-1} role="group" aria-label="Who is to be told">
      <Refusal {...refusal} />
      <ToRing tasks={props.tasks} />
      <div className="tell-keys">
        <Button kind="primary" shortcut="a" onPress={() => tell('told')}>
          Told just now
        </Button>
        <Button shortcut="y" onPress={() => tell('yes')}>
          Told, and said yes
        </Button>
        {onNext !== undefined && (
          <Button kind="quiet" shortcut="t" onPress={onNext}>
            Next task
          </Button>
        )}
      </div>
      <div className="tell-keys" role="group" aria-label="Told how">
        {TOLD_HOW.map((how, place) => (
          <Button key={how} kind="quiet" shortcut={String(place + 1)} onPress={() => tell('told', how)}>
            {HOW_WORDS[how]}
          </Button>
        ))}
      </div>
      <FormRow>
        <TextField label="Who was told, if not they" value={who} onChange={setWho} />
        <TimeField
          label="When"
          text={text}
          onChange={(typed, parsed) => {
            setText(typed);
            setTime(parsed);
          }}
          context={{ now: msOf(now), zone, prefer: 'past' }}
          emptyMeans="now"
        />
      </FormRow>
      <WhatEscMeans tasks={props.tasks} />
    </div>
  );
}

function WhatEscMeans({ tasks }: Pick<TaskFormProps, 'tasks'>) {
  const rows = useTaskRows();
  const now = useNow();
  const wording = useWording();
  const words = useMemo(() => {
    const meant = new Set<string>(tasks);
    return untoldWords(
      rows.filter(({ task }) => meant.has(task.id)),
      now,
      wording,
    );
  }, [rows, tasks, now, wording]);
  return <p className="task-quiet">{words}</p>;
}

function useTellKeys(tell: Say, onNext: (() => void) | undefined): void {
  const latest = useLatest(tell);
  const next = useLatest(onNext ?? (() => undefined));
  const hasNext = onNext !== undefined;
  useActions(
    useMemo<readonly Action[]>(
      () => [
        { id: 'tell.told', label: 'Told', shortcut: 'a', effect: 'changes', run: () => latest('told') },
        {
          id: 'tell.yes',
          label: 'Told, and said yes',
          shortcut: 'y',
          effect: 'changes',
          run: () => latest('yes'),
        },
        ...TOLD_HOW.map((how, place): Action => ({
          id: `tell.${how}`,
          label: `Told ${HOW_WORDS[how]}`,
          shortcut: String(place + 1),
          effect: 'changes',
          run: () => latest('told', how),
        })),
        ...(hasNext
          ? [
              {
                id: 'tell.next',
                label: 'Next task',
                shortcut: 't',
                effect: 'opens' as const,
                run: () => next(),
              },
            ]
          : []),
      ],
      [latest, next, hasNext],
    ),
  );
}

/** Each person once, with how they are reached and what else they carry. */
function ToRing({ tasks: ids }: Pick<TaskFormProps, 'tasks'>) {
  const people = useIncident((state) => state.people);
  const rows = useTaskRows();
  const now = useNow();
  const tasks = useTasks(ids);
  const calls = useMemo(() => {
    const meant = new Set<string>(ids);
    const theirs = rows.filter(({ task }) => meant.has(task.id));
    return callsFor({ people }, theirs, now, 'at-once').map((call) => ({
      ...call,
      carries: rows.filter(
        ({ standing }) => call.bearer !== null && standing.bearer?.person === call.bearer.person,
      ).length,
    }));
  }, [ids, rows, people, now]);
  return (
    <ul className="tell-calls">
      {calls.length === 0 && <li>{tasks.length === 0 ? 'Being saved ...' : 'They know already.'}</li>}
      {calls.map((call) => (
        <li key={call.key}>
          <strong>{ringWords(call)}</strong>
          {call.bearer !== null && (
            <span className="task-quiet">
              {call.bearer.name}, carries {call.carries}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
