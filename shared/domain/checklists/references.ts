import { lookup, values } from '../collection.ts';
import type { Author } from '../envelope.ts';
import { notDeclared } from '../incident/decide.ts';
import { reject, type Rejection } from '../outcome.ts';
import { findService, listedServices } from '../services/state.ts';
import { isRejection, resolveSubject, siteFor } from '../systems/references.ts';
import type { RunSubjectRef, SecondRef, TemplateRef } from './commands.ts';
import { handOf, runSubjectWords, sameHand, type Hand, type RunSubject, type Second } from './run-shape.ts';
import { stepsOfRun, type RunStep } from './run-steps.ts';
import { copyOf, type ChecklistsSlice, type ChecklistsWorld, type Run } from './state.ts';
import type { ChecklistTemplate } from './template.ts';

type World = Readonly<ChecklistsWorld>;

/** What a checklist in progress is called. */
export const titleOf = (world: World, run: Run): string =>
  copyOf(world, run.copies.at(-1))?.template.title ?? 'Checklist';

/** How it reads in a sentence: "Checklist A3 (Ward printers back, EMIS Web)". */
export function runWords(world: World, run: Run): string {
  const subject = runSubjectWords(run.on);
  return `Checklist ${run.number} (${[titleOf(world, run), subject].filter((part) => part !== '').join(', ')})`;
}

/** The checklist in progress that is meant, by id or number; those taken back too. */
export function resolveRun({ checklists }: Readonly<ChecklistsSlice>, ref: string): Run | Rejection {
  const direct = lookup(checklists.runs, ref);
  if (direct !== undefined) return direct;
  const number = ref.toUpperCase();
  const [first, second] = [...values(checklists.runs)].filter((run) => run.number === number);
  if (second !== undefined) {
    return reject(
      'number-ambiguous',
      `Two checklists have the number ${number} since a merge. Pick the one you mean from the list.`,
    );
  }
  if (first !== undefined) return first;
  const gone = lookup(checklists.gone, ref) ?? [...values(checklists.gone)].find((one) => one === number);
  return gone === undefined
    ? reject('run-not-found', `No checklist in progress is called "${ref}". Check the number, or start it.`)
    : reject(
        'run-long-closed',
        `Checklist ${gone} was closed long ago and is in the log only. Start it anew.`,
      );
}

/** A checklist that work can be done on. */
export function listedRun(world: World, ref: string): Run | Rejection {
  if (world.incident.status === 'undeclared') return notDeclared;
  const run = resolveRun(world, ref);
  if (isRejection(run) || run.struck === undefined) return run;
  return reject('run-struck', `Checklist ${run.number} was taken back. Start it anew.`);
}

/** The step that is meant: by key, or by its place in the list. */
export function resolveStep(world: Readonly<ChecklistsSlice>, run: Run, ref: string): RunStep | Rejection {
  const steps = stepsOfRun(world, run);
  const found = steps.find(({ key }) => key === ref) ?? steps.find(({ place }) => String(place) === ref);
  return (
    found ??
    reject(
      'step-not-found',
      `Checklist ${run.number} has no step "${ref}". Its steps are 1 to ${String(steps.length)}.`,
    )
  );
}

/** What a checklist is to be worked through for. */
export function resolveRunSubject(world: World, ref: RunSubjectRef): RunSubject | Rejection {
  if ('incident' in ref) return { kind: 'incident' };
  if ('shift' in ref) return { kind: 'shift', name: ref.shift };
  if ('system' in ref) {
    const found = resolveSubject(world, ref);
    return isRejection(found) ? found : { kind: 'system', on: found.on };
  }
  if ('site' in ref) {
    const { id, name } = siteFor(world, ref.site);
    return { kind: 'site', site: id, name };
  }
  const service = findService(world, ref.service);
  if (service !== undefined) return { kind: 'service', service: service.id, name: service.name };
  const names = listedServices(world).map(({ name }) => name);
  return reject(
    'service-not-found',
    `There is no service "${ref.service}" here. There are: ${names.join(', ') || 'none yet'}.`,
  );
}

/** The checklist that is meant: as it is given, or by key what is here already, else what came with the app. */
export function resolveTemplate(
  { checklists }: World,
  starters: readonly ChecklistTemplate[],
  ref: TemplateRef,
): ChecklistTemplate | Rejection {
  if ('chunks' in ref) return ref;
  const here = [...values(checklists.copies)].map(({ template }) => template);
  const [found] = [...here, ...starters]
    .filter(({ key, version }) => key === ref.key && (ref.version ?? version) === version)
    .sort((a, b) => b.version - a.version);
  return (
    found ??
    reject(
      'template-not-found',
      `There is no checklist "${ref.key}" here. Take it from the library, where it can be written too.`,
    )
  );
}

/**
 * Who confirms as the second person: as named, else whoever is at the keyboard. Refused where it is the
 * first one again.
 */
export function resolveSecond(
  first: Hand | null,
  { ref, by }: { readonly ref: SecondRef | undefined; readonly by: Author },
): Second | Rejection {
  const second: Second =
    ref === undefined ? { ...handOf(by), how: 'keyboard' } : { who: ref.who, person: null, how: ref.how };
  if (first === null || !sameHand(first, second)) return second;
  return reject(
    'same-person',
    `${first.who} was the first. A second person takes the keyboard (F2), or say who confirmed by phone or on paper.`,
  );
}
