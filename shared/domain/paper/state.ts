import { emptyCollection, type Collection } from '../collection.ts';
import type { EventId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { LogWorld } from '../log/state.ts';

/** Sheets that say how things stood: the next one replaces them (PP-3). */
export const STATED_KINDS = [
  'board',
  'services',
  'tasks',
  'checklists',
  'decisions',
  'sitrep',
  'contacts',
  'card',
] as const;
/** Sheets that are written on: they come back and are keyed in (PP-4). */
export const WRITTEN_KINDS = ['log', 'checklist', 'methane', 'handover', 'sitrep-form'] as const;
export const SHEET_KINDS = [...STATED_KINDS, ...WRITTEN_KINDS] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What became of a sheet in the end. */
export const ENDS = ['keyed', 'unused', 'lost', 'destroyed'] as const;
export type SheetEnd = (typeof ENDS)[number];

/** One sheet of paper that was printed; several pages of it carry one serial. */
export interface Sheet {
  /** `P-A3-7`: the seventh sheet of pack A3. */
  readonly serial: string;
  readonly kind: SheetKind;
  readonly title: string;
  /** Number of its pack. */
  readonly pack: string;
  readonly issued: EventId;
  /** As at when it stands. */
  readonly asAt: Instant;
  /** When the next one was to replace it; null = not said. */
  readonly nextAt: Instant | null;
  /** How many numbered lines it has to be written on; null where it has none. */
  readonly lines: number | null;
  /** The sheet that says it newer. */
  replacedBy: string | null;
  /** Numbers of its lines that were keyed in, each once. */
  keyed: number[];
  /** How many entries were keyed in from it. */
  entries: number;
  end: SheetEnd | null;
}

export interface PaperState {
  /** Every sheet that was printed, by serial. */
  sheets: Collection<Sheet>;
}

export interface PaperSlice {
  paper: PaperState;
}
export type PaperWorld = PaperSlice & LogWorld;

export const initialPaper = (): PaperState => ({ sheets: emptyCollection() });

export const isWritten = (kind: SheetKind): boolean => WRITTEN_KINDS.some((one) => one === kind);

const SERIAL = /^(?:P[\s./-]*)?(?<pack>[A-Z?]+\d+)[\s./-]+(?<sheet>\d+)$/;

/** The serial that a person means: `a3 7`, `A3-7` and `p-a3-7` are all `P-A3-7`. Another one stays as typed. */
export function serialOf(typed: string): string {
  const text = typed.trim().toUpperCase();
  const { pack, sheet } = SERIAL.exec(text)?.groups ?? {};
  return pack === undefined || sheet === undefined ? typed.trim() : `P-${pack}-${String(Number(sheet))}`;
}
