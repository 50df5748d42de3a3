import type { Author, CommandRequest } from '#shared/domain/envelope.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Answer, CommandAnswer } from './answers.ts';
import type {
  BlobContent,
  BlobRef,
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

/** What a shell needs of the host, and all that it may know of it. An incident that is not open is a fault, not a throw. */
export interface HostPort {
  greeting(): HostGreeting;
  readonly incidents: IncidentsPort;
  readonly log: LogPort;
  readonly blobs: BlobsPort;
  readonly personal: PersonalPort;
  readonly exchange: ExchangePort;
}

export interface IncidentsPort {
  list(): Promise<Answer<readonly IncidentCard[]>>;
  open(request: { readonly file: string; readonly readOnly: boolean }): Promise<Answer<OpenedIncident>>;
  create(request: {
    /** The data of `incident.declare`. */
    readonly declare: object;
    readonly by?: Author | undefined;
    readonly folder?: string | undefined;
  }): Promise<Answer<OpenedIncident>>;
  openExample(): Promise<Answer<OpenedIncident>>;
  close(incident: IncidentId): Promise<Answer<null>>;
}

/** Of an incident, or of the library under the id LIBRARY. */
export interface LogPort {
  /** Resolves once the command's events are on disk, or it was refused. */
  dispatch(incident: IncidentId, command: CommandRequest): Promise<CommandAnswer>;
  state(incident: IncidentId): Answer<StateSnapshot>;
  stateAt(incident: IncidentId, at: Instant): Answer<StateSnapshot>;
  eventsSince(
    incident: IncidentId,
    request: { readonly epoch: string; readonly seq: number; readonly limit: number },
  ): Answer<FactPage>;
  /** The head as it is now; an incident that is not open (any more) shows as a fault in it. */
  head(incident: IncidentId | null): Head;
  /** Calls back whenever the head may have moved, until the returned function is called. The callback reads `head`. */
  onHead(incident: IncidentId | null, moved: () => void): () => void;
  query(incident: IncidentId, request: LogQuery): Promise<Answer<unknown>>;
  search(incident: IncidentId, request: LogSearch): Promise<Answer<SearchPage>>;
}

/** A registered query; `at`: of the log as it was then. */
export interface LogQuery {
  readonly name: string;
  readonly input: object;
  readonly at?: Instant | undefined;
}

/** `at`: only what had happened by then. */
export interface LogSearch {
  readonly text: string;
  readonly before: number | null;
  readonly limit: number;
  readonly at?: Instant | undefined;
}

export interface BlobsPort {
  /** Takes the bytes as they come; what was put is on disk when it resolves. A stream that breaks off leaves nothing. */
  put(incident: IncidentId, chunks: AsyncIterable<Uint8Array>): Promise<Answer<BlobRef>>;
  get(incident: IncidentId, hash: string): Promise<Answer<BlobContent>>;
}

/** Settings and drafts; `person: null` = for everybody at this machine. */
export interface PersonalPort {
  settings(person: string | null): Promise<Answer<Readonly<Record<string, unknown>>>>;
  putSetting(person: string | null, key: string, value: unknown): Promise<Answer<null>>;
  drafts(
    incident: IncidentId | null,
    person: string | null,
  ): Promise<Answer<Readonly<Record<string, unknown>>>>;
  /** `value: null` takes the draft away. */
  putDraft(
    incident: IncidentId | null,
    person: string | null,
    key: string,
    value: unknown,
  ): Promise<Answer<null>>;
}

/** A file for an importer, whole; its name where it has one. */
export interface ImportFile {
  readonly bytes: Uint8Array;
  readonly name: string | null;
}

/** What comes from elsewhere and goes elsewhere: files, sticks, other stations. */
export interface ExchangePort {
  importers(): readonly Format[];
  previewImport(incident: IncidentId, format: string, file: ImportFile): Promise<Answer<ImportReport>>;
  runImport(
    incident: IncidentId,
    format: string,
    file: ImportFile,
    by: Author | undefined,
  ): Promise<Answer<ImportDone>>;
  exporters(): readonly Format[];
  runExport(incident: IncidentId, format: string, folder: string): Promise<Answer<{ readonly file: string }>>;
  secondCopy(incident: IncidentId): Answer<SecondCopyStatus>;
  chooseSecondCopy(incident: IncidentId, folder: string | null): Promise<Answer<SecondCopyStatus>>;
  copy(incident: IncidentId, folder: string): Promise<Answer<{ readonly file: string }>>;
  moveToStick(incident: IncidentId, folder: string): Promise<Answer<{ readonly file: string }>>;
  bringIn(incident: IncidentId, file: string, dryRun: boolean): Promise<Answer<BringInReport>>;
  folder(folder: string | null): Promise<Answer<FolderListing>>;
}
