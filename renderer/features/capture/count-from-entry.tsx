import { useState } from 'react';
import type { Profile } from '#shared/domain/incident/profile.ts';
import type { EntryFact } from '#shared/domain/log/entry.ts';
import { useIncident } from '../../store/host-context.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { Select } from '../../ui/field/select.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

const NO_COUNTERS: Profile['counters'] = [];

/** A figure that an entry brought, on one of the profile's counters. */
export function CountFromEntry({ fact, onDone }: { fact: EntryFact; onDone: () => void }) {
  const counters = useIncident(({ incident }) =>
    incident.status === 'declared' ? incident.profile.counters : NO_COUNTERS,
  );
  const [counter, setCounter] = useState<string | null>(counters[0]?.key ?? null);
  const [figure, setFigure] = useState(() => /\d+/.exec(fact.data.text)?.[0] ?? '');
  const [means, setMeans] = useState<'change' | 'total'>('change');
  const sending = useSend();
  const dispatch = useDispatch();
  const chosen = counters.find(({ key }) => key === counter);
  const value = Number(figure.replace(',', ''));
  const isFigure = figure.trim() !== '' && Number.isFinite(value);

  const save = (): void => {
    if (chosen === undefined || !isFigure) return;
    void sending
      .send(
        {
          type: 'counter.count',
          at: fact.at,
          ...(fact.toldBy === undefined ? {} : { toldBy: fact.toldBy }),
          data: { counter: chosen.key, [means]: value, note: fact.data.number },
        },
        { said: `${chosen.name}: ${means === 'change' && value > 0 ? '+' : ''}${value} ${chosen.unit}` },
      )
      .then((answer) => {
        if (!answer.ok) return;
        onDone();
        void dispatch({ type: 'log.link', data: { entry: fact.id, about: [chosen.key] } }, { quietly: true });
      });
  };

  return (
    <FormLayout
      label="Count"
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending}>
          Count
        </Button>
      }
    >
      <p className="turn-entry">{fact.data.text}</p>
      <Refusal {...refusalOf(sending, onDone)} />
      <FormRow>
        <Select
          label="What is counted"
          options={counters.map(({ key, name, meaning }) => ({ key, label: name, hint: meaning }))}
          value={counter}
          onChange={setCounter}
        />
        <TextField
          label={chosen === undefined ? 'How many' : `How many ${chosen.unit}`}
          value={figure}
          onChange={setFigure}
          autoFocus
          error={figure.trim() === '' || isFigure ? undefined : 'Type a figure.'}
        />
      </FormRow>
      <RadioChoice
        label="That is"
        inline
        options={[
          { key: 'change', label: 'more than before' },
          { key: 'total', label: 'how many there are in all' },
        ]}
        value={means}
        onChange={setMeans}
      />
    </FormLayout>
  );
}
