import type { CommandId } from '#shared/domain/ids.ts';
import type { Notice } from './answers.ts';

/** A folder as the host sees it: how a person finds a file or a stick, alike in both shells. */
export interface FolderListing {
  readonly folder: string;
  /** Null at the top. */
  readonly parent: string | null;
  /** Folders first, then files, by name. */
  readonly entries: readonly FolderEntry[];
  /** Good places to start from: home, documents, the data folder, sticks. */
  readonly places: readonly Place[];
}
export interface FolderEntry {
  readonly name: string;
  readonly path: string;
  readonly kind: 'folder' | 'incident' | 'journal' | 'file';
}
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly isRemovable: boolean;
}

/** A format that is read or written, for a menu. */
export interface Format {
  readonly format: string;
  readonly summary: string;
}

/** One row of a file about to be imported; `line` counts from 1, header included. */
export interface ImportRow {
  readonly line: number;
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused';
  readonly name: string;
  readonly because?: string;
}

/** What an import would do, or did. */
export interface ImportReport {
  readonly rows: readonly ImportRow[];
  readonly notices: readonly string[];
}

/** What an import did. */
export interface ImportDone extends ImportReport {
  /** Its one command: what undoes it. Null where nothing was to be done. */
  readonly command: CommandId | null;
  /** Said where the rows were taken and the file itself could not be kept; null = it is kept. */
  readonly notKept: string | null;
}

/** Bytes that came whole: a browser's Blob or File, whichever zone reads it. */
export interface Bytes {
  /** The file's own name; absent for a Blob. */
  readonly name?: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A blob by its content. */
export interface BlobRef {
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly hash: string;
  readonly size: number;
}

/** A blob being read. */
export interface BlobContent {
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What a host tells a window that has just connected. */
export interface HostGreeting {
  readonly protocol: number;
  readonly version: string;
  /** This installation; its letter stands in front of its numbers. */
  readonly station: string;
  readonly dataFolder: string;
  readonly notices: readonly Notice[];
}
