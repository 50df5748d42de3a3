import type { ChecklistTemplate } from '../checklists/template.ts';
import { values } from '../collection.ts';
import { foldName } from '../systems/names.ts';
import { isRetired, keptTemplate, writtenHere, type KeptTemplate, type TemplatesSlice } from './state.ts';

type World = Readonly<TemplatesSlice>;
type Starters = readonly ChecklistTemplate[];

/** A checklist of the library as a list shows it. */
export interface TemplateRow {
  readonly key: string;
  /** What is worked from; a draft that was never published stands here too. */
  readonly template: ChecklistTemplate;
  /** `starter`: as it came; `changed-starter`: somebody here changed or signed it; `own`: written here. */
  readonly origin: 'starter' | 'changed-starter' | 'own';
  /** False where there is a draft only, or it was taken out: nothing is started from it. */
  readonly usable: boolean;
  readonly draft: KeptTemplate['draft'];
  readonly retired: boolean;
  /** Its review date has passed. */
  readonly reviewDue: boolean;
  /** What to send back as `seen` with the next version; null while nobody wrote here. */
  readonly touched: KeptTemplate['touched'];
}

const starterOf = (starters: Starters, key: string): ChecklistTemplate | undefined =>
  starters.find((one) => one.key === key);

/** The version in force: what somebody put here, else the starter as it came. */
export const currentTemplate = (
  world: World,
  starters: Starters,
  key: string,
): ChecklistTemplate | undefined => writtenHere(world, key) ?? starterOf(starters, key);

function originOf(kept: KeptTemplate | null, starter: ChecklistTemplate | undefined): TemplateRow['origin'] {
  if (starter === undefined) return 'own';
  return (kept?.current ?? null) === null ? 'starter' : 'changed-starter';
}

const UNTOUCHED = { current: null, draft: null, touched: null } as const;

/** One checklist of the library; undefined where it has none of that key. `today`: `YYYY-MM-DD`. */
export function templateRow(
  world: World,
  starters: Starters,
  { key, today }: { readonly key: string; readonly today: string },
): TemplateRow | undefined {
  const kept = keptTemplate(world, key) ?? null;
  const starter = starterOf(starters, key);
  const { current, draft, touched } = kept ?? UNTOUCHED;
  const template = current ?? starter ?? draft?.template;
  if (template === undefined) return undefined;
  const retired = isRetired(world, key);
  return {
    key,
    template,
    origin: originOf(kept, starter),
    usable: (current !== null || starter !== undefined) && !retired,
    draft,
    retired,
    reviewDue: template.reviewBy !== null && template.reviewBy < today,
    touched,
  };
}

const byTitle = (a: TemplateRow, b: TemplateRow): number => {
  const [left, right] = [foldName(a.template.title), foldName(b.template.title)];
  return left < right ? -1 : Number(left > right);
};

/**
 * Every checklist there is to start from: what was written here by title, then the starters in the order in
 * which they are needed. What was taken out comes last. `today`: `YYYY-MM-DD`.
 */
export function templateRows(world: World, starters: Starters, today: string): readonly TemplateRow[] {
  const rowOf = (key: string): readonly TemplateRow[] => {
    const row = templateRow(world, starters, { key, today });
    return row === undefined ? [] : [row];
  };
  const own = [...values(world.templates.all)]
    .filter(({ key }) => starterOf(starters, key) === undefined)
    .flatMap(({ key }) => rowOf(key))
    .sort(byTitle);
  const rows = [...own, ...starters.flatMap(({ key }) => rowOf(key))];
  return [...rows.filter(({ retired }) => !retired), ...rows.filter(({ retired }) => retired)];
}
