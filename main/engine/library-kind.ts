import { values } from '#shared/domain/collection.ts';
import { LIBRARY } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/instant.ts';
import { libraryDomain, type Library } from '#shared/domain/library-domain.ts';
import type { LogKind } from './log-kind.ts';

/** The log of the library: what this station keeps between incidents. It has no clock of its own and numbers nothing. */
export const libraryKind: LogKind<Library> = {
  domain: libraryDomain,
  id: LIBRARY,
  now: (_, __, wallMs) => instantOf(wallMs),
  timeZone: () => 'UTC',
  introduction: () => null,
  openConflicts: ({ conflicts }) => new Map([...values(conflicts.open)].map(({ id, words }) => [id, words])),
  clockJumped: () => null,
};
