import { expect, test } from 'vitest';
import { values } from '#shared/domain/collection.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';

const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } };
const log = () => new MemoryLog(incidentDomain).given(declare);
const sha256 = 'a'.repeat(64);
const attach = (more: object = {}, id = 'attaching') => ({
  id,
  type: 'attachment.add',
  data: { sha256, size: 4, name: 'Photograph of Mrs Example.jpg', ...more },
});
const listed = (one: ReturnType<typeof log>) => [...values(one.state.attachments.all)];

test('AT-1: an attachment is listed with its name, size and the SHA-256 of its bytes', () => {
  expect(listed(log().given(attach({ about: ['sys-1'] })))).toEqual([
    { sha256, size: 4, name: 'Photograph of Mrs Example.jpg', about: ['sys-1'] },
  ]);
});

test('AT-2: the same bytes are attached once, and again where they concern something else', () => {
  const one = log().given(attach({ about: ['sys-1'] }));
  expect(one.refused(attach({ about: ['sys-1'] })).code).toBe('already-attached');
  expect(listed(one.given(attach({ about: ['sys-2'] })))).toHaveLength(2);
});

test('AT-3: struck or undone it is listed no more, and cannot be struck again', () => {
  const one = log().given(attach());
  const strike = {
    type: 'attachment.strike',
    data: { attachment: one.facts.at(-1)?.id, reason: 'The wrong one.' },
  };
  expect(listed(one.given(strike))).toEqual([]);
  expect(one.refused(strike).code).toBe('attachment-not-found');
  expect(listed(log().given(attach(), { type: 'undo.command', data: { command: 'attaching' } }))).toEqual([]);
});

test('AT-4: a redaction takes the name out and drops the bytes', () => {
  const one = log().given(attach());
  one.given({ type: 'log.redact', data: { event: one.facts.at(-1)?.id, reason: 'A patient is named.' } });
  expect(one.facts.at(-1)?.data).toMatchObject({
    blobs: [sha256],
    replacement: { v: 1, data: { sha256, size: 4, name: '[redacted]', about: [] } },
  });
});
