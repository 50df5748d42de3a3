/** How a click or a key changes what is selected. */
export type SelectionStep =
  /** This one alone. */
  | { readonly kind: 'only'; readonly key: string }
  /** This one as well, or no longer. */
  | { readonly kind: 'toggle'; readonly key: string }
  /** From where the selection began to here: all of these and nothing else. */
  | { readonly kind: 'range'; readonly keys: readonly string[] }
  | { readonly kind: 'none' };

export function selectionAfter(selected: ReadonlySet<string>, step: SelectionStep): ReadonlySet<string> {
  switch (step.kind) {
    case 'only':
      return new Set([step.key]);
    case 'range':
      return new Set(step.keys);
    case 'none':
      return new Set();
    case 'toggle': {
      const next = new Set(selected);
      if (!next.delete(step.key)) next.add(step.key);
      return next;
    }
  }
}
