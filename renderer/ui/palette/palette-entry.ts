import type { ReactNode } from 'react';
import { readinessOf, type Action, type Icon } from '../action/action.ts';

/** One line of the palette: something to do, or something to go to. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly keywords?: string | undefined;
  readonly icon?: Icon | undefined;
  /** In place of an icon: the mark of a system's state. */
  readonly mark?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly blockedBecause?: string | undefined;
  readonly run: () => void;
}

export function entryOfAction(action: Action): PaletteEntry {
  const readiness = readinessOf(action);
  return {
    id: action.id,
    group: action.group ?? 'Actions',
    label: action.label,
    hint: action.hint,
    keywords: action.keywords,
    icon: action.icon,
    shortcut: action.shortcut,
    blockedBecause: readiness === true ? undefined : readiness.because,
    run: action.run,
  };
}

/** More would not be read; another letter finds what is missing. */
const SHOWN = 50;
/** Before a letter is typed the whole list is there to walk through, within reason. */
const SHOWN_WHOLE = 200;

/**
 * What fits the typed words, best first: the beginning of the label, then of one of its words, then anywhere in label or
 * keywords; every typed word must fit. Among equals the given order stays, and what cannot run comes last.
 */
export function fittingEntries(typed: string, entries: readonly PaletteEntry[]): PaletteEntry[] {
  const words = plain(typed).split(' ').filter(Boolean);
  return entries
    .map((entry) => ({ entry, rank: rankOf(words, entry) }))
    .filter(({ rank }) => rank < MISS)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, words.length === 0 ? SHOWN_WHOLE : SHOWN)
    .map(({ entry }) => entry);
}

const MISS = 100;

function rankOf(words: readonly string[], entry: PaletteEntry): number {
  const label = plain(entry.label);
  const all = `${label} ${plain(entry.keywords ?? '')}`;
  const ranks = words.map((word) => {
    if (label.startsWith(word)) return 0;
    if (label.includes(` ${word}`)) return 1;
    return all.includes(word) ? 2 : MISS;
  });
  return Math.max(0, ...ranks) + (entry.blockedBecause === undefined ? 0 : 10);
}

/** Lower case, without accents, single spaces. */
const plain = (text: string): string =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim();
