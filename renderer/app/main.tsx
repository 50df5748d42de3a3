/**
 * The window's entry: owns the one session with the host and puts the app into the page. It must not know what an
 * incident is, nor which shell it runs in beyond how to dial.
 */
import { createRoot } from 'react-dom/client';
import { v7 as newId } from 'uuid';
import { windowTimers } from '../transport/timers.ts';
import type { WindowMemory } from '../store/window-services.ts';
import { playTone } from './tone.ts';
import { App } from './app.tsx';
import { openHostSession } from './host-session.ts';
import { showByAddress } from './use-address.ts';
import { addressIn } from './window-address.ts';
import { windowDial } from './window-dial.ts';
import '../styles/styles.css';

const page = document.getElementById('window');
if (page === null) throw new Error('index.html has no place for the window');

/** Until the window is closed; a browser that allows none of it forgets at once. */
const memory: WindowMemory = {
  read: (key) => window.sessionStorage.getItem(key),
  write: (key, value) => {
    if (value === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, value);
  },
};

const host = openHostSession(windowDial(window), windowTimers, newId);
const named = addressIn(window.location.hash);
if (named.incident !== null || named.place !== null) showByAddress(host, named);
createRoot(page).render(
  <App host={host} timers={windowTimers} memory={memory} locks={navigator.locks} sound={playTone} />,
);
