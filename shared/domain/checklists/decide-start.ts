import type { DecideContext, DecideMap } from '../area.ts';
import { has } from '../collection.ts';
import { RunId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { nextNumber, takeNumber } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import { accept, acceptWith, reject, type NewEvent, type Outcome } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import type { checklistCommands } from './commands.ts';
import { forEachRun, onRun } from './for-each-run.ts';
import { resolveRunSubject, resolveTemplate } from './references.ts';
import { closedByLast, runStanding } from './run-outlook.ts';
import { runSubjectKey, type RunSubject } from './run-shape.ts';
import { copyOf, listedRuns, type ChecklistsWorld, type Copy, type Run } from './state.ts';
import { copyIdOf, stepKeys } from './step-keys.ts';
import type { ChecklistTemplate } from './template.ts';

type World = Readonly<ChecklistsWorld>;
type Decide = DecideMap<ChecklistsWorld, typeof checklistCommands>;

/** The copy of a version, and the event that makes it where nobody has worked from it yet. */
function copied(world: World, template: ChecklistTemplate): { copy: Copy; events: readonly NewEvent[] } {
  const id = copyIdOf(template);
  const there = copyOf(world, id);
  if (there !== undefined) return { copy: there, events: [] };
  const copy = { id, template, keys: stepKeys(template) };
  return { copy, events: [{ type: 'checklist.copied', data: { copy: id, template, keys: copy.keys } }] };
}

/** The checklists of one title that are in progress on a subject. */
function running(world: World, template: ChecklistTemplate, at: Instant): ReadonlyMap<string, Run> {
  return new Map(
    listedRuns(world)
      .filter((run) => copyOf(world, run.copies.at(-1))?.template.key === template.key)
      .filter((run) => !runStanding(world, run, at).isClosed)
      .map((run) => [runSubjectKey(run.on), run]),
  );
}

function start(
  world: World,
  starters: readonly ChecklistTemplate[],
  { data, at }: Parameters<Decide['checklist.start']>[1],
  context: DecideContext,
): Outcome {
  const { incident } = world;
  if (incident.status === 'undeclared') return notDeclared;
  const template = resolveTemplate(world, starters, data.template);
  if (isRejection(template)) return template;
  const subjects = new Map<string, RunSubject>();
  for (const ref of data.subjects) {
    const subject = resolveRunSubject(world, ref);
    if (isRejection(subject)) return subject;
    subjects.set(runSubjectKey(subject), subject);
  }
  const group = data.run ?? RunId.parse(context.newId());
  if (has(world.checklists.runs, group) || has(world.checklists.gone, group))
    return reject('run-exists', 'That checklist was started already.');
  const { copy, events } = copied(world, template);
  const counting = { ...incident, numbers: { ...incident.numbers } };
  const there = running(world, template, at);
  const started = [...subjects.values()].map((on, place): NewEvent => {
    const number = nextNumber(counting, 'checklist', context.station);
    takeNumber(counting, 'checklist', number);
    const run = place === 0 ? group : RunId.parse(context.newId());
    const { title, version } = template;
    return {
      type: 'checklist.started',
      data: { run, number, title, on, copy: copy.id, version, group, of: subjects.size },
    };
  });
  const twins = [...subjects.keys()].flatMap((key) => there.get(key)?.number ?? []);
  return twins.length === 0
    ? accept(...events, ...started)
    : acceptWith(`In progress there already: ${twins.join(', ')}. Go on with one, give the other up.`, [
        ...events,
        ...started,
      ]);
}

const counted = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

function takeVersion(
  world: World,
  starters: readonly ChecklistTemplate[],
  { data, at }: Parameters<Decide['checklist.take-version']>[1],
): Outcome {
  const template = resolveTemplate(world, starters, data.template);
  if (isRejection(template)) return template;
  const { copy, events } = copied(world, template);
  let first: readonly NewEvent[] = events;
  return forEachRun(world, data.runs, (run) => {
    const from = copyOf(world, run.copies.at(-1));
    if (from === undefined || from.id === copy.id)
      return reject('no-change', `Checklist ${run.number} is worked from that version already.`);
    if (from.template.key !== template.key) {
      return reject(
        'other-checklist',
        `Checklist ${run.number} is "${from.template.title}", not "${template.title}". Start that one beside it.`,
      );
    }
    const { steps } = runStanding(world, run, at);
    if (closedByLast(run)) return reject('run-closed', `Checklist ${run.number} is closed. Reopen it first.`);
    const keys = new Set(copy.keys);
    const known = new Set(steps.map(({ on }) => on.key));
    const goOn = steps.filter(({ on }) => on.critical && !keys.has(on.key)).length;
    const stay = steps.filter(({ on, answer }) => keys.has(on.key) && answer !== undefined).length;
    const fresh = copy.keys.filter((key) => !known.has(key)).length;
    const { version: fromVersion } = from.template;
    const { version } = template;
    const taken = first;
    first = [];
    return {
      events: [
        ...taken,
        {
          type: 'checklist.version-taken',
          data: { ...onRun(world, run), from: from.id, to: copy.id, fromVersion, version, stay, fresh, goOn },
        },
      ],
      notice: `${counted(stay, 'answer stays', 'answers stay')}, ${counted(fresh, 'step is new', 'steps are new')}${goOn === 0 ? '' : `; ${counted(goOn, 'critical step', 'critical steps')} of version ${String(fromVersion)} not to be lost: see the end of the list`}.`,
    };
  });
}

/** How checklists come about: started, and taken on to another version. `starters` come with the app. */
export const startDecide = (
  starters: readonly ChecklistTemplate[],
): Pick<Decide, 'checklist.start' | 'checklist.take-version'> => ({
  'checklist.start': (world, command, context) => start(world, starters, command, context),
  'checklist.take-version': (world, command) => takeVersion(world, starters, command),
});
