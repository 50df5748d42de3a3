import { useEffect } from 'react';
import type { HostAccess } from '../store/host-access.ts';
import { useContent, useLink, useUi } from '../store/host-context.ts';
import { useOpenIncident } from '../store/use-open-incident.ts';
import { addressIn, fileIn, hashOf, wantsExample, type WindowAddress } from './window-address.ts';

/**
 * Keeps the window and its address together: what is shown stands in the address, and an address that is followed is
 * shown. The shell may name a file to open; its name is in the address once, at the start.
 */
export function useAddress(host: HostAccess): void {
  const shown = useContent((content) => (content.kind === 'none' ? null : content.incident));
  const place = useUi((ui) => ui.place);
  const view = useUi((ui) => ui.views[ui.place]);
  const isLive = useLink(({ kind }) => kind === 'live');
  const open = useOpenIncident();

  useEffect(() => {
    if (!isLive || host.incident.getState().kind !== 'none') return;
    const file = fileIn(window.location.search);
    if (file !== null) void open((client) => client.incidents.open({ file, readOnly: false }));
    else if (wantsExample(window.location.search)) void open((client) => client.incidents.openExample());
  }, [host, isLive, open]);

  useEffect(() => {
    const follow = (): void => {
      showByAddress(host, addressIn(window.location.hash));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [host]);

  useEffect(() => {
    const hash = hashOf(shown, place, view);
    const now = window.location.hash;
    // Before anything is shown, the address says what to show: it is not written over.
    if (hash === now || (shown === null && addressIn(now).incident !== null && !hasShown(host))) return;
    window.history.pushState(null, '', hash);
  }, [host, shown, place, view]);
}

/** Whether this window has shown an incident or its first screen by choice. */
const hasShown = (host: HostAccess): boolean => host.incident.getState() !== host.incident.getInitialState();

/** Shows what an address names. Before the first picture, so that the first screen is not seen on the way to an incident. */
export function showByAddress(host: HostAccess, { incident, place, view }: WindowAddress): void {
  host.show(incident);
  if (place !== null) host.ui.goTo(place, view);
  else if (incident === null) host.ui.goTo(host.ui.getInitialState().place);
}
