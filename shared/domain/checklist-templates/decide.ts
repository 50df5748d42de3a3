import type { DecideMap } from '../area.ts';
import { sameContent, type ChecklistTemplate } from '../checklists/template.ts';
import type { EventId } from '../ids.ts';
import { accept, acceptWith, reject, type NewEvent, type Outcome, type Rejection } from '../outcome.ts';
import { idFromName } from '../systems/names.ts';
import type { templateCommands } from './commands.ts';
import { currentTemplate } from './select.ts';
import { draftOf, isRetired, touchedBy, writtenHere, type TemplatesWorld } from './state.ts';

type World = Readonly<TemplatesWorld>;
type Starters = readonly ChecklistTemplate[];
type Decide = DecideMap<TemplatesWorld, typeof templateCommands>;

const notFound = (key: string): Rejection =>
  reject('template-not-found', `The library has no checklist "${key}". Pick one from its list, or write it.`);

const noDraft = reject('no-draft', 'There is no draft of that checklist.');

const changed = (world: World, key: string): Rejection =>
  reject(
    'changed-meanwhile',
    'Somebody changed this checklist while you wrote. Look at both and send yours again.',
    { theirs: { current: writtenHere(world, key), draft: draftOf(world, key)?.template ?? null } },
  );

const onTemplate = ({ key, title }: ChecklistTemplate) => ({ key, title });

/** The number of the next version: one more than what is in force, or its own where it is the first or greater. */
const nextVersion = (current: ChecklistTemplate | undefined, asked: number): number =>
  current === undefined ? asked : Math.max(asked, current.version + 1);

/** What is put is approved by nobody here yet. */
const unsigned = (template: ChecklistTemplate, version: number): ChecklistTemplate => ({
  ...template,
  version,
  approvedBy: null,
  reviewBy: null,
});

function versionPut(
  world: World,
  current: ChecklistTemplate | undefined,
  { template, draft }: { readonly template: ChecklistTemplate; readonly draft: EventId | null },
): NewEvent {
  const { key, version } = template;
  const to = unsigned(template, nextVersion(current, version));
  return {
    type: 'template.version-put',
    data: { key, from: writtenHere(world, key), to, after: touchedBy(world, key), draft },
  };
}

/** Whether a checklist that is in use says the same already. */
const saysThat = (world: World, current: ChecklistTemplate | undefined, to: ChecklistTemplate): boolean =>
  current !== undefined && sameContent(current, to) && !isRetired(world, to.key);

function put(world: World, starters: Starters, { data }: Parameters<Decide['template.put']>[1]): Outcome {
  const { template, seen } = data;
  if (seen !== undefined && seen !== touchedBy(world, template.key)) return changed(world, template.key);
  const current = currentTemplate(world, starters, template.key);
  if (saysThat(world, current, template)) return reject('no-change', `${template.title} says that already.`);
  const event = versionPut(world, current, { template, draft: null });
  return template.approvedBy === null
    ? accept(event)
    : acceptWith(
        `Approved by ${template.approvedBy} where it comes from: that does not count here. Approve it anew.`,
        [event],
      );
}

function saveDraft(world: World, starters: Starters, template: ChecklistTemplate): Outcome {
  const draft = draftOf(world, template.key);
  if (draft !== null && sameContent(draft.template, template))
    return reject('no-change', 'The draft says that already.');
  const current = currentTemplate(world, starters, template.key);
  const to = unsigned(template, nextVersion(current, template.version));
  const { template: from, event: after } = draft ?? { template: null, event: null };
  return accept({ type: 'template.draft-saved', data: { key: template.key, from, to, after } });
}

/** A starter that is signed as it came is written down first: what was approved is what stands here. */
function writtenDown(world: World, current: ChecklistTemplate): readonly NewEvent[] {
  const { key } = current;
  if (writtenHere(world, key) !== null) return [];
  const data = { key, from: null, to: current, after: touchedBy(world, key), draft: null };
  return [{ type: 'template.version-put', data }];
}

function sign(
  world: World,
  current: ChecklistTemplate,
  to: { readonly approvedBy: string | null; readonly reviewBy: string | null },
): Outcome {
  const { approvedBy, reviewBy, version } = current;
  const from = { approvedBy, reviewBy };
  if (approvedBy === to.approvedBy && reviewBy === to.reviewBy)
    return reject('no-change', `${current.title} has that already.`);
  return accept(...writtenDown(world, current), {
    type: 'template.approved',
    data: { ...onTemplate(current), version, from, to },
  });
}

/** The deciders of the library's checklists; `starters` are there without being written. */
export function templateDecide(starters: Starters): Decide {
  const usable = (world: World, key: string): ChecklistTemplate | Rejection => {
    const current = currentTemplate(world, starters, key);
    if (current === undefined) return notFound(key);
    return !isRetired(world, key)
      ? current
      : reject('template-retired', `${current.title} was taken out of use. Put it back first.`);
  };
  const withUsable =
    (world: World, key: string) =>
    (decide: (current: ChecklistTemplate) => Outcome): Outcome => {
      const current = usable(world, key);
      return 'ok' in current ? current : decide(current);
    };

  return {
    'template.put': (world, command) => put(world, starters, command),
    'template.save-draft': (world, { data: { template, seen } }) =>
      seen !== undefined && seen !== (draftOf(world, template.key)?.event ?? null)
        ? changed(world, template.key)
        : saveDraft(world, starters, template),
    'template.publish': (world, { data: { key, seen } }) => {
      const draft = draftOf(world, key);
      if (draft === null) return noDraft;
      if (seen !== undefined && seen !== draft.event) return changed(world, key);
      const { template, event } = draft;
      const current = currentTemplate(world, starters, key);
      return saysThat(world, current, template)
        ? reject('no-change', `${template.title} says that already. Throw the draft away.`)
        : accept(versionPut(world, current, { template, draft: event }));
    },
    'template.discard-draft': (world, { data: { key } }) => {
      const draft = draftOf(world, key);
      if (draft === null) return noDraft;
      const { template: from, event } = draft;
      return accept({ type: 'template.draft-discarded', data: { key, from, draft: event } });
    },
    'template.copy': (world, { data: { from, title } }) => {
      const source = currentTemplate(world, starters, from) ?? draftOf(world, from)?.template;
      if (source === undefined) return notFound(from);
      const key = idFromName('list', title);
      const there = currentTemplate(world, starters, key) ?? draftOf(world, key)?.template;
      return there === undefined
        ? saveDraft(world, starters, { ...source, key, title, version: 1 })
        : reject('title-taken', `There is a checklist called "${there.title}". Give the copy another title.`);
    },
    'template.approve': (world, { data: { key, version, by, reviewBy } }) =>
      withUsable(
        world,
        key,
      )((current) =>
        current.version === version
          ? sign(world, current, {
              approvedBy: by,
              reviewBy: reviewBy === undefined ? current.reviewBy : reviewBy,
            })
          : reject(
              'other-version',
              `${current.title} is version ${String(current.version)} by now. Read that one before it is approved.`,
            ),
      ),
    'template.set-review': (world, { data: { key, reviewBy } }) =>
      withUsable(world, key)((current) => sign(world, current, { approvedBy: current.approvedBy, reviewBy })),
    'template.retire': (world, { data: { key, reason } }) =>
      withUsable(
        world,
        key,
      )((current) =>
        accept({
          type: 'template.retired',
          data: { ...onTemplate(current), reason, after: touchedBy(world, key) },
        }),
      ),
    'template.restore': (world, { data: { key } }) => {
      const current = currentTemplate(world, starters, key);
      if (current === undefined) return notFound(key);
      return !isRetired(world, key)
        ? reject('no-change', `${current.title} is in use.`)
        : accept({ type: 'template.restored', data: onTemplate(current) });
    },
  };
}
