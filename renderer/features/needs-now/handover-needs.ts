import { lookup } from '#shared/domain/collection.ts';
import { openHandover, type HandoverSlice } from '#shared/domain/handover/state.ts';
import type { IncidentWorld } from '#shared/domain/incident/state.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { postRows } from '#shared/domain/people/select-posts.ts';
import type { PeopleSlice } from '#shared/domain/people/state.ts';
import type { ShiftsSlice } from '#shared/domain/shifts/state.ts';
import { HANDOVER } from '../../store/handover-view.ts';
import type { UiStore } from '../../store/ui-store.ts';
import type { Need } from './needs-queue.ts';

type World = Readonly<HandoverSlice & ShiftsSlice & PeopleSlice & IncidentWorld>;

interface Telling {
  readonly now: Instant;
  readonly at: (instant: Instant) => string;
  readonly ui: UiStore;
}

/** A draft that waits to be handed over, a handover that is owed or not announced, and posts whose holder has gone. */
export function handoverNeeds(world: World, { now, at, ui }: Telling): readonly Need[] {
  const { owed, last } = world.handover;
  const open = openHandover(world);
  const end =
    open === undefined || open.shift === null ? undefined : lookup(world.shifts.all, open.shift)?.end;
  const need = (key: string, name: string, words: string): Need => ({
    key: `handover ${key}`,
    cause: 'handover',
    name,
    words,
    go: () => ui.goTo(HANDOVER, 'sheet'),
  });
  return [
    ...postRows(world, now)
      .filter(({ holderGone, isCommand }) => holderGone && isCommand)
      .map(({ role, name, held }): Need => ({
        key: `gone ${role ?? 'charge'}`,
        cause: 'handover',
        name,
        words: `${held?.holder.name ?? 'its holder'} has gone`,
        go: () => ui.goTo(HANDOVER, 'people'),
      })),
    ...owed.map(({ number }) => need(`owed ${number}`, `Handover ${number}`, 'is owed')),
    ...(last?.announced === null
      ? [need(`announce ${last.number}`, `Handover ${last.number}`, 'announce it')]
      : []),
    ...(open === undefined || end === undefined
      ? []
      : [need(`draft ${open.number}`, `Handover ${open.number}`, `draft stands, shift ends ${at(end)}`)]),
  ];
}
