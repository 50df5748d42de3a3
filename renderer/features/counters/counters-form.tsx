import { useState } from 'react';
import { lastCount, totalAt } from '#shared/domain/counters/state.ts';
import type { Profile } from '#shared/domain/incident/profile.ts';
import { msOf } from '#shared/domain/instant.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { distanceWords } from '../../ui/time/time-words.ts';
import { countTyped } from './count-typed.ts';
import { figureWords, useCounterTerms } from './use-counters.ts';
import './counters.css';

/** Every counter with what it stands at; a figure and Enter counts, and the field is ready for the next. */
export function CountersForm() {
  const terms = useCounterTerms();
  return (
    <>
      <p className="counters-how">
        <kbd>+12</kbd> more, <kbd>-3</kbd> fewer, <kbd>340</kbd> in all. Enter counts.
      </p>
      <ul className="counters-form">
        {terms.map((term, place) => (
          <CounterRow key={term.key} term={term} isFirst={place === 0} />
        ))}
      </ul>
    </>
  );
}

function CounterRow({ term, isFirst }: { term: Profile['counters'][number]; isFirst: boolean }) {
  const counter = useIncident(({ counters }) => counters.byKey[term.key]);
  const now = useNow();
  const [typed, setTyped] = useState('');
  const sending = useSend();
  const total = totalAt(counter, now);
  const last = lastCount(counter, now);
  const count = countTyped(typed);
  const empty = (answer: { readonly ok: boolean }): void => {
    if (answer.ok) setTyped('');
  };
  const save = (): void => {
    if (count === undefined) return;
    const words = 'total' in count ? String(count.total) : `${count.change < 0 ? '' : '+'}${count.change}`;
    void sending
      .send(
        { type: 'counter.count', data: { counter: term.key, ...count } },
        { said: `${term.name}: ${words} ${term.unit}` },
      )
      .then(empty);
  };
  return (
    <li className="counter-row">
      <span className="counter-words">
        <span className="counter-name">{term.name}</span>
        <span className="counter-meaning">{term.meaning}</span>
      </span>
      <span className="counter-total">
        {figureWords(total, term.unit)}
        {last !== null && (
          <span className="counter-meaning">counted {distanceWords(msOf(last.at), msOf(now))}</span>
        )}
      </span>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={`${term.name}: how many ${term.unit}`}
          labelHidden
          value={typed}
          onChange={setTyped}
          autoFocus={isFirst}
          placeholder="+12"
          error={typed.trim() === '' || count !== undefined ? undefined : 'A figure: +12, -3 or 340.'}
        />
      </form>
      {sending.trouble !== null && <Refusal {...refusalOf(sending, empty)} />}
    </li>
  );
}
