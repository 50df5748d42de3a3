/** How a click or a key changes what is selected. */
export type SelectionStep =
  /** This one alone. */
  | { readonly kind: 'only'; readonly key: string }
  /** This one as well, or no longer. */
  | { readonly kind: 'toggle'; readonly key: string }
  /** From where the selection began to here: all of these and nothing else. */
  | { readonly kind: 'range'; readonly keys: readonly string[] }
  /** All of a group as well, or none of it any more. */
  | { readonly kind: 'add' | 'remove'; readonly keys: readonly string[] }
  | { readonly kind: 'none' };

/** What choosing a group's heading does: takes it in whole, or lets it go where all of it was selected. */
export const groupStep = (selected: ReadonlySet<string>, keys: readonly string[]): SelectionStep => ({
  kind: keys.length > 0 && keys.every((key) => selected.has(key)) ? 'remove' : 'add',
  keys,
});

export function selectionAfter(selected: ReadonlySet<string>, step: SelectionStep): ReadonlySet<string> {
  switch (step.kind) {
    case 'only':
      return new Set([step.key]);
    case 'range':
      return new Set(step.keys);
    case 'add':
      return new Set([...selected, ...step.keys]);
    case 'remove': {
      const gone = new Set(step.keys);
      return new Set([...selected].filter((key) => !gone.has(key)));
    }
    case 'none':
      return new Set();
    case 'toggle': {
      const next = new Set(selected);
      if (!next.delete(step.key)) next.add(step.key);
      return next;
    }
  }
}
