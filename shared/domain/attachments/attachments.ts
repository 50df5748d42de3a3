import { z } from 'zod';
import { defineArea, type ApplyMap, type Commands, type DecideMap, type Events } from '../area.ts';
import type { TellMap, UndoMap } from '../area.ts';
import { drop, emptyCollection, has, lookup, put, values, type Collection } from '../collection.ts';
import { Hash } from '../envelope.ts';
import { EventId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import type { IncidentWorld } from '../incident/state.ts';
import { accept, reject } from '../outcome.ts';

/** A file kept in the incident: a photograph, a supplier's report, a mail. The bytes lie in the incident file. */
export interface Attachment {
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
  readonly about: readonly string[];
}

export interface AttachmentsState {
  /** By the event that attached it; struck ones are in the log. */
  all: Collection<Attachment>;
}
export interface AttachmentsSlice {
  attachments: AttachmentsState;
}
type World = IncidentWorld & AttachmentsSlice;

const name = z.string().trim().min(1).max(255);
const note = z.string().trim().min(1).max(2000);
const ids = z.array(z.string().min(1).max(64)).max(50);
const size = z.int().nonnegative();
const sample = { sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', size: 4 };

const commands = {
  'attachment.add': {
    schema: z.strictObject({
      sha256: Hash,
      size,
      name,
      note: note.optional(),
      about: ids.default([]),
    }),
    example: { ...sample, name: 'supplier-report.pdf', about: ['sys-emis-web-1a2b3c4d'] },
    summary: 'Attach a file whose bytes are in the incident file already ("blackstart attach" does both).',
  },
  'attachment.strike': {
    schema: z.strictObject({ attachment: EventId, reason: z.string().trim().min(1).max(1000) }),
    example: { attachment: 'K3F7Q2M8-104', reason: 'The wrong photograph.' },
    summary: 'Strike an attachment. Its bytes stay until it is redacted.',
  },
} satisfies Commands;

const events = {
  'attachment.added': {
    v: 1,
    schema: z.strictObject({ sha256: Hash, size, name, note: note.optional(), about: ids }),
    sample: { ...sample, name: 'supplier-report.pdf', about: ['sys-emis-web-1a2b3c4d'] },
    freeText: ['name', 'note'],
    blobs: ['sha256'],
  },
  'attachment.struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ attachment: EventId, name, about: ids, reason: z.string() }),
    sample: { attachment: 'K3F7Q2M8-104', name: 'photo.jpg', about: [], reason: 'The wrong photograph.' },
    freeText: ['name', 'reason'],
  },
} satisfies Events;

const decide: DecideMap<World, typeof commands> = {
  'attachment.add': (world, { data }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const twin = [...values(world.attachments.all)].find(
      (one) => one.sha256 === data.sha256 && data.about.every((id) => one.about.includes(id)),
    );
    if (twin === undefined) return accept({ type: 'attachment.added', data });
    return reject('already-attached', `The same file is attached already, as ${twin.name}.`);
  },
  'attachment.strike': ({ attachments }, { data: { attachment, reason } }) => {
    const found = lookup(attachments.all, attachment);
    if (found === undefined)
      return reject('attachment-not-found', 'There is no such attachment, or it was struck.');
    const { name: called, about } = found;
    return accept({
      type: 'attachment.struck',
      data: { attachment, name: called, about: [...about], reason },
    });
  },
};

const apply: ApplyMap<World, typeof events> = {
  'attachment.added': ({ attachments }, { id, data }) => {
    const { sha256, size: bytes, name: called, about } = data;
    put(attachments.all, id, { sha256, size: bytes, name: called, about });
  },
  'attachment.struck': ({ attachments }, { data }) => {
    drop(attachments.all, data.attachment);
  },
};

const tell: TellMap<typeof events> = {
  'attachment.added': {
    describe: ({ data }) => `Attached: ${data.name}${data.note === undefined ? '' : `. ${data.note}`}`,
    about: ({ about }) => about,
  },
  'attachment.struck': {
    describe: ({ data }) => `Attachment struck: ${data.name}. ${data.reason}`,
    about: ({ attachment, about }) => [attachment, ...about],
  },
};

const undo: UndoMap<World, typeof events> = {
  'attachment.added': ({ attachments }, { id, data }) =>
    has(attachments.all, id)
      ? {
          type: 'attachment.struck',
          data: { attachment: id, name: data.name, about: data.about, reason: 'Undone' },
        }
      : { what: data.name, because: 'struck already' },
};

/** Files kept with the incident. The bytes are the store's; the log says what they are and what they concern. */
export const attachments = defineArea({
  name: 'attachments',
  initial: (): AttachmentsState => ({ all: emptyCollection() }),
  commands,
  decide,
  events,
  apply,
  tell,
  undo,
});
