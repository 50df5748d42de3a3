import type { ChecklistTemplate } from '../checklists/template.ts';
import { emptyCollection, lookup, type Collection } from '../collection.ts';
import type { ConflictsWorld } from '../conflicts/state.ts';
import type { EventId } from '../ids.ts';
import type { Instant } from '../instant.ts';

/** A checklist as somebody here wrote, changed or signed it. A starter that nobody touched has none. */
export interface KeptTemplate {
  readonly key: string;
  /** The version in force; null where there is a draft only, or a starter was taken out as it came. */
  current: ChecklistTemplate | null;
  /** The last event about it beside its draft: what an author at this head has seen. */
  touched: EventId | null;
  touchedAt: Instant;
  /** What somebody is still writing: nobody works from it. */
  draft: { readonly template: ChecklistTemplate; readonly event: EventId; readonly at: Instant } | null;
  /** Taken out of use; never deleted. */
  retired?: EventId;
}

export interface TemplatesState {
  /** By key. Earlier versions are in the log. */
  all: Collection<KeptTemplate>;
}
export interface TemplatesSlice {
  templates: TemplatesState;
}
export type TemplatesWorld = TemplatesSlice & ConflictsWorld;

export const initialTemplates = (): TemplatesState => ({ all: emptyCollection() });

export const keptTemplate = (
  { templates }: Readonly<TemplatesSlice>,
  key: string,
): KeptTemplate | undefined => lookup(templates.all, key);

/** What was put here under a key; null where nothing was, or a starter stands as it came. */
export const writtenHere = (world: Readonly<TemplatesSlice>, key: string): ChecklistTemplate | null =>
  keptTemplate(world, key)?.current ?? null;

/** The draft of a checklist; null where there is none. */
export const draftOf = (world: Readonly<TemplatesSlice>, key: string): KeptTemplate['draft'] =>
  keptTemplate(world, key)?.draft ?? null;

/** The last event about a checklist beside its draft: what an author at this head has seen. */
export const touchedBy = (world: Readonly<TemplatesSlice>, key: string): EventId | null =>
  keptTemplate(world, key)?.touched ?? null;

export const isRetired = (world: Readonly<TemplatesSlice>, key: string): boolean =>
  keptTemplate(world, key)?.retired !== undefined;
