import type { ComponentType } from 'react';

/** A picture for an action: any icon of lucide-react fits. */
export type Icon = ComponentType<{
  size?: number | string;
  strokeWidth?: number | string;
  className?: string;
}>;

/** Whether an action can run now; if not, why not, in words for the person who wants to. */
export type Readiness = true | { readonly because: string };

/**
 * What running an action does at once.
 * - `opens`: shows something; pressed by mistake it does no harm.
 * - `types`: puts the cursor into a field, so that what is typed next belongs there.
 * - `changes`: alters the log. Such an action has no single letter as its shortcut, but in a strip that was opened for it.
 */
export type Effect = 'opens' | 'types' | 'changes';

/** What a person can do: one object, shared by its button, its menu item, the palette and its key. */
export interface Action {
  readonly id: string;
  /** A short imperative: "Give a task". */
  readonly label: string;
  readonly effect: Effect;
  /** One line for the newcomer, shown in the palette and as the button's tooltip. */
  readonly hint?: string;
  readonly icon?: Icon;
  /** As in `n`, `/`, `F2`, `Mod+K`, `Mod+Shift+Z`; Mod is Ctrl, on a Mac Command. See shortcut.ts. */
  readonly shortcut?: string;
  /** Another key that does the same: one with Alt that also acts in a field, beside a letter that does not. */
  readonly otherShortcut?: string;
  /** The heading it stands under in palette and shortcut sheet. */
  readonly group?: string;
  /** Further words it is found by. */
  readonly keywords?: string;
  /** It cannot simply be taken back, or it takes something away. */
  readonly danger?: boolean;
  /** Absent: it always can. */
  readonly canRun?: () => Readiness;
  readonly run: () => void;
}

/** Every key of an action. */
export const keysOf = ({ shortcut, otherShortcut }: Action): readonly string[] =>
  [shortcut, otherShortcut].filter((key) => key !== undefined);

export const readinessOf = (action: Action): Readiness => action.canRun?.() ?? true;
