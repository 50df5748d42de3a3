import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';

const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } };
const log = () => new MemoryLog(incidentDomain).given(declare);
const redact = (event: string | undefined) => ({
  type: 'log.redact',
  data: { event, reason: "Held a patient's name." },
});
const NAME = 'Mrs Ada Example';

const replacements = ({ facts }: ReturnType<typeof log>) =>
  facts.flatMap(({ type, data }) =>
    type === 'log.redacted' ? [data as { event: string; replacement: { v: number; data: object } }] : [],
  );

test('LO-11: a redaction carries what the fold still needs, in the shape of the event, and none of its words', () => {
  const one = log().given({
    type: 'log.note',
    data: { text: `${NAME} is waiting`, kind: 'decision', because: `For ${NAME}`, about: ['sys-1'] },
  });
  one.given(redact(one.facts.at(-1)?.id));
  const [redacted] = replacements(one);
  expect(redacted?.replacement.data).toEqual({
    number: 'A1',
    kind: 'decision',
    text: '[redacted]',
    because: '[redacted]',
    about: ['sys-1'],
    lateMinutes: 0,
  });
  const definition = incidentDomain.events.get('log.noted');
  expect(definition?.schema.parse(redacted?.replacement.data)).toEqual(redacted?.replacement.data);
  expect(redacted?.replacement.v).toBe(definition?.v);
  expect(incidentDomain.about(one.facts.at(-1)!)).toEqual(['sys-1']); // eslint-disable-line @typescript-eslint/no-non-null-assertion -- the log has just been written
});

test('LO-11: the words of any area are redacted, also those of a phase', () => {
  const one = log().given({
    type: 'incident.set-phase',
    data: { to: 'recovery', reason: `${NAME} said so` },
  });
  one.given(redact(one.facts.at(-1)?.id));
  expect(replacements(one)[0]?.replacement.data).toEqual({
    from: 'response',
    to: 'recovery',
    reason: '[redacted]',
    after: null,
  });
});

test('LO-11: refused where there are no words, where they are gone, and for what is not in the log', () => {
  const one = log().given({ type: 'log.note', data: { text: NAME } });
  const entry = one.facts.at(-1)?.id;
  one.given(redact(entry));
  expect(one.refused(redact(entry)).code).toBe('already-redacted');
  expect(one.refused(redact(one.facts.at(-1)?.id)).code).toBe('nothing-to-redact');
  expect(one.refused(redact(one.facts[0]?.id)).code).toBe('nothing-to-redact');
  expect(one.refused(redact('OTHER-9')).code).toBe('event-not-found');
});

test('LO-11: a redaction cannot be undone', () => {
  const one = log().given({ type: 'log.note', data: { text: NAME } });
  one.given({ ...redact(one.facts.at(-1)?.id), id: 'redact-1' });
  expect(one.refused({ type: 'undo.command', data: { command: 'redact-1' } }).message).toContain('are gone');
});

test.each(['entry', 'correction'])(
  'LO-12: redacting the %s takes every event that repeats its words',
  (from) => {
    const one = log().given({ type: 'log.note', data: { text: NAME } });
    const entry = one.facts.at(-1)?.id;
    one.given(
      { type: 'log.correct', data: { entry, from: { text: NAME }, to: { text: `${NAME}, ward 5` } } },
      {
        type: 'log.correct',
        data: { entry, from: { text: `${NAME}, ward 5` }, to: { text: 'A patient, ward 5' } },
      },
    );
    one.given(redact(from === 'entry' ? entry : one.facts.at(-1)?.id));
    const holders = one.facts.filter(({ data }) => JSON.stringify(data).includes('Ada'));
    expect(replacements(one).map(({ event }) => event)).toEqual(
      expect.arrayContaining(holders.map(({ id }) => id)),
    );
    expect(JSON.stringify(replacements(one))).not.toContain('Ada');
  },
);
