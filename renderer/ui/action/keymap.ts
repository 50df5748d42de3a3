import { keysOf, readinessOf, type Action } from './action.ts';
import { isCharacter, isPressed, shortcutOf, type KeyPress } from './shortcut.ts';

/** Letters that follow each other faster than this are typing, not commands. */
const BURST_MS = 140;

export interface KeymapOptions {
  /** What keys may run now, the nearest first. */
  readonly actions: () => readonly Action[];
  /** Typing that belongs to no field: bursts of letters go to search. */
  readonly onBurst: (text: string) => void;
  /** Runs an action that can run, and has its effect on screen when it returns: the next key may already be meant for it. */
  readonly perform: (action: Action) => void;
  /** Said when a key's action cannot run now. */
  readonly onRefused: (action: Action, because: string) => void;
  /** Off: only keys with Ctrl, Alt or Command and the function keys act (WCAG 2.1.4). */
  readonly singleKeys: () => boolean;
  readonly isMac: boolean;
  /** Runs the task later; gives back what calls it off. */
  readonly later: (task: () => void, ms: number) => () => void;
}

/**
 * What has the focus: a field takes text; a list takes letters to find its items; a control (button, tab, row) takes
 * Enter, Space and the keys that move; else nothing takes anything.
 */
export type Focus = 'field' | 'list' | 'control' | 'none';

export interface Keymap {
  /** Says whether it took the press; the caller then prevents what the browser would do. */
  readonly press: (press: KeyPress, focus: Focus) => boolean;
  /** Forgets letters that wait: the window lost the focus, or a modal opened. */
  readonly reset: () => void;
}

// With these a field edits its own text; undo in a field is text only.
const TEXT_KEYS = new Set(['a', 'c', 'v', 'x', 'y', 'z']);
const FUNCTION_KEY = /^F\d{1,2}$/;
const CONTROL_KEY = /^(Enter| |Tab|Home|End|Arrow\w+|Page\w+)$/;

/**
 * The rules of EXPERIENCE 2 for keys. In a field no key fires but function keys and those with Ctrl, Alt or Command that
 * do not edit text. A lone letter waits for a moment; if another letter follows, both are typing and go to search. A key
 * whose action takes text acts at once, because what follows belongs to its field.
 */
export function createKeymap(options: KeymapOptions): Keymap {
  let waiting = '';
  let pending: Action | null = null;
  let callOff: (() => void) | null = null;

  const settle = () => {
    callOff?.();
    callOff = null;
    const action = pending;
    pending = null;
    waiting = '';
    if (action !== null) attempt(action);
  };
  const attempt = (action: Action) => {
    const readiness = readinessOf(action);
    if (readiness === true) options.perform(action);
    else options.onRefused(action, readiness.because);
  };
  const reset = () => {
    pending = null;
    settle();
  };
  const find = (press: KeyPress) =>
    options
      .actions()
      .find((action) => keysOf(action).some((key) => isPressed(shortcutOf(key), press, options.isMac))) ??
    null;

  const letter = (press: KeyPress): boolean => {
    const burst = waiting + press.key;
    if (waiting !== '') {
      reset();
      options.onBurst(burst);
      return true;
    }
    const action = find(press);
    if (action?.effect === 'types') {
      attempt(action);
      return true;
    }
    waiting = burst;
    pending = action;
    callOff = options.later(settle, BURST_MS);
    return action !== null;
  };

  return {
    reset,
    press(press, focus) {
      if (!mayAct(press, focus, options.singleKeys())) return false;
      const bare = !press.ctrlKey && !press.metaKey && !press.altKey;
      if (bare && /^\p{L}$/u.test(press.key)) return letter(press);
      // Any other key ends the wait: `s` `1` is a command and its choice, however fast.
      settle();
      const action = find(press);
      if (action === null) return false;
      attempt(action);
      return true;
    },
  };
}

function mayAct(press: KeyPress, focus: Focus, singleKeys: boolean): boolean {
  if (FUNCTION_KEY.test(press.key)) return true;
  const command = press.ctrlKey || press.metaKey;
  if (command || press.altKey)
    return focus !== 'field' || !(command && TEXT_KEYS.has(press.key.toLowerCase()));
  if (focus === 'field' || focus === 'list') return false;
  if (focus === 'control' && CONTROL_KEY.test(press.key)) return false;
  return singleKeys || !isCharacter(press.key);
}
