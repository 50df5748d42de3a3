import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import { CommandRequest, Hash, PersonAuthor } from '#shared/domain/envelope.ts';
import { IncidentId } from '#shared/domain/ids.ts';
import { Instant } from '#shared/domain/instant.ts';
import { incidentCommands } from '#shared/domain/incident/commands.ts';
import type { Answer, CommandAnswer } from './answers.ts';
import type {
  BlobRef,
  Bytes,
  FolderListing,
  Format,
  HostGreeting,
  ImportDone,
  ImportReport,
} from './files.ts';
import type { Head, SecondCopyStatus } from './head.ts';
import type {
  BringInReport,
  FactPage,
  IncidentCard,
  OpenedIncident,
  SearchPage,
  StateSnapshot,
} from './incidents.ts';
import { LIMITS } from './protocol.ts';

/**
 * All that crosses between a window and its host, in both shells: a few generic procedures. Features add commands and
 * queries to the domain, never procedures here. What comes in is checked by these schemas once, at the host's edge; what
 * goes out is the host's own and is only typed.
 */

const filePath = z.string().min(1).max(4_096);
const place = z.int().nonnegative();
const text = z.string().max(1_000);
const key = z.string().min(1).max(200);
const person = z.string().max(200).nullable();
const inIncident = z.strictObject({ incident: IncidentId });

/** A command from outside: only a person may be its author. */
const windowCommand = CommandRequest.extend({ by: PersonAuthor.optional() });

const bytesUpTo = (limit: number) =>
  z.custom<Bytes>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      'arrayBuffer' in value &&
      'size' in value &&
      Number(value.size) <= limit,
    `A file of at most ${limit} bytes.`,
  );

/** What a person sets, kept in the data folder: for everybody (`person: null`) or for one. */
const settings = {
  get: oc.input(z.strictObject({ person })).output(type<Answer<Readonly<Record<string, unknown>>>>()),
  put: oc.input(z.strictObject({ person, key, value: z.json() })).output(type<Answer<null>>()),
};

/** What was typed and not yet sent, kept in the data folder; `value: null` takes it away. */
const drafts = {
  get: oc
    .input(z.strictObject({ incident: IncidentId.nullable(), person }))
    .output(type<Answer<Readonly<Record<string, unknown>>>>()),
  put: oc
    .input(z.strictObject({ incident: IncidentId.nullable(), person, key, value: z.json() }))
    .output(type<Answer<null>>()),
};

const incidents = {
  list: oc.output(type<Answer<readonly IncidentCard[]>>()),
  open: oc
    .input(z.strictObject({ file: filePath, readOnly: z.boolean().default(false) }))
    .output(type<Answer<OpenedIncident>>()),
  /** A new file in `folder` (the data folder where absent) with its declaration as the first command. */
  create: oc
    .input(
      z.strictObject({
        declare: incidentCommands['incident.declare'].schema,
        by: PersonAuthor.optional(),
        folder: filePath.optional(),
      }),
    )
    .output(type<Answer<OpenedIncident>>()),
  /** The worked example, copied into the data folder first where it is not there yet. */
  openExample: oc.output(type<Answer<OpenedIncident>>()),
  close: oc.input(inIncident).output(type<Answer<null>>()),
};

/** A blob over a port, in chunks; over HTTP it is one PUT or GET of `/blobs/INCIDENT[/HASH]`. */
const blobs = {
  begin: oc.input(inIncident).output(type<Answer<{ readonly upload: string }>>()),
  append: oc
    .input(z.strictObject({ upload: key, chunk: bytesUpTo(LIMITS.blobChunkBytes) }))
    .output(type<Answer<null>>()),
  finish: oc.input(z.strictObject({ upload: key })).output(type<Answer<BlobRef>>()),
  /** The whole blob: what has been put can be got. */
  get: oc.input(z.strictObject({ incident: IncidentId, hash: Hash })).output(type<Answer<Bytes>>()),
};

const importers = {
  list: oc.output(type<Answer<readonly Format[]>>()),
  preview: oc
    .input(z.strictObject({ incident: IncidentId, format: key, file: bytesUpTo(LIMITS.importBytes) }))
    .output(type<Answer<ImportReport>>()),
  run: oc
    .input(
      z.strictObject({
        incident: IncidentId,
        format: key,
        by: PersonAuthor.optional(),
        file: bytesUpTo(LIMITS.importBytes),
      }),
    )
    .output(type<Answer<ImportDone>>()),
};

const exporters = {
  list: oc.output(type<Answer<readonly Format[]>>()),
  /** Writes a file into `folder` and answers its path. */
  run: oc
    .input(z.strictObject({ incident: IncidentId, format: key, folder: filePath }))
    .output(type<Answer<{ readonly file: string }>>()),
};

const secondCopy = {
  status: oc.input(inIncident).output(type<Answer<SecondCopyStatus>>()),
  /** `folder: null` takes the choice back. */
  choose: oc
    .input(z.strictObject({ incident: IncidentId, folder: filePath.nullable() }))
    .output(type<Answer<SecondCopyStatus>>()),
};

const copies = {
  copy: oc
    .input(z.strictObject({ incident: IncidentId, folder: filePath }))
    .output(type<Answer<{ readonly file: string }>>()),
  /** A copy to go on with elsewhere: this station stops writing in the file. */
  moveToStick: oc
    .input(z.strictObject({ incident: IncidentId, folder: filePath }))
    .output(type<Answer<{ readonly file: string }>>()),
  bringIn: oc
    .input(z.strictObject({ incident: IncidentId, file: filePath, dryRun: z.boolean() }))
    .output(type<Answer<BringInReport>>()),
};

export const contract = {
  hello: oc.input(z.strictObject({ protocol: z.int() })).output(type<HostGreeting>()),
  incidents,
  // A log: an incident's, or the library's under the id LIBRARY, which needs no opening.
  state: oc.input(inIncident).output(type<Answer<StateSnapshot>>()),
  /** The state as it was at a time, by what is known now. */
  stateAt: oc
    .input(z.strictObject({ incident: IncidentId, at: Instant }))
    .output(type<Answer<StateSnapshot>>()),
  /** The facts after `seq`, at most `limit`. */
  eventsSince: oc
    .input(
      z.strictObject({
        incident: IncidentId,
        epoch: text,
        seq: place,
        limit: z.int().min(1).max(LIMITS.pageFacts),
      }),
    )
    .output(type<Answer<FactPage>>()),
  /** The head of the log, at once and whenever it moves; only the newest, and again every beat. */
  watch: oc.input(z.strictObject({ incident: IncidentId.nullable() })).output(eventIterator(type<Head>())),
  dispatch: oc
    .input(z.strictObject({ incident: IncidentId, command: windowCommand }))
    .output(type<CommandAnswer>()),
  /** A query that an area of the domain registered, by name; `at`: asked of the log as it was then. */
  query: oc
    .input(
      z.strictObject({
        incident: IncidentId,
        name: key,
        input: z.record(z.string(), z.unknown()),
        at: Instant.optional(),
      }),
    )
    .output(type<Answer<unknown>>()),
  search: oc
    .input(
      z.strictObject({
        incident: IncidentId,
        text,
        before: place.nullable(),
        limit: z.int().min(1).max(LIMITS.searchRows),
        /** Only what had happened by then. */
        at: Instant.optional(),
      }),
    )
    .output(type<Answer<SearchPage>>()),
  blobs,
  settings,
  drafts,
  importers,
  exporters,
  secondCopy,
  copies,
  folders: {
    /** Null: where a person would start to look. */
    list: oc.input(z.strictObject({ folder: filePath.nullable() })).output(type<Answer<FolderListing>>()),
  },
};
