import type { ChecklistTemplate } from '#shared/domain/checklists/template.ts';
import type { SheetKind } from '#shared/domain/paper/state.ts';
import { blankLog, handoverForm, LOG_LINES, methaneForm, sitrepForm } from './blank-forms.ts';
import { cardBlocks, openRuns, runBlocks, runTitle } from './checklist-blocks.ts';
import type { PaperBlock } from './paper-block.ts';
import { boardBlocks, contactBlocks, serviceBlocks, taskBlocks, type PaperSource } from './sheet-blocks.tsx';

/** What of the log stands on paper: read before it is printed. */
export interface FromTheLog {
  readonly decisions: readonly PaperBlock[];
  /** Null where none was issued. */
  readonly sitrep: readonly PaperBlock[] | null;
}

/** One sheet as it is planned: it gets its serial when it is printed. */
export interface PlannedSheet {
  readonly kind: SheetKind;
  readonly title: string;
  readonly lines?: number;
  readonly blocks: readonly PaperBlock[];
}

/** What a pack may hold, besides the cards. */
export const PARTS = [
  'board',
  'services',
  'tasks',
  'checklists',
  'decisions',
  'sitrep',
  'contacts',
  'log',
  'methane',
  'handover',
  'sitrep-form',
] as const;
export type Part = (typeof PARTS)[number];

export const PART_WORDS: Readonly<Record<Part, { readonly label: string; readonly hint: string }>> = {
  board: { label: 'Board', hint: 'Every system, worst first, with room for what is heard.' },
  services: { label: 'Services', hint: 'As somebody stated them.' },
  tasks: { label: 'Open tasks', hint: 'With a box to tick.' },
  checklists: { label: 'Checklists in progress', hint: 'At the step where they stand.' },
  decisions: { label: 'Decisions in force', hint: 'With their reasons and review times.' },
  sitrep: { label: 'Last sitrep', hint: 'As it was issued.' },
  contacts: { label: 'Contacts and posts', hint: 'Who holds what, and how to reach everybody.' },
  log: { label: 'Blank log', hint: 'Numbered lines; comes back and is keyed in.' },
  methane: { label: 'Blank METHANE', hint: 'Comes back and is keyed in.' },
  handover: { label: 'Blank handover', hint: 'Comes back and is keyed in.' },
  'sitrep-form': { label: 'Blank sitrep', hint: 'Comes back and is keyed in.' },
};

/** What somebody chose to print. */
export interface PackChoice {
  readonly parts: readonly Part[];
  /** Sheets of blank log. */
  readonly logs: number;
  /** Keys of the checklists that are printed as cards. */
  readonly cards: readonly string[];
}

/** The sheets of a pack in their order; those about how things stand come first. */
export function plannedSheets(
  choice: PackChoice,
  source: PaperSource,
  { log, templates }: { readonly log: FromTheLog; readonly templates: readonly ChecklistTemplate[] },
): readonly PlannedSheet[] {
  const of: Readonly<Record<Part, () => readonly PlannedSheet[]>> = {
    board: () => [{ kind: 'board', title: 'Board', blocks: boardBlocks(source) }],
    services: () => [{ kind: 'services', title: 'Services', blocks: serviceBlocks(source) }],
    tasks: () => [{ kind: 'tasks', title: 'Open tasks', blocks: taskBlocks(source) }],
    checklists: () =>
      openRuns(source).map((run) => ({
        kind: 'checklist',
        title: runTitle(source, run).slice(0, 200),
        blocks: runBlocks(source, run),
      })),
    decisions: () => [{ kind: 'decisions', title: 'Decisions in force', blocks: log.decisions }],
    sitrep: () => (log.sitrep === null ? [] : [{ kind: 'sitrep', title: 'Last sitrep', blocks: log.sitrep }]),
    contacts: () => [{ kind: 'contacts', title: 'Contacts and posts', blocks: contactBlocks(source) }],
    log: () =>
      Array.from({ length: choice.logs }, () => ({
        kind: 'log',
        title: 'Blank log',
        lines: LOG_LINES,
        blocks: blankLog,
      })),
    methane: () => [{ kind: 'methane', title: 'METHANE', blocks: methaneForm }],
    handover: () => [{ kind: 'handover', title: 'Handover, I-PASS', blocks: handoverForm }],
    'sitrep-form': () => [{ kind: 'sitrep-form', title: 'Sitrep', blocks: sitrepForm }],
  };
  const chosen = PARTS.filter((part) => choice.parts.includes(part));
  const cards = templates
    .filter(({ key }) => choice.cards.includes(key))
    .map((card): PlannedSheet => ({ kind: 'card', title: card.title, blocks: cardBlocks(card) }));
  const isBlank = (part: Part): boolean => PARTS.indexOf(part) >= PARTS.indexOf('log');
  return [
    ...chosen.filter((part) => !isBlank(part)).flatMap((part) => of[part]()),
    ...cards,
    ...chosen.filter(isBlank).flatMap((part) => of[part]()),
  ];
}
