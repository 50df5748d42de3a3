import type { PassedOver, UndoMap } from '../area.ts';
import type { templateEvents } from './events.ts';
import { draftOf, keptTemplate, type TemplatesWorld } from './state.ts';

const since = (title: string): PassedOver => ({ what: title, because: 'changed since' });

/** Undo brings a checklist back to what it was where nobody changed it since. */
export const templateUndo: UndoMap<TemplatesWorld, typeof templateEvents> = {
  'template.version-put': (world, { id, data: { key, from, to } }) => {
    const kept = keptTemplate(world, key);
    if (kept?.touched !== id || kept.current === null) return since(to.title);
    const { title, version } = kept.current;
    return { type: 'template.version-withdrawn', data: { key, title, version, target: id, to: from } };
  },
  'template.draft-saved': (world, { id, data: { key, from, to } }) => {
    if (draftOf(world, key)?.event !== id) return since(`The draft of ${to.title}`);
    return from === null
      ? { type: 'template.draft-discarded', data: { key, from: to, draft: id } }
      : { type: 'template.draft-saved', data: { key, from: to, to: from, after: id } };
  },
  'template.draft-discarded': (world, { data: { key, from } }) =>
    draftOf(world, key) === null
      ? { type: 'template.draft-saved', data: { key, from: null, to: from, after: null } }
      : since(`The draft of ${from.title}`),
  'template.approved': (world, { id, data }) =>
    keptTemplate(world, data.key)?.touched === id
      ? { type: 'template.approved', data: { ...data, from: data.to, to: data.from } }
      : since(data.title),
  'template.retired': (world, { id, data: { key, title } }) =>
    keptTemplate(world, key)?.retired === id
      ? { type: 'template.restored', data: { key, title } }
      : since(title),
  'template.restored': (world, { id, data: { key, title } }) =>
    keptTemplate(world, key)?.touched === id
      ? { type: 'template.retired', data: { key, title, reason: 'Undone.', after: id } }
      : since(title),
};
