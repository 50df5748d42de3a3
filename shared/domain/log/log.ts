import { defineArea } from '../area.ts';
import { signedApply } from './apply-signed.ts';
import { logApply } from './apply.ts';
import { logCommands } from './commands.ts';
import { logDecide } from './decide.ts';
import { signedEvents } from './events-signed.ts';
import { logEvents } from './events.ts';
import { logQueries } from './queries.ts';
import type { RedactionPort } from './redact.ts';
import { initialLog } from './state.ts';
import { logTell } from './tell.ts';
import { logUndo } from './undo.ts';

/** Entries that people write, and what becomes of them; redaction of the events of any area. */
export const logArea = (port: RedactionPort) =>
  defineArea({
    name: 'log',
    initial: initialLog,
    commands: logCommands,
    decide: logDecide(port),
    events: { ...logEvents, ...signedEvents },
    apply: { ...logApply, ...signedApply },
    tell: logTell,
    undo: logUndo,
    queries: logQueries,
  });
