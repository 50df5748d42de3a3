import { createContext, use, useCallback } from 'react';
import { useStore } from 'zustand';
import { openPersonal, type Personal } from './personal.ts';
import type { HostAccess } from './host-access.ts';
import { useContent, useUi } from './host-context.ts';
import type { Timers } from '../transport/timers.ts';
import type { IncidentId } from '#shared/domain/ids.ts';

/** Every drawer that this window has opened, each once. */
export interface PersonalDrawers {
  settings(person: string | null): Personal;
  drafts(incident: IncidentId | null, person: string | null): Personal;
  /** Keeps at once whatever still waits to be kept. */
  keepNow(): void;
  /** Reads what could not be read while there was no link. */
  read(): void;
}

export function createPersonalDrawers(host: HostAccess, timers: Timers): PersonalDrawers {
  const opened = new Map<string, Personal>();
  const open = (name: string, make: () => Personal): Personal => {
    const found = opened.get(name) ?? make();
    opened.set(name, found);
    return found;
  };
  return {
    settings: (person) =>
      open(JSON.stringify(['settings', person]), () =>
        openPersonal(
          {
            get: () => host.ask((client) => client.settings.get({ person })),
            put: (key, value) =>
              host.ask((client) => client.settings.put({ person, key, value: value as never })), // as: plain JSON by contract
          },
          timers,
        ),
      ),
    drafts: (incident, person) =>
      open(JSON.stringify(['drafts', incident, person]), () =>
        openPersonal(
          {
            get: () => host.ask((client) => client.drafts.get({ incident, person })),
            put: (key, value) =>
              host.ask((client) => client.drafts.put({ incident, person, key, value: value as never })), // as: plain JSON by contract
          },
          timers,
        ),
      ),
    keepNow() {
      for (const one of opened.values()) one.keepNow();
    },
    read() {
      for (const one of opened.values()) one.read();
    },
  };
}

const DrawersContext = createContext<PersonalDrawers | null>(null);

export const DrawersProvider = DrawersContext.Provider;

export function useDrawers(): PersonalDrawers {
  const drawers = use(DrawersContext);
  if (drawers === null) throw new Error('there is no DrawersProvider above');
  return drawers;
}

/** Who settings and drafts belong to: the person at the keyboard by name, the same in every incident. */
const usePersonName = (): string | null => useUi(({ atKeyboard }) => atKeyboard?.name ?? null);

/**
 * What was typed and not yet sent: of this person, in this incident, kept in the data folder, so that neither a reload
 * nor a crash loses it. `null` = nothing was typed.
 */
export function useDraft<T>(key: string, parse: (value: unknown) => T): [T, (value: T | null) => void] {
  const incident = useContent((content) => (content.kind === 'none' ? null : content.incident));
  const drawer = useDrawers().drafts(incident, usePersonName());
  const value = useStore(drawer.store, ({ values }) => values[key]);
  const put = useCallback((next: T | null) => drawer.put(key, next), [drawer, key]);
  return [parse(value), put];
}

/**
 * The same for what is not one person's: whoever sits down at this station goes on with it (decision 0105).
 */
export function useStationDraft<T>(
  key: string,
  parse: (value: unknown) => T,
): [T, (value: T | null) => void] {
  const incident = useContent((content) => (content.kind === 'none' ? null : content.incident));
  const drawer = useDrawers().drafts(incident, null);
  const value = useStore(drawer.store, ({ values }) => values[key]);
  const put = useCallback((next: T | null) => drawer.put(key, next), [drawer, key]);
  return [parse(value), put];
}

/** A draft of one text. */
export const useTextDraft = (key: string): [string, (text: string | null) => void] =>
  useDraft(key, (value) => (typeof value === 'string' ? value : ''));

/** A setting of this PC, whoever sits at it. */
export function useMachineSetting<T>(key: string, parse: (value: unknown) => T | undefined, otherwise: T) {
  const machine = useDrawers().settings(null);
  const value = useStore(machine.store, ({ values }) => values[key]);
  const put = useCallback((next: T) => machine.put(key, next), [machine, key]);
  return [parse(value) ?? otherwise, put] as const;
}

/** A setting of the person at the keyboard; what they never set is as on this machine before anybody signed on. */
export function useSetting<T>(key: string, parse: (value: unknown) => T | undefined, otherwise: T) {
  const name = usePersonName();
  const drawers = useDrawers();
  const own = drawers.settings(name);
  const machine = drawers.settings(null);
  const ownValue = useStore(own.store, ({ values }) => values[key]);
  const machineValue = useStore(machine.store, ({ values }) => values[key]);
  const put = useCallback((next: T) => own.put(key, next), [own, key]);
  return [parse(ownValue) ?? parse(machineValue) ?? otherwise, put] as const;
}
