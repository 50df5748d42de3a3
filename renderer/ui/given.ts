/**
 * The same props without those that are undefined. Under exactOptionalPropertyTypes an optional prop of a library may be
 * left out but not handed over as undefined; this lets a component hand on what it was given.
 */
export function given<Props extends object>(
  props: Props,
): { [Key in keyof Props]?: Exclude<Props[Key], undefined> } {
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  // as: what was undefined is gone, and nothing else has changed.
  return Object.fromEntries(entries) as { [Key in keyof Props]?: Exclude<Props[Key], undefined> };
}
