import { HeartPulse, ListPlus } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { CAPABILITIES, CAPABILITY_WORDS, NOT_STATED } from '#shared/domain/services/capability.ts';
import { offeredServices } from '#shared/domain/services/select.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { useHost, useIncident, useUi } from '../../store/host-context.ts';
import { useServiceRows, type ServiceRow } from '../../store/service-rows.ts';
import { UI_FILTERS, UI_LISTS } from '../../store/ui-lists.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SearchField } from '../../ui/field/search-field.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { VirtualGrid, type GridHandle } from '../../ui/virtual-grid/virtual-grid.tsx';
import { serviceColumns } from './service-columns.tsx';
import { fits, narrowingIn } from './service-narrowing.ts';
import './services.css';

const keyOf = ({ service }: ServiceRow): string => service.id;

/** Worst first; what nobody stated counts as trouble. */
const ORDER = ['stopped', 'on-paper', 'reduced', 'not-stated', 'normal'] as const;
const titleOf = (key: (typeof ORDER)[number]): string => {
  const capability = CAPABILITIES.find((one) => one === key);
  return capability === undefined ? NOT_STATED : CAPABILITY_WORDS[capability].word;
};

/** What people outside ask about: how each service runs, as somebody stated it. */
export function ServicesScreen() {
  const rows = useServiceRows();
  const [text, setText] = useState('');
  const grid = useRef<GridHandle>(null);
  const only = narrowingIn(useUi(({ filters }) => filters[UI_FILTERS.services]));
  const shown = useMemo(
    () => rows.filter((row) => fits(row, only) && foldName(row.service.name).includes(foldName(text))),
    [rows, only, text],
  );
  return (
    <div className="services">
      <Find text={text} first={shown[0]} onText={setText} goTo={(key) => grid.current?.focusRow(key)} />
      {rows.length === 0 ? (
        <NothingYet />
      ) : (
        <Rows rows={rows} shown={shown} scope={`${only} ${text}`} grid={grid} />
      )}
    </div>
  );
}

interface FindProps {
  readonly text: string;
  readonly first: ServiceRow | undefined;
  readonly onText: (text: string) => void;
  readonly goTo: (key: string) => void;
}

/** Enter goes to the first that was found; a name that does not exist yet is added. Those of the profile come at once. */
function Find({ text, first, onText, goTo }: FindProps) {
  const input = useRef<HTMLInputElement>(null);
  const dispatch = useDispatch();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'service.find',
          label: 'Find a service',
          hint: 'Some letters of its name. Enter goes to it; a new name is added.',
          shortcut: 'Mod+F',
          effect: 'types',
          group: 'Services',
          run: () => {
            input.current?.focus();
            input.current?.select();
          },
        },
      ],
      [],
    ),
  );
  const name = text.trim();
  const isNew = name !== '' && first === undefined;
  const submit = (): void => {
    if (first !== undefined) goTo(first.service.id);
    else if (isNew) {
      void dispatch({ type: 'service.add', data: { name } }, { said: `Added: ${name}` }).then((answer) => {
        if (answer.ok) onText('');
      });
    }
  };
  return (
    <div className="services-find">
      <SearchField
        label="Find a service"
        placeholder="Find a service, or type a new name"
        shortcut="Mod+F"
        value={text}
        onChange={onText}
        onSubmit={submit}
        inputRef={input}
      />
      {isNew && <span className="services-hint">Enter adds “{name}” as Not stated</span>}
      <OfferedButton />
    </div>
  );
}

/** Every service of the profile that is not on the list yet, with one press. */
function OfferedButton({ primary = false }: { primary?: boolean }) {
  const world = useIncident((state) => state);
  const dispatch = useDispatch();
  const offered = offeredServices(world);
  if (offered.length === 0 || world.incident.status === 'undeclared') return null;
  const { name } = world.incident.profile;
  return (
    <Button
      kind={primary ? 'primary' : 'plain'}
      icon={ListPlus}
      onPress={() =>
        void dispatch(
          { type: 'service.add-from-profile', data: {} },
          { said: `${offered.length} services of ${name} added` },
        )
      }
    >
      Add {offered.length === 1 ? 'the service' : `the ${offered.length} services`} of {name}
    </Button>
  );
}

function NothingYet() {
  return (
    <EmptyState icon={HeartPulse} title="No services on the list yet" actions={<OfferedButton primary />}>
      A service is what people outside ask about. Somebody states how it runs; it is never worked out from its
      systems.
    </EmptyState>
  );
}

interface RowsProps {
  readonly rows: readonly ServiceRow[];
  readonly shown: readonly ServiceRow[];
  readonly scope: string;
  readonly grid: React.RefObject<GridHandle | null>;
}

function Rows({ rows, shown, scope, grid }: RowsProps) {
  const { ui } = useHost();
  const now = useNow();
  const wording = useWording();
  const systems = useIncident((state) => state.systems);
  const columns = useMemo(
    () => serviceColumns({ now, wording, world: { systems } }),
    [now, wording, systems],
  );
  const sections = useMemo(
    () =>
      ORDER.flatMap((key) => {
        const members = shown.filter(
          ({ standing }) => (standing.statement?.capability ?? 'not-stated') === key,
        );
        return members.length === 0 ? [] : [{ id: key, title: titleOf(key), rows: members }];
      }),
    [shown],
  );
  const byKey = useMemo(() => new Map(rows.map((row) => [keyOf(row), row])), [rows]);
  const findRow = useCallback((key: string) => byKey.get(key), [byKey]);
  // The panel, while it is open, shows the row that the next key is about.
  const follow = useCallback(
    (key: string | null): void => {
      ui.select(UI_LISTS.serviceInHand, key);
      if (key !== null && ui.getState().selected[UI_LISTS.services] !== undefined)
        ui.select(UI_LISTS.services, key);
    },
    [ui],
  );
  return (
    <VirtualGrid
      label="Services"
      sections={sections}
      columns={columns}
      keyOf={keyOf}
      findRow={findRow}
      scope={scope}
      onCurrent={follow}
      onOpen={({ service }) => ui.select(UI_LISTS.services, service.id)}
      empty={
        <EmptyState
          title="No service stands like that"
          actions={<Button onPress={() => ui.filter(UI_FILTERS.services, null)}>Show all services</Button>}
        />
      }
      handle={grid}
    />
  );
}
