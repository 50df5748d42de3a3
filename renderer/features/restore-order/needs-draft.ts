import { lookup } from '#shared/domain/collection.ts';
import type { Need, System, SystemsSlice } from '#shared/domain/systems/state.ts';

/** What is typed before it is said: null = nobody knows; each need by id, or by a name that is not on the board. */
export interface NeedsDraft {
  readonly needs: readonly string[] | null;
  /** `none`, or the digit. */
  readonly tier: string;
}

const refOf = (need: Need): string => need.system ?? need.name;

export const draftOf = ({ needs, tier }: System): NeedsDraft => ({
  needs: needs === undefined ? null : needs.map(refOf),
  tier: tier === undefined ? 'none' : String(tier),
});

/** The commands that a draft comes to; what was not changed is not said. Each carries what its author saw. */
export function commandsOf(system: System, { needs, tier }: NeedsDraft) {
  const before = draftOf(system);
  const commands: { readonly type: string; readonly data: object }[] = [];
  if (before.needs?.join('\n') !== needs?.join('\n') || (before.needs === null) !== (needs === null)) {
    commands.push({
      type: 'system.set-prerequisites',
      data: { system: system.id, to: needs, from: before.needs },
    });
  }
  if (before.tier !== tier) {
    const to = tier === 'none' ? null : Number(tier);
    commands.push({
      type: 'system.edit',
      data: { system: system.id, to: { tier: to }, from: { tier: system.tier ?? null } },
    });
  }
  return commands;
}

/** A need as a person reads it. */
export const needName = ({ systems }: Readonly<SystemsSlice>, ref: string): string =>
  lookup(systems.all, ref)?.name ?? `${ref} (not on the board)`;
