// What was published of July 2024 in Northern Ireland, system by system: what both the command line and the window must
// show of the sample. Times as published, in BST; sources stand beside each entry of the sample.
import type { StateKey } from '#shared/domain/systems/states.ts';

/** A system of the sample, or a part of it that a statement was published about. */
export type PublishedSubject = readonly [system: string, part?: string];

/** In the order of the columns of `PUBLISHED_BOARD`. */
export const PUBLISHED_SUBJECTS: readonly PublishedSubject[] = [
  ['Epic electronic care record'],
  ['Epic electronic care record', 'Endoscopy imaging'],
  ['Allocate eRostering'],
  ['Varian radiotherapy'],
  ['EMIS GP system'],
  ['NI Ambulance Service'],
  ['GP Out of Hours'],
];

/** When nothing more was published. */
export const PUBLISHED_END = '2024-07-31T00:00+01:00';

const board = (
  at: string,
  states: string,
): { readonly at: string; readonly states: readonly StateKey[] } => ({
  at,
  states: states.split(' ') as StateKey[], // as: written here, by their codes in the log
});

/** The board at each published time. */
export const PUBLISHED_BOARD = [
  board('2024-07-19T05:09+01:00', 'unknown unknown unknown unknown unknown unknown unknown'),
  board('2024-07-19T06:27+01:00', 'down down down degraded down unaffected unaffected'),
  board('2024-07-19T08:59+01:00', 'down down down degraded down unaffected unaffected'),
  board('2024-07-19T09:00+01:00', 'monitoring down down degraded down unaffected unaffected'),
  board('2024-07-19T10:30+01:00', 'monitoring down degraded degraded down unaffected unaffected'),
  board('2024-07-19T18:00+01:00', 'monitoring monitoring degraded degraded down unaffected unaffected'),
  board('2024-07-20T15:30+01:00', 'monitoring monitoring monitoring degraded down unaffected unaffected'),
  board(
    '2024-07-20T21:00+01:00',
    'monitoring monitoring monitoring degraded validated unaffected unaffected',
  ),
  board(PUBLISHED_END, 'monitoring monitoring monitoring degraded validated unaffected unaffected'),
] as const;
