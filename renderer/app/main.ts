/**
 * The window's entry: dials the host, and only then lets the browser read the rest, so that the host's first answers are there
 * when it is read. It must not know what an incident is, nor import what does: whatever stands in here comes first.
 */
import { dialledAhead } from '../transport/dialled-ahead.ts';
import { windowDial } from './window-dial.ts';
import '../styles/styles.css';

const page = document.getElementById('window');
if (page === null) throw new Error('index.html has no place for the window');

/** As window-address.ts writes it: `#/INCIDENT/...`. */
const [, named = ''] = window.location.hash.split('/');
const dial = dialledAhead(windowDial(window), named === '' ? null : decodeURIComponent(named));

void import('./open-window.tsx').then(({ openWindow }) => openWindow(page, dial));
