import type { ApplyMap } from '../area.ts';
import { lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import type { ServiceId } from '../ids.ts';
import { strikeChange, unseenNeighbour, type Change } from '../timeline.ts';
import { statementWords } from './capability.ts';
import type { serviceEvents } from './events.ts';
import {
  keepEntry,
  serviceNamed,
  whoSaid,
  type NeededSystem,
  type Said,
  type Service,
  type ServicesWorld,
} from './state.ts';

const withService = (world: ServicesWorld, id: ServiceId, change: (service: Service) => void): void => {
  const service = lookup(world.services.all, id);
  if (service !== undefined) change(service);
};

const entryOf = <T>({ id, at, stamp }: Fact, to: T): Change<T> => ({ event: id, at, stamp, to });

/** After a merge two services may have one name: both stay, told apart by a person (SV-3). */
function noteTwin(world: ServicesWorld, fact: Fact, service: Service): void {
  const twin = serviceNamed(world, service.name, service.id);
  if (twin === undefined) return;
  raiseConflict(world, fact, {
    rule: 'SV-3',
    about: [twin.id, service.id],
    words: `Two services are called "${service.name}". Rename one, or strike it from the list.`,
    events: [fact.id],
  });
}

const needsLine = (needs: readonly NeededSystem[]): string =>
  needs
    .map(({ name }) => name)
    .sort()
    .join(', ') || 'nothing';

function noteClash(
  world: ServicesWorld,
  fact: Fact,
  service: Service,
  clash: { what: string; stood: string; from: string; to: string },
): void {
  if (clash.stood === clash.from || clash.stood === clash.to) return;
  raiseConflict(world, fact, {
    rule: 'SV-4',
    about: [service.id],
    words: `${clash.what} of ${service.name} was set to ${clash.stood} and, by someone who had not seen that, to ${clash.to}. ${clash.to} stands.`,
    events: [fact.id],
  });
}

const sameCapability = (a: Said, b: Said): boolean => a.statement.capability === b.statement.capability;

/** What each event does to services. */
export const serviceApply: ApplyMap<ServicesWorld, typeof serviceEvents> = {
  'service.added': (world, fact) => {
    const { service: id, name, key, needs } = fact.data;
    // Two stations that add the same service apart mean one.
    if (lookup(world.services.all, id) !== undefined) return;
    put<Service>(world.services.all, id, { id, key, name, needs, changes: [], confirmed: [], reviewed: [] });
    withService(world, id, (service) => noteTwin(world, fact, service));
  },
  'service.renamed': (world, fact) => {
    const { service: id, from, to } = fact.data;
    withService(world, id, (service) => {
      noteClash(world, fact, service, { what: 'The name', stood: service.name, from, to });
      service.name = to;
      noteTwin(world, fact, service);
    });
  },
  'service.needs-set': (world, fact) => {
    const { service: id, from, to } = fact.data;
    withService(world, id, (service) => {
      const clash = { stood: needsLine(service.needs), from: needsLine(from), to: needsLine(to) };
      noteClash(world, fact, service, { what: 'What it needs', ...clash });
      service.needs = to;
    });
  },
  'service.retired': (world, { id, data }) => {
    withService(world, data.service, (service) => {
      service.retired ??= id;
    });
  },
  'service.reinstated': (world, fact) => {
    withService(world, fact.data.service, (service) => {
      delete service.retired;
      noteTwin(world, fact, service);
    });
  },
  'service.capability-set': (world, fact) => {
    const { service: id, to: statement, source, confidence, nextCheck, after } = fact.data;
    withService(world, id, (service) => {
      const entry = entryOf<Said>(fact, { statement, source, confidence, nextCheck, who: whoSaid(fact) });
      const other = unseenNeighbour(service.changes, { ...entry, after }, sameCapability);
      if (other !== undefined) {
        raiseConflict(world, fact, {
          rule: 'SV-8',
          about: [id],
          words: `${service.name} was stated ${statementWords(other.to.statement)} and, by someone who had not seen that, ${statementWords(statement)}. The later one in time stands: find out which is right.`,
          events: [other.event, fact.id],
        });
      }
      keepEntry(service, 'changes', entry);
    });
  },
  'service.confirmed': (world, fact) => {
    const { service: id, capability, source, nextCheck } = fact.data;
    withService(world, id, (service) =>
      keepEntry(service, 'confirmed', entryOf(fact, { capability, source, nextCheck, who: whoSaid(fact) })),
    );
  },
  'service.reviewed': (world, fact) => {
    withService(world, fact.data.service, (service) => keepEntry(service, 'reviewed', entryOf(fact, null)));
  },
  'service.change-struck': (world, { id, data }) => {
    withService(world, data.service, (service) => {
      strikeChange(service[data.kind], data.target, id);
    });
  },
  'service.strike-lifted': (world, { data }) => {
    withService(world, data.service, (service) => {
      const entry = service[data.kind].find(({ event }) => event === data.target);
      if (entry !== undefined) delete entry.struck;
    });
  },
  'service.safe-time-passed': (world, { data }) => {
    withService(world, data.service, (service) => {
      service.noted = data.set;
    });
  },
};
