import { describe, expect, test } from 'vitest';
import type { Action, Effect } from './action.ts';
import { createActionRegistry } from './action-registry.ts';
import { createKeymap, type Focus } from './keymap.ts';
import { isPressed, keyCaps, shortcutOf } from './shortcut.ts';

/** A keyboard on a made-up screen: what was done, in order, and a clock that moves only when told. */
function keyboard(actions: [shortcut: string, effect: Effect, because?: string][], singleKeys = true) {
  const done: string[] = [];
  let waiting: (() => void) | null = null;
  const offered = actions.map(([shortcut, effect, because]): Action => ({
    id: shortcut,
    label: shortcut,
    effect,
    shortcut,
    canRun: () => (because === undefined ? true : { because }),
    run: () => done.push(shortcut),
  }));
  const keymap = createKeymap({
    actions: () => offered,
    perform: (action) => action.run(),
    onBurst: (text) => done.push(`search ${text}`),
    onRefused: (_, because) => done.push(because),
    singleKeys: () => singleKeys,
    isMac: false,
    later: (task) => {
      waiting = task;
      return () => (waiting = null);
    },
  });
  const press = (text: string, focus: Focus = 'none') => {
    const { key, mod, shift, alt } = shortcutOf(text);
    return keymap.press({ key, ctrlKey: mod, metaKey: false, shiftKey: shift, altKey: alt }, focus);
  };
  return { done, press, pause: () => waiting?.(), reset: keymap.reset };
}

describe('a single letter', () => {
  test('runs its action when nothing follows at once', () => {
    const { done, press, pause } = keyboard([['s', 'opens']]);
    expect(press('s')).toBe(true);
    expect(done).toEqual([]);
    pause();
    expect(done).toEqual(['s']);
  });

  test('followed by another letter was typing: both go to search', () => {
    const { done, press, pause } = keyboard([
      ['e', 'opens'],
      ['m', 'opens'],
    ]);
    press('e');
    press('m');
    pause();
    expect(done).toEqual(['search em']);
  });

  test('goes to search as well when neither letter has an action; alone it does nothing', () => {
    const { done, press, pause } = keyboard([]);
    expect(press('x')).toBe(false);
    pause();
    press('x');
    press('y');
    expect(done).toEqual(['search xy']);
  });

  test('that puts the cursor into a field does so at once: what follows belongs to the field', () => {
    const { done, press } = keyboard([['n', 'types']]);
    press('n');
    expect(done).toEqual(['n']);
  });

  test('is settled by any other key, so that s 1 can be typed at any speed', () => {
    const { done, press } = keyboard([
      ['s', 'opens'],
      ['1', 'changes'],
    ]);
    press('s');
    press('1');
    expect(done).toEqual(['s', '1']);
  });

  test('is forgotten when the window loses the focus', () => {
    const { done, press, pause, reset } = keyboard([['s', 'opens']]);
    press('s');
    reset();
    pause();
    expect(done).toEqual([]);
  });
});

describe('in a field', () => {
  test('no single key acts', () => {
    const { done, press } = keyboard([
      ['s', 'opens'],
      ['?', 'opens'],
      ['1', 'changes'],
    ]);
    for (const key of ['s', '?', '1']) expect(press(key, 'field')).toBe(false);
    expect(done).toEqual([]);
  });

  test('function keys and Ctrl act, but those that edit text are the field’s', () => {
    const { done, press } = keyboard([
      ['F2', 'opens'],
      ['Mod+K', 'types'],
      ['Mod+Z', 'changes'],
    ]);
    expect(press('F2', 'field')).toBe(true);
    expect(press('Mod+K', 'field')).toBe(true);
    expect(press('Mod+Z', 'field')).toBe(false);
    expect(press('Mod+Z')).toBe(true);
    expect(done).toEqual(['F2', 'Mod+K', 'Mod+Z']);
  });
});

test('a list takes letters to find its items; a button takes Enter and Space, not letters', () => {
  const { done, press, pause } = keyboard([
    ['s', 'opens'],
    ['Enter', 'opens'],
  ]);
  press('s', 'list');
  press('Enter', 'control');
  pause();
  expect(done).toEqual([]);
  press('s', 'control');
  pause();
  expect(done).toEqual(['s']);
});

test('with single keys turned off only modified and function keys act', () => {
  const { done, press, pause } = keyboard(
    [
      ['s', 'opens'],
      ['?', 'opens'],
      ['/', 'types'],
      ['Mod+K', 'types'],
      ['F2', 'opens'],
    ],
    false,
  );
  for (const key of ['s', '?', '/', 'Mod+K', 'F2']) press(key);
  pause();
  expect(done).toEqual(['Mod+K', 'F2']);
});

test('an action that cannot run now says why', () => {
  const { done, press } = keyboard([['F9', 'changes', 'Nobody is at the keyboard.']]);
  expect(press('F9')).toBe(true);
  expect(done).toEqual(['Nobody is at the keyboard.']);
});

describe('the registry', () => {
  const action = (id: string, effect: Effect = 'opens', shortcut?: string): Action => ({
    id,
    label: id,
    effect,
    run: () => undefined,
    ...(shortcut === undefined ? {} : { shortcut }),
  });
  const ids = (actions: readonly Action[]) => actions.map(({ id }) => id);

  test('refuses an action that changes the log on a single letter', () => {
    const layer = createActionRegistry().addLayer({ modal: false });
    expect(() => layer.offer('board', [action('set-down', 'changes', 'd')])).toThrow(
      'on the single letter "d"',
    );
    layer.offer('board', [action('confirm', 'changes', 'Enter'), action('first', 'changes', '1')]);
  });

  test('lets only the top modal layer’s keys act, but lists all that the screen offers', () => {
    const registry = createActionRegistry();
    registry.addLayer({ modal: false }).offer('board', [action('board')]);
    const strip = registry.addLayer({ modal: true });
    strip.offer('strip', [action('down')]);
    expect(ids(registry.reachable())).toEqual(['down']);
    expect(ids(registry.all())).toEqual(['board']);
    strip.remove();
    expect(ids(registry.reachable())).toEqual(['board']);
  });

  test('gives the same list until something changes, and tells when', () => {
    const registry = createActionRegistry();
    const layer = registry.addLayer({ modal: false });
    let told = 0;
    registry.subscribe(() => told++);
    layer.offer('log', [action('a')]);
    expect(registry.all()).toBe(registry.all());
    layer.withdraw('log');
    expect(ids(registry.all())).toEqual([]);
    expect(told).toBe(2);
  });
});

describe('a shortcut', () => {
  const press = (
    key: string,
    modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
  ) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...modifiers,
  });

  test('is Ctrl here and Command on a Mac', () => {
    const find = shortcutOf('Mod+K');
    expect(isPressed(find, press('k', { ctrlKey: true }), false)).toBe(true);
    expect(isPressed(find, press('k', { metaKey: true }), true)).toBe(true);
    expect(isPressed(find, press('k', { ctrlKey: true }), true)).toBe(false);
    expect(isPressed(find, press('k'), false)).toBe(false);
  });

  test('that is a sign does not mind how the keyboard makes it', () => {
    expect(isPressed(shortcutOf('?'), press('?', { shiftKey: true }), false)).toBe(true);
    expect(isPressed(shortcutOf('?'), press('?'), false)).toBe(true);
  });

  test('with and without Shift are two', () => {
    expect(isPressed(shortcutOf('Mod+Shift+Z'), press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(
      true,
    );
    expect(isPressed(shortcutOf('Mod+Z'), press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  });

  test('with Shift and a digit is known by its key, whatever it types', () => {
    const kept = shortcutOf('Alt+Shift+2');
    const held = { altKey: true, shiftKey: true };
    expect(isPressed(kept, { ...press('"', held), code: 'Digit2' }, false)).toBe(true);
    expect(isPressed(kept, { ...press('@', held), code: 'Digit2' }, false)).toBe(true);
    expect(isPressed(kept, { ...press('2', { altKey: true }), code: 'Digit2' }, false)).toBe(false);
    expect(isPressed(shortcutOf('Alt+2'), { ...press('"', held), code: 'Digit2' }, false)).toBe(false);
  });

  test('is shown as it is printed on the keys', () => {
    expect(keyCaps('Mod+Shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyCaps('Mod+K', true)).toEqual(['⌘', 'K']);
    expect(keyCaps('n', false)).toEqual(['n']);
  });

  test('that cannot be read is a bug', () => {
    expect(() => shortcutOf('Ctrl+K')).toThrow('No shortcut: "Ctrl+K"');
  });
});
