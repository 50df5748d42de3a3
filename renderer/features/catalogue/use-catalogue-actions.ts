import { Download, House, ListChecks, Play, Plus, Search, Trash2 } from 'lucide-react';
import { useMemo, type RefObject } from 'react';
import type { CatalogueEntry } from '#shared/domain/catalogue/state.ts';
import { useHost } from '../../store/host-context.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { useLibraryDispatch } from '../../store/use-dispatch.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { saidOtherwise } from './catalogue-columns.tsx';
import { catalogueCsv } from './catalogue-csv.ts';
import { calledTogether, systemsCounted } from './entry-words.ts';

/** What one command of an incident takes. */
const MOST = 20_000;

export interface CatalogueInHand {
  /** What is listed now. */
  readonly shown: readonly CatalogueEntry[];
  /** What the next key is about: those that are picked, else the current row. */
  readonly inHand: readonly CatalogueEntry[];
  readonly find: RefObject<HTMLInputElement | null>;
  readonly open: (dialog: 'add' | 'take-out') => void;
}

/** What can be done in the catalogue, by key, button and palette. */
export function useCatalogueActions({ shown, inHand, find, open }: CatalogueInHand) {
  const { ui } = useHost();
  const dispatch = useLibraryDispatch();
  const actions = useMemo(() => {
    const none = (because: string) => (): true | { because: string } =>
      shown.length === 0 ? { because } : true;
    const otherwise = inHand.filter((entry) => saidOtherwise(entry) > 0);
    const all = {
      start: {
        id: 'catalogue.start',
        label: `Start an incident with ${systemsCounted(shown.length)}`,
        hint: 'With everything that is listed here now: narrow it first where it should be fewer.',
        icon: Play,
        shortcut: 's',
        effect: 'opens',
        group: 'Catalogue',
        canRun: () =>
          shown.length > MOST
            ? { because: `${MOST.toLocaleString('en-GB')} at a time: narrow the list first.` }
            : none('Nothing is listed here.')(),
        run: () => {
          ui.filter(
            UI_FILTERS.startWith,
            shown.map(({ system }) => system),
          );
          ui.goTo(ui.getInitialState().place);
        },
      },
      add: {
        id: 'catalogue.add',
        label: 'Add a system',
        hint: 'A name is enough.',
        icon: Plus,
        shortcut: 'n',
        effect: 'opens',
        group: 'Catalogue',
        run: () => open('add'),
      },
      export: {
        id: 'catalogue.export',
        label: 'Save as CSV',
        hint: 'What is listed here now, as a list that can be read in again.',
        icon: Download,
        shortcut: 'e',
        effect: 'opens',
        group: 'Catalogue',
        keywords: 'export download spreadsheet',
        canRun: none('Nothing is listed here.'),
        run: () => saveFile('blackstart-catalogue.csv', catalogueCsv(shown), 'text/csv;charset=utf-8'),
      },
      takeOut: {
        id: 'catalogue.take-out',
        label: 'Take out',
        hint: 'What is picked, else the row you are on. With a reason; undo brings it back.',
        icon: Trash2,
        shortcut: 'x',
        effect: 'opens',
        group: 'Catalogue',
        keywords: 'remove delete retire',
        canRun: () => (inHand.length === 0 ? { because: 'Go to a row, or pick some with Space.' } : true),
        run: () => open('take-out'),
      },
      takeList: {
        id: 'catalogue.take-list',
        label: 'Take what the list says',
        hint: 'For what is picked, else the row you are on: in place of what was set by hand.',
        icon: ListChecks,
        effect: 'changes',
        group: 'Catalogue',
        canRun: () =>
          otherwise.length === 0 ? { because: 'No list says anything else of what is picked.' } : true,
        run: () =>
          void dispatch(
            { type: 'catalogue.take-list', data: { systems: otherwise.map(({ system }) => system) } },
            { said: `${calledTogether(otherwise)}: as the list says` },
          ),
      },
      find: {
        id: 'catalogue.find',
        label: 'Find in the catalogue',
        hint: 'Words in any field: name, supplier, owner, site.',
        icon: Search,
        shortcut: 'Mod+F',
        effect: 'types',
        group: 'Catalogue',
        run: () => {
          find.current?.focus();
          find.current?.select();
        },
      },
      leave: {
        id: 'catalogue.leave',
        label: 'First screen',
        hint: 'Back to where incidents are started and opened.',
        icon: House,
        effect: 'opens',
        group: 'Catalogue',
        run: () => ui.goTo(ui.getInitialState().place),
      },
    } satisfies Record<string, Action>;
    return all;
  }, [shown, inHand, find, open, ui, dispatch]);
  useActions(useMemo(() => Object.values(actions), [actions]));
  return actions;
}
