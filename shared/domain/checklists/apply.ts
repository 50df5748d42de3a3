import type { ApplyMap } from '../area.ts';
import { has, lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import type { EventId, RunId } from '../ids.ts';
import { takeNumber } from '../incident/state.ts';
import { unseenNeighbour, type Change } from '../timeline.ts';
import type { checklistEvents } from './events.ts';
import { noteWork, raiseCriticalOpen, raiseStruckRun, withRun } from './keep-run.ts';
import { RUN_STATUS_WORDS, type Answer, type RunStatus } from './run-shape.ts';
import { keepIn, type Answered, type ChecklistsWorld, type Run } from './state.ts';
import { answerWords } from './step-words.ts';
import { trackOf } from './strike.ts';

interface OnRun {
  readonly run: RunId;
  readonly number: string;
}

const entryOf = <T>({ id, at, stamp }: Fact, to: T): Change<T> => ({ event: id, at, stamp, to });

/** What was found, said twice, is the same where its words are; who said it does not matter. */
const saysOf = (answer: Answer): string => {
  if (answer.answer === 'different') return `different ${answer.value}`;
  return answer.answer;
};
const sameAnswer = (a: Answered, b: Answered): boolean => saysOf(a) === saysOf(b);
const sameStatus = (a: RunStatus, b: RunStatus): boolean => a.status === b.status;

function setStatus(
  world: ChecklistsWorld,
  fact: Fact<string, OnRun & { readonly after: EventId | null; readonly title: string }>,
  to: RunStatus,
): void {
  const change = (run: Run): void => {
    const entry = entryOf(fact, to);
    const other = unseenNeighbour(run.status, { ...entry, after: fact.data.after }, sameStatus);
    if (other !== undefined) {
      raiseConflict(world, fact, {
        rule: 'CL-19',
        about: [run.id],
        words: `Checklist ${run.number} (${fact.data.title}) was set "${RUN_STATUS_WORDS[other.to.status]}" and, by someone who had not seen that, "${RUN_STATUS_WORDS[to.status]}". The later one in time stands: find out which is right.`,
        events: [other.event, fact.id],
      });
    }
    keepIn(run.status, entry, 'run');
    noteWork(world, fact, run);
    raiseCriticalOpen(world, fact, run);
  };
  const opens = to.status === 'running' || to.status === 'paused';
  withRun(world, fact, change, opens ? 'opens' : 'goes-on');
}

type Answering = Fact<
  string,
  OnRun & {
    readonly step: string;
    readonly text: string;
    readonly expected: string;
    readonly title: string;
    readonly to: Answer;
    readonly by: Answered['by'];
    readonly second: Answered['second'];
    readonly after: EventId | null;
  }
>;

function answerStep(world: ChecklistsWorld, fact: Answering): void {
  withRun(world, fact, (run) => {
    const { step, text, expected, title, to, by, second, after } = fact.data;
    const timeline = (run.answers[step] ??= []);
    const entry = entryOf<Answered>(fact, { ...to, by, second });
    const other = unseenNeighbour(timeline, { ...entry, after }, sameAnswer);
    if (other !== undefined) {
      raiseConflict(world, fact, {
        rule: 'CL-18',
        about: [run.id],
        words: `${text} (checklist ${run.number}, ${title}) was answered "${answerWords(other.to, expected)}" and, by someone who had not seen that, "${answerWords(to, expected)}". The later one in time stands: look again.`,
        events: [other.event, fact.id],
      });
    }
    keepIn(timeline, entry, 'step');
    noteWork(world, fact, run);
    raiseCriticalOpen(world, fact, run);
  });
}

/** What each event does to checklists in progress. */
export const checklistApply: ApplyMap<ChecklistsWorld, typeof checklistEvents> = {
  'checklist.copied': ({ checklists }, { data: { copy, template, keys } }) => {
    if (!has(checklists.copies, copy)) put(checklists.copies, copy, { id: copy, template, keys });
  },
  'checklist.started': (world, fact) => {
    const { run: id, number, on, copy, group } = fact.data;
    takeNumber(world.incident, 'checklist', number);
    if (has(world.checklists.gone, id)) return;
    const known = lookup(world.checklists.runs, id);
    if (known !== undefined) {
      // Started under one id at two stations, from two versions: the critical steps of the later stay at the end of the list.
      if (!known.copies.includes(copy)) known.copies = [copy, ...known.copies];
      return;
    }
    put<Run>(world.checklists.runs, id, {
      id,
      number,
      group,
      on,
      startedAt: fact.at,
      started: fact.id,
      copies: [copy],
      answers: {},
      seconds: {},
      status: [],
      countersigned: [],
      settled: {},
      notes: 0,
      raised: [],
      touched: fact.id,
    });
  },
  'checklist.step-answered': answerStep,
  'checklist.step-confirmed': (world, fact) => {
    withRun(world, fact, (run) => {
      const { step, target, who, person, how } = fact.data;
      keepIn((run.seconds[step] ??= []), entryOf(fact, { target, who, person, how }), 'step');
      noteWork(world, fact, run);
    });
  },
  'checklist.noted': (world, fact) => {
    withRun(world, fact, (run) => {
      run.notes += 1;
    });
  },
  'checklist.paused': (world, fact) => {
    const { reason, at } = fact.data;
    setStatus(world, fact, { status: 'paused', reason, step: at?.step ?? null });
  },
  'checklist.resumed': (world, fact) => {
    setStatus(world, fact, { status: 'running' });
  },
  'checklist.completed': (world, fact) => {
    setStatus(world, fact, { status: 'complete', by: fact.data.by });
  },
  'checklist.countersigned': (world, fact) => {
    withRun(world, fact, (run) => {
      const { who, person, how } = fact.data;
      keepIn(run.countersigned, entryOf(fact, { who, person, how }), 'run');
    });
  },
  'checklist.abandoned': (world, fact) => {
    setStatus(world, fact, { status: 'abandoned', reason: fact.data.reason });
  },
  'checklist.reopened': (world, fact) => {
    setStatus(world, fact, { status: 'running' });
  },
  'checklist.skip-settled': (world, fact) => {
    withRun(world, fact, (run) => {
      run.settled[fact.data.step] = fact.id;
    });
  },
  'checklist.skip-unsettled': (world, fact) => {
    const change = (run: Run): void => {
      const { step, target } = fact.data;
      const { [step]: there, ...rest } = run.settled;
      if (there === target) run.settled = rest;
    };
    withRun(world, fact, change, 'opens');
  },
  'checklist.version-taken': (world, fact) => {
    withRun(world, fact, (run) => {
      const { from, to, version } = fact.data;
      if (run.copies.at(-1) !== from && run.copies.at(-1) !== to) {
        raiseConflict(world, fact, {
          rule: 'CL-17',
          about: [run.id],
          words: `Checklist ${run.number} was taken on to another version by two people apart. Version ${String(version)} stands; critical steps of the other stay at the end of the list.`,
          events: [fact.id],
        });
      }
      run.copies = [...run.copies.filter((copy) => copy !== to), to];
      noteWork(world, fact, run);
      raiseCriticalOpen(world, fact, run);
    });
  },
  'checklist.raised': (world, { data: { runs, step } }) => {
    for (const { run: id } of runs) {
      const run = lookup(world.checklists.runs, id);
      if (run !== undefined && !run.raised.includes(step)) run.raised.push(step);
    }
  },
  'checklist.struck': (world, fact) => {
    withRun(world, fact, (run) => {
      if (run.struck !== undefined) return;
      run.struck = fact.id;
      if (run.touched !== fact.data.after) raiseStruckRun(world, fact, run, [run.touched]);
    });
  },
  'checklist.reinstated': (world, fact) => {
    const change = (run: Run): void => {
      delete run.struck;
    };
    withRun(world, fact, change, 'opens');
  },
  'checklist.entry-struck': (world, fact) => {
    const { kind, step, target } = fact.data;
    const change = (run: Run): void => {
      const entry = trackOf(run, kind, step).find(({ event }) => event === target);
      if (entry !== undefined) entry.struck = fact.id;
      noteWork(world, fact, run);
      raiseCriticalOpen(world, fact, run);
    };
    withRun(world, fact, change, 'opens');
  },
  'checklist.strike-lifted': (world, fact) => {
    const { kind, step, target } = fact.data;
    withRun(world, fact, (run) => {
      const entry = trackOf(run, kind, step).find(({ event }) => event === target);
      if (entry !== undefined) delete entry.struck;
      noteWork(world, fact, run);
      raiseCriticalOpen(world, fact, run);
    });
  },
};
