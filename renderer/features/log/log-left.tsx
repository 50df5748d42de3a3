import { useEffect, useMemo, useRef, useState } from 'react';
import { values } from '#shared/domain/collection.ts';
import { DEBT_WORDS, type Debt } from '#shared/domain/log/state.ts';
import { presentPeople } from '#shared/domain/people/select.ts';
import { useHost, useIncident, useUi } from '../../store/host-context.ts';
import { UI_FILTERS, UI_LISTS } from '../../store/ui-lists.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Chip } from '../../ui/chip/chip.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { SearchField } from '../../ui/field/search-field.tsx';
import { Select } from '../../ui/field/select.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { LOG_SHOWS, logFilterIn, SHOWS_WORDS, WHOLE_LOG, type LogFilter } from '../../store/log-filter.ts';

const EVERYBODY = 'everybody';

/** Search and filters of the log, and what in it still waits for somebody. */
export function LogLeft() {
  const { ui } = useHost();
  const filter = logFilterIn(useUi(({ filters }) => filters[UI_FILTERS.log]));
  const people = useIncident(({ people: { all } }) => all);
  const change = (part: Partial<LogFilter>): void => {
    const next = { ...filter, ...part };
    ui.filter(UI_FILTERS.log, isWhole(next) ? null : next);
  };
  const authors = useMemo(
    () => [
      { key: EVERYBODY, label: 'Everybody' },
      ...presentPeople({ people: { all: people, roles: {}, charge: [], offers: {} } }).map(({ name }) => ({
        key: name,
        label: name,
      })),
      { key: 'system', label: 'Blackstart itself' },
    ],
    [people],
  );
  return (
    <div className="log-left">
      <LogSearch
        key={filter.text === '' ? 'empty' : 'typed'}
        text={filter.text}
        onText={(text) => change({ text })}
      />
      {filter.about !== null && (
        <div>
          <Chip removeLabel={`Not only ${filter.about.name}`} onRemove={() => change({ about: null })}>
            About {filter.about.name}
          </Chip>
        </div>
      )}
      <RadioChoice
        label="Show"
        options={LOG_SHOWS.map((key) => ({ key, label: SHOWS_WORDS[key] }))}
        value={filter.shows}
        onChange={(shows) => change({ shows })}
      />
      <Select
        label="Typed by"
        options={authors}
        value={filter.by ?? EVERYBODY}
        onChange={(by) => change({ by: by === EVERYBODY ? null : by })}
      />
      <Waiting />
    </div>
  );
}

const isWhole = (filter: LogFilter): boolean => JSON.stringify(filter) === JSON.stringify(WHOLE_LOG);

function LogSearch({ text, onText }: { text: string; onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'log.search',
          label: 'Search the log',
          shortcut: 'Mod+F',
          effect: 'types',
          group: 'Log',
          run: () => input.current?.select(),
        },
      ],
      [],
    ),
  );
  return (
    <SearchField
      label="Search the log"
      value={text}
      onChange={onText}
      placeholder="Search"
      shortcut="Mod+F"
      inputRef={input}
    />
  );
}

/** Two debts in words, the rest as a number: the line is 240 px wide. */
function owedWords(owes: readonly Debt[]): string {
  const [first, second, ...rest] = owes.map((debt) => DEBT_WORDS[debt]);
  const named = [first, second].filter((one) => one !== undefined).join(', ');
  return `owes ${named}${rest.length === 0 ? '' : ` and ${rest.length} more`}`;
}

/** Questions without an answer, and entries that owe something. */
function Waiting() {
  const { ui } = useHost();
  const questions = useIncident(({ log }) => log.questions);
  const owing = useIncident(({ log }) => log.owing);
  const [isAll, setAll] = useState(false);
  const waiting = useMemo(
    () => [
      ...[...values(questions)].map(({ entry, number }) => ({ entry, number, owes: 'no answer yet' })),
      ...[...values(owing)].map(({ entry, number, owes }) => ({
        entry,
        number,
        owes: owedWords(owes),
      })),
    ],
    [questions, owing],
  );
  useEffect(() => setAll(false), [waiting.length]);
  if (waiting.length === 0) return null;
  const shown = isAll ? waiting : waiting.slice(0, 7);
  return (
    <section>
      <SectionHeader title="Still owed" count={waiting.length} level={3} />
      <ul className="log-waiting">
        {shown.map(({ entry, number, owes }) => (
          <li key={`${entry} ${owes}`}>
            <Button kind="quiet" wide onPress={() => ui.select(UI_LISTS.entries, entry)}>
              <strong>{number}</strong> {owes}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < waiting.length && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          +{waiting.length - shown.length} more
        </Button>
      )}
    </section>
  );
}
