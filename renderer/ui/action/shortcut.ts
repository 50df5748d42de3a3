/** A key with its modifiers, as a person presses it. */
export interface Shortcut {
  /** As KeyboardEvent.key gives it; letters in lower case. */
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  readonly key: string;
  /** The key itself, whatever it types: `Digit1`. With Shift a digit types another character. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const MODIFIERS = new Set(['Mod', 'Shift', 'Alt']);

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** One printable character: what would be typed if a field had the focus. */
export const isCharacter = (key: string): boolean => /^.$/u.test(key);

/** Reads `n`, `F2`, `?`, `Mod+K`, `Mod+Shift+Z`, `Alt+1`; throws on anything else, which is a bug. */
export function shortcutOf(text: string): Shortcut {
  const parts = text === '+' ? ['+'] : text.split('+');
  const key = parts.pop() ?? '';
  if (key === '' || !parts.every((part) => MODIFIERS.has(part))) throw new Error(`No shortcut: "${text}"`);
  return {
    key: isLetter(key) ? key.toLowerCase() : key,
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

/** A single letter without a modifier: the kind of key that typing produces by accident. */
export const isLoneLetter = ({ key, mod, alt }: Shortcut): boolean => isLetter(key) && !mod && !alt;

/** A digit with Shift is known by its place on the keyboard: what it types there differs from country to country. */
function keyPressed({ key, code, shiftKey }: KeyPress, shortcut: Shortcut): string {
  if (isLetter(key)) return key.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code ?? '')?.[1];
  return shortcut.shift && shiftKey && digit !== undefined ? digit : key;
}

/** Whether the press is this shortcut. Shift counts only where the character does not already tell: `?` needs it anyway. */
export function isPressed(shortcut: Shortcut, press: KeyPress, isMac: boolean): boolean {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const otherMod = isMac ? press.ctrlKey : press.metaKey;
  const key = keyPressed(press, shortcut);
  if (key !== shortcut.key || mod !== shortcut.mod || otherMod || press.altKey !== shortcut.alt) return false;
  const shiftTells = !isCharacter(shortcut.key) || isLetter(shortcut.key) || shortcut.shift;
  return !shiftTells || press.shiftKey === shortcut.shift;
}

const NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
};

/** The keys as they are printed on the keyboard: `Mod+K` is Ctrl, K. */
export function keyCaps(text: string, isMac: boolean): string[] {
  const { key, mod, shift, alt } = shortcutOf(text);
  const caps: string[] = [];
  if (mod) caps.push(isMac ? '⌘' : 'Ctrl');
  if (alt) caps.push(isMac ? '⌥' : 'Alt');
  if (shift) caps.push(isMac ? '⇧' : 'Shift');
  caps.push(NAMES[key] ?? (isLetter(key) && (mod || alt) ? key.toUpperCase() : key));
  return caps;
}
