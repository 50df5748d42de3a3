import { lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { ServiceId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { reject, type NewEvent, type Rejection } from '../outcome.ts';
import type { Statement } from './capability.ts';
import type { Service, ServicesWorld } from './state.ts';
import { capabilityChangeWords } from './words.ts';

/** Where each kind of entry is kept. */
const KIND_OF = {
  'service.capability-set': 'changes',
  'service.confirmed': 'confirmed',
  'service.reviewed': 'reviewed',
} as const;
type StrikableType = keyof typeof KIND_OF;

const isStrikable = (type: string): type is StrikableType => Object.hasOwn(KIND_OF, type);

/** An entry of a service that can be struck. */
export interface Strikable {
  readonly service: Service;
  readonly fact: Fact;
  readonly kind: (typeof KIND_OF)[StrikableType];
}

/** The entry of a service, where it still counts. */
export function strikable(world: Readonly<ServicesWorld>, fact: Fact | undefined): Strikable | Rejection {
  if (world.incident.status === 'undeclared') return notDeclared;
  if (fact === undefined || !isStrikable(fact.type)) {
    return reject('entry-not-found', 'That is no statement, confirmation or review of a service.');
  }
  const { service: id } = fact.data as { service: ServiceId }; // as: every entry of a service names it, checked when it was decided
  const service = lookup(world.services.all, id);
  const kind = KIND_OF[fact.type];
  const entry = service?.[kind].find(({ event }) => event === fact.id);
  if (service === undefined || entry === undefined) {
    return reject('entry-too-old', 'So many entries came since that striking it would change nothing.');
  }
  return entry.struck === undefined
    ? { service, fact, kind }
    : reject('already-struck', 'That entry is struck already.');
}

function wasOf({ service, fact, kind }: Strikable): string {
  if (kind === 'confirmed') return `${service.name} confirmed`;
  if (kind === 'reviewed') return `${service.name} reviewed`;
  // as: the kind names the type of the fact, whose data were checked when it was decided
  const { from, to } = fact.data as { from: Statement | null; to: Statement };
  return `${service.name}: ${capabilityChangeWords(from, to)}`;
}

/** The event that strikes an entry. */
export const strikeOf = (entry: Strikable, reason: string): NewEvent => ({
  type: 'service.change-struck',
  data: {
    service: entry.service.id,
    name: entry.service.name,
    kind: entry.kind,
    target: entry.fact.id,
    was: wasOf(entry),
    reason,
  },
});
