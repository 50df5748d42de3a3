import type { ApplyMap } from '../area.ts';
import { lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import type { templateEvents } from './events.ts';
import type { KeptTemplate, TemplatesWorld } from './state.ts';

/** What is kept of a checklist; made where it is the first that is said of it. */
function keep(world: TemplatesWorld, { at }: Fact, key: string): KeptTemplate {
  const there = lookup(world.templates.all, key);
  if (there !== undefined) return there;
  const fresh: KeptTemplate = { key, current: null, touched: null, touchedAt: at, draft: null };
  put(world.templates.all, key, fresh);
  // What a draft state holds is its own copy: changes go there.
  return lookup(world.templates.all, key) ?? fresh;
}

function touch(kept: KeptTemplate, { id, at }: Fact): void {
  kept.touched = id;
  kept.touchedAt = at;
}

/** Two people changed one checklist apart: what was entered last stands, and a person looks at both (TP-6). */
function raiseApart(
  world: TemplatesWorld,
  fact: Fact,
  { key, title, others, stands }: { key: string; title: string; others: readonly EventId[]; stands: string },
): void {
  raiseConflict(world, fact, {
    rule: 'TP-6',
    about: [key],
    words: `${title} was changed at another station in the meantime. ${stands}`,
    events: [...others, fact.id],
  });
}

const LATER = 'What was entered last stands; the other is in its history.';

/** What each event does to the checklists of the library. */
export const templateApply: ApplyMap<TemplatesWorld, typeof templateEvents> = {
  'template.version-put': (world, fact) => {
    const { key, to, after, draft } = fact.data;
    const kept = keep(world, fact, key);
    const isUnseen = kept.touched !== after;
    if (isUnseen) {
      raiseApart(world, fact, { key, title: to.title, others: [kept.touched ?? []].flat(), stands: LATER });
    }
    // Two versions of one number would be taken for one: the later gets the next.
    const stood = isUnseen ? (kept.current?.version ?? 0) : 0;
    kept.current = { ...to, version: Math.max(to.version, stood + 1) };
    if (kept.draft !== null && kept.draft.event === draft) kept.draft = null;
    delete kept.retired;
    touch(kept, fact);
  },
  'template.version-withdrawn': (world, fact) => {
    const { key, to, target } = fact.data;
    const kept = keep(world, fact, key);
    if (kept.touched !== target) {
      const { title } = fact.data;
      raiseApart(world, fact, {
        key,
        title,
        others: [kept.touched ?? []].flat(),
        stands: 'It was to be taken back: the other change stands.',
      });
      return;
    }
    kept.current = to;
    touch(kept, fact);
  },
  'template.draft-saved': (world, fact) => {
    const { key, to, after } = fact.data;
    const kept = keep(world, fact, key);
    if ((kept.draft?.event ?? null) !== after) {
      const others = [kept.draft?.event ?? []].flat();
      raiseApart(world, fact, { key, title: to.title, others, stands: LATER });
    }
    kept.draft = { template: to, event: fact.id, at: fact.at };
  },
  'template.draft-discarded': (world, fact) => {
    const kept = keep(world, fact, fact.data.key);
    if (kept.draft?.event === fact.data.draft) kept.draft = null;
  },
  'template.approved': (world, fact) => {
    const { key, title, version, to } = fact.data;
    const kept = keep(world, fact, key);
    if (kept.current?.version !== version) {
      raiseApart(world, fact, {
        key,
        title,
        others: [kept.touched ?? []].flat(),
        stands: `Version ${String(version)} was approved, which is not the one in use: read that one.`,
      });
      return;
    }
    kept.current = { ...kept.current, ...to };
    touch(kept, fact);
  },
  'template.retired': (world, fact) => {
    const { key, title, after } = fact.data;
    const kept = keep(world, fact, key);
    if (kept.touched !== after) {
      raiseApart(world, fact, {
        key,
        title,
        others: [kept.touched ?? []].flat(),
        stands: 'It is out of use: put it back if it is needed.',
      });
    }
    kept.retired = fact.id;
    touch(kept, fact);
  },
  'template.restored': (world, fact) => {
    const kept = keep(world, fact, fact.data.key);
    delete kept.retired;
    touch(kept, fact);
  },
};
