import type { IncidentLog } from '#shared/domain/incident-domain.ts';

/** A command that an import asks for: the engine gives it an id, a time and its author. */
export interface ImportCommand {
  readonly type: string;
  readonly data: object;
}

/**
 * What becomes of one row of the file; `line` counts as a text editor does, from 1, header included. `because` says why it
 * is refused; where it is taken, what changes and what stays.
 */
export type ImportRow =
  | {
      readonly line: number;
      readonly outcome: 'added' | 'changed' | 'unchanged';
      readonly name: string;
      readonly because?: string;
    }
  | { readonly line: number; readonly outcome: 'refused'; readonly name: string; readonly because: string };

/** What a file would do to the log as it stands, an incident's or the library's: the preview, and the commands that do it. */
export interface ImportPlan {
  readonly ok: true;
  readonly rows: readonly ImportRow[];
  /** One, or none where no row is good: it is taken whole or not at all, and taken back by one undo. */
  readonly commands: readonly [] | readonly [ImportCommand];
  /** What the reader should know although it worked: columns that were not used, a guessed encoding. */
  readonly notices: readonly string[];
  /**
   * How the file itself is attached to the incident, as it came: what no command took is not lost. The
   * engine stores the bytes and attaches them under this name; null where there is nothing to keep.
   */
  readonly original: { readonly name: string; readonly note: string } | null;
}

/** The file cannot be read as this format: what is wrong with it and what to do. */
export interface ImportRefusal {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
}

/** A format that Blackstart reads. It decides nothing and writes nothing: it turns bytes into commands. */
export interface Importer<State = IncidentLog> {
  /** Its name on the command line and in the registry, such as `systems-csv`. */
  readonly format: string;
  /** One line: what it reads. */
  readonly summary: string;
  /** Never throws on bad input: a row is refused by line, a file that is no such format as a whole. */
  read(bytes: Uint8Array, state: Readonly<State>): ImportPlan | ImportRefusal;
}
