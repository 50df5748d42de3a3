import { createContext, use } from 'react';
import type { ToastWords } from '../ui/toast/toast.tsx';
import type { Timers } from '../transport/timers.ts';

/** What a window remembers of itself while it is reloaded, and forgets when it is closed. */
export interface WindowMemory {
  read(key: string): string | null;
  write(key: string, value: string | null): void;
}

/** What a window has besides its host. All of it is handed in, so that a test can hold the clock still. */
export interface WindowServices {
  readonly timers: Timers;
  readonly memory: WindowMemory;
  /** Says something in passing; the result takes it away. */
  readonly say: (words: ToastWords) => () => void;
  /** Makes the one sound there is, where it was not made too often: use `useTone`, which knows what is muted. */
  readonly ring: () => void;
}

const ServicesContext = createContext<WindowServices | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): WindowServices {
  const services = use(ServicesContext);
  if (services === null) throw new Error('there is no ServicesProvider above');
  return services;
}
