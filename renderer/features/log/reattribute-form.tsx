import { useState } from 'react';
import type { Answer } from '#shared/contract/answers.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { addMinutes, instantOf, msOf, type Instant } from '#shared/domain/instant.ts';
import type { TypedPage } from '#shared/domain/log/typed.ts';
import { presentPeople } from '#shared/domain/people/select.ts';
import { useContent, useIncident, useUi } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useQuery } from '../../store/use-query.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { Select } from '../../ui/field/select.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { parseTime } from '../../ui/time/parse-time.ts';
import { TypedList } from './typed-list.tsx';

const NOBODY = '';
/** Where no time is typed, the last hour is looked at. */
const BACK_MINUTES = 60;
const NOTHING: TypedPage = { items: [], isAll: true };

/** Whose name it stands under, who really typed it, from when to when, and which of it; the typed name stays beside. */
export function ReattributeForm({ onDone }: { onDone: () => void }) {
  const now = useNow();
  const wording = useWording();
  const people = useIncident(({ people: all }) => all);
  const atKeyboard = useUi((ui) => ui.atKeyboard?.name ?? null);
  const names = presentPeople({ people }).map(({ name }) => name);
  const [from, setFrom] = useState(names.find((name) => name !== atKeyboard) ?? NOBODY);
  const [to, setTo] = useState(atKeyboard ?? NOBODY);
  const [times, setTimes] = useState({ since: '', until: '' });
  const [left, setLeft] = useState<ReadonlySet<EventId>>(new Set());
  const [reason, setReason] = useState('');
  const sending = useSend();
  const context = { now: msOf(now), zone: wording.zone, prefer: 'past' } as const;
  const timeIn = (text: string, otherwise: Instant): Instant => {
    const parsed = parseTime(text, context);
    return parsed.kind === 'time' ? instantOf(parsed.at) : otherwise;
  };
  const since = timeIn(times.since, addMinutes(now, -BACK_MINUTES));
  const until = timeIn(times.until, now);
  const found = useTyped(from, since, addMinutes(until, 1));
  const chosen = found.items.map(({ fact }) => fact.id).filter((id) => !left.has(id));
  const options = names.map((name) => ({ key: name, label: name }));
  const blockedBecause = whyNot({ from, to, reason, chosen: chosen.length });

  const save = (): void => {
    if (blockedBecause !== undefined) return;
    const person = presentPeople({ people }).find(({ name }) => name === to);
    const data = {
      events: chosen,
      from,
      to: { name: to, ...given({ person: person?.id }) },
      reason: reason.trim(),
    };
    const said = `${chosen.length === 1 ? 'One entry' : `${chosen.length} entries`} typed as ${from}: ${to}`;
    void sending
      .send({ type: 'log.reattribute', data }, { said })
      .then((answer) => (answer.ok ? onDone() : undefined));
  };
  return (
    <FormLayout
      label="Entries under the wrong name"
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending} {...given({ blockedBecause })}>
          {chosen.length === 1 ? 'Give one entry' : `Give ${chosen.length} entries`}{' '}
          {to === NOBODY ? '' : `to ${to}`}
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      <FormRow>
        <Select label="They stand under" options={options} value={from || null} onChange={setFrom} />
        <Select label="Really typed by" options={options} value={to || null} onChange={setTo} />
      </FormRow>
      <FormRow>
        <TimeField
          label="Entered from"
          text={times.since}
          onChange={(text) => setTimes({ ...times, since: text })}
          context={context}
          emptyMeans="an hour ago"
        />
        <TimeField
          label="Entered until"
          text={times.until}
          onChange={(text) => setTimes({ ...times, until: text })}
          context={context}
          emptyMeans="now"
        />
      </FormRow>
      <TypedList
        found={found}
        left={left}
        onChange={(id, isChosen) => {
          const next = new Set(left);
          if (isChosen) next.delete(id);
          else next.add(id);
          setLeft(next);
        }}
      />
      <TextField
        label="Why"
        description="Went home at 07:00 and nobody changed the name, for example. The typed name stays beside the right one."
        value={reason}
        onChange={setReason}
      />
    </FormLayout>
  );
}

function whyNot({
  from,
  to,
  reason,
  chosen,
}: {
  from: string;
  to: string;
  reason: string;
  chosen: number;
}): string | undefined {
  if (from === NOBODY || to === NOBODY) return 'Say whose name it stands under, and who typed it.';
  if (from === to) return 'Both names are the same.';
  if (chosen === 0) return 'Nothing is chosen.';
  if (reason.trim() === '') return 'Say why: it goes on the log.';
  return undefined;
}

/** What stands under a name in that time; nothing until it was read. */
function useTyped(by: string, from: Instant, to: Instant): TypedPage {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const { answer } = useQuery(`typed ${by} ${from} ${to}`, async (client): Promise<Answer<TypedPage>> => {
    if (incident === null || by === NOBODY) return { ok: true, value: NOTHING };
    // as: the query of the log area, which answers this
    return (await client.query({
      incident,
      name: 'log.typed',
      input: { by, from, to },
    })) as Answer<TypedPage>;
  });
  return answer?.ok === true ? answer.value : NOTHING;
}
