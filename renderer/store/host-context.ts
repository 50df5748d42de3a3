import { createContext, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Head } from '#shared/contract/head.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { Library } from '#shared/domain/library-domain.ts';
import type { LinkStatus } from '../transport/connection.ts';
import type { HostAccess } from './host-access.ts';
import type { IncidentContent, LogContent } from './incident-store.ts';
import type { UiState } from './ui-store.ts';

const HostContext = createContext<HostAccess | null>(null);

/** Hands the window's host to everything under it. */
export const HostProvider = HostContext.Provider;

/** The window's host: to send commands and ask questions. */
export function useHost(): HostAccess {
  const host = useContext(HostContext);
  if (host === null) throw new Error('there is no HostProvider above');
  return host;
}

/**
 * One piece of the incident's state. Select narrowly: what is returned is compared by identity, and the fold keeps
 * untouched parts identical, so a component renders again only when its own piece changed. A selector that builds a new
 * object or list each time needs `useShallow` around it. Only below what has seen that the content is `ready`.
 */
export function useIncident<T>(select: (state: Readonly<IncidentLog>) => T): T {
  return useStore(useHost().incident, (content) => {
    if (content.kind !== 'ready') throw new Error('no incident is in view: look at useContent first');
    return select(content.state);
  });
}

/** How the incident that is shown stands in this window: none, loading, unavailable or ready. */
export const useContent = <T>(select: (content: IncidentContent) => T): T =>
  useStore(useHost().incident, select);

/**
 * What is kept between incidents, as `select` picks it from the library's content: loading, unavailable or ready. It is
 * followed while something that uses this is on screen.
 */
export function useLibrary<T>(select: (content: LogContent<Library>) => T): T {
  const host = useHost();
  useEffect(() => host.followLibrary(), [host]);
  return useStore(host.library, select);
}

/** Whether what is on screen is live, and since when it is not. */
export const useLink = <T>(select: (link: LinkStatus) => T): T =>
  useStore(useHost().live, (view) => select(view.link));

/** Saved, read-only, faults, second copy; null until the first head came. */
export const useHead = <T>(select: (head: Head | null) => T): T =>
  useStore(useHost().live, (view) => select(view.head));

/** Selection, filters, and who is at the keyboard. */
export const useUi = <T>(select: (ui: UiState) => T): T => useStore(useHost().ui, select);
