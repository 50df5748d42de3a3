import type { Direction, PartKind } from '#shared/domain/systems/state.ts';

export const KIND_WORDS: Readonly<Record<PartKind, string>> = {
  function: 'Function',
  interface: 'Interface',
  site: 'Site',
};

/** Which way data flow, seen from the system. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  in: 'in from',
  out: 'out to',
  both: 'to and from',
};
