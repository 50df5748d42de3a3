import './schemas-without-eval.ts';
import { createRoot } from 'react-dom/client';
import { v7 as newId } from 'uuid';
import type { WindowMemory } from '../store/window-services.ts';
import type { Dial } from '../transport/link.ts';
import { windowTimers } from '../transport/timers.ts';
import { App } from './app.tsx';
import { openHostSession } from './host-session.ts';
import { playTone } from './tone.ts';
import { showByAddress } from './use-address.ts';
import { addressIn } from './window-address.ts';

/** Until the window is closed; a browser that allows none of it forgets at once. */
const memory: WindowMemory = {
  read: (key) => window.sessionStorage.getItem(key),
  write: (key, value) => {
    if (value === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, value);
  },
};

/** Opens the one session with the host and puts the app into the page. */
export function openWindow(page: HTMLElement, dial: Dial): void {
  const host = openHostSession(dial, windowTimers, newId);
  const named = addressIn(window.location.hash);
  if (named.incident !== null || named.place !== null) showByAddress(host, named);
  createRoot(page).render(
    <App host={host} timers={windowTimers} memory={memory} locks={navigator.locks} sound={playTone} />,
  );
}
