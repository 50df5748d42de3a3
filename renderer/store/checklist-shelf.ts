import { useMemo } from 'react';
import { templateRows, type TemplateRow } from '#shared/domain/checklist-templates/select.ts';
import { initialTemplates } from '#shared/domain/checklist-templates/state.ts';
import { instantOf } from '#shared/domain/instant.ts';
import { builtInChecklists } from '#shared/starter-checklists/built-in.ts';
import { useLibrary } from './host-context.ts';
import { useWallNow } from './use-now.ts';

/** What cannot be read is not waited for: the starters are part of the app. */
const NOTHING_OF_OURS = { templates: initialTemplates() };

/**
 * Every checklist that can be read, printed and started here: those of this PC's library, and those that came with the
 * app. While the library is not there, the latter alone.
 */
export function useChecklistShelf(): readonly TemplateRow[] {
  const library = useLibrary((content) => (content.kind === 'ready' ? content.state : NOTHING_OF_OURS));
  const today = instantOf(useWallNow()).slice(0, 10);
  return useMemo(() => templateRows(library, builtInChecklists, today), [library, today]);
}
