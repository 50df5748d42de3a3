import type { DecideMap } from '../area.ts';
import type { Command, Fact } from '../envelope.ts';
import { ServiceId } from '../ids.ts';
import { has } from '../collection.ts';
import type { Instant } from '../instant.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, acceptWith, reject, type NewEvent, type Outcome, type Rejection } from '../outcome.ts';
import { idFromName } from '../systems/names.ts';
import { isRejection, resolveSystem } from '../systems/references.ts';
import type { Source } from '../systems/states.ts';
import { changeAt, lastEntered } from '../timeline.ts';
import { safeUntilOf, Statement, statementWords } from './capability.ts';
import type { serviceCommands } from './commands.ts';
import { disagreements, offeredServices, serviceStanding } from './select.ts';
import {
  findService,
  serviceNamed,
  type NeededSystem,
  type Said,
  type Service,
  type ServicesWorld,
} from './state.ts';
import { strikable, strikeOf } from './strike.ts';

type World = Readonly<ServicesWorld>;

const withService = (world: World, ref: string, decide: (service: Service) => Outcome): Outcome => {
  if (world.incident.status === 'undeclared') return notDeclared;
  const service = findService(world, ref);
  return service === undefined
    ? reject('service-not-found', `There is no service "${ref}". Check the name, or add it.`)
    : decide(service);
};

const withListed = (world: World, ref: string, decide: (service: Service) => Outcome): Outcome =>
  withService(world, ref, (service) =>
    service.retired === undefined
      ? decide(service)
      : reject(
          'service-retired',
          `${service.name} was struck from the list. Reinstate it first, or pick another.`,
        ),
  );

const nameTaken = (world: World, name: string, except?: ServiceId): Rejection | undefined => {
  const taken = serviceNamed(world, name, except);
  return taken === undefined
    ? undefined
    : reject('name-taken', `There is a service "${taken.name}" already. Add its site to tell the two apart.`);
};

function neededSystems(world: World, refs: readonly string[]): readonly NeededSystem[] | Rejection {
  const needed = new Map<string, NeededSystem>();
  for (const ref of refs) {
    const system = resolveSystem(world, ref);
    if (isRejection(system)) return system;
    needed.set(system.id, { system: system.id, name: system.name });
  }
  return [...needed.values()];
}

const namesOf = (needs: readonly NeededSystem[]): readonly string[] => needs.map(({ name }) => name);

const sameNeeds = (a: readonly NeededSystem[], b: readonly NeededSystem[]): boolean =>
  a.length === b.length && a.every(({ system }) => b.some((one) => one.system === system));

const changedMeanwhile = (name: string, yours: unknown, theirs: unknown): Rejection =>
  reject(
    'changed-meanwhile',
    `Somebody changed ${name} while you wrote. Look at both and send yours again.`,
    { yours, theirs },
  );

/** A renamed service keeps its id, so its first name makes another one for a new service. */
function freeId(world: World, name: string): ServiceId {
  const id = idFromName('svc', name);
  let free = id;
  for (let n = 2; has(world.services.all, free); n += 1) free = `${id}-${String(n)}`;
  return ServiceId.parse(free);
}

const sameStatement = (a: Statement, b: Statement): boolean =>
  statementWords(a) === statementWords(b) &&
  safeUntilOf(a) === safeUntilOf(b) &&
  (a.capability === 'normal' || b.capability === 'normal' || a.lost === b.lost);

/** The same capability said again keeps the details that are left out. */
const withDetails = (stands: Statement | undefined, to: Statement): Statement =>
  stands?.capability === to.capability ? Statement.parse({ ...stands, ...to }) : to;

type SetCapability = Parameters<
  DecideMap<ServicesWorld, typeof serviceCommands>['service.set-capability']
>[1];

/** The same said again with nothing new to it only confirms. */
const isNews = (
  stands: Said | undefined,
  to: Statement,
  { confidence, reason }: SetCapability['data'],
): boolean =>
  stands === undefined ||
  !sameStatement(stands.statement, to) ||
  (confidence !== undefined && confidence !== stands.confidence) ||
  reason !== undefined;

function setCapability(world: World, service: Service, command: SetCapability, now: Instant): Outcome {
  const { source, confidence, nextCheck, reason } = command.data;
  const on = { service: service.id, name: service.name };
  const stands = changeAt(service.changes, command.at)?.to;
  const to = withDetails(stands?.statement, command.data.to);
  if (!isNews(stands, to, command.data)) {
    return accept({
      type: 'service.confirmed',
      data: { ...on, capability: to.capability, source, nextCheck },
    });
  }
  const after = lastEntered(service.changes)?.event ?? null;
  const said = { from: stands?.statement ?? null, to, source, confidence, nextCheck, reason, after };
  const event: NewEvent = { type: 'service.capability-set', data: { ...on, ...said } };
  const flags = disagreements(world, service, to.capability, now).map(({ words }) => words);
  return flags.length === 0 ? accept(event) : acceptWith(flags.join(' '), [event]);
}

function confirm(
  service: Service,
  command: Command<string, { source?: Source | undefined; nextCheck?: string | undefined }>,
): Outcome {
  const stands = changeAt(service.changes, command.at)?.to.statement;
  if (stands === undefined) {
    return reject('not-stated', `Nobody has said how ${service.name} is. State it first.`);
  }
  const { nextCheck } = command.data;
  // Nobody is named: whoever typed it looked.
  const source = command.data.source ?? (command.toldBy === undefined ? 'seen' : undefined);
  return accept({
    type: 'service.confirmed',
    data: { service: service.id, name: service.name, capability: stands.capability, source, nextCheck },
  });
}

type Corrected = Fact<'service.capability-set', { to: Statement }>;

function correct(
  service: Service,
  fact: Fact,
  strike: NewEvent,
  {
    to,
    happenedAt,
    reason,
  }: { to?: Statement | undefined; happenedAt?: Fact['at'] | undefined; reason: string },
): Outcome {
  if (fact.type !== 'service.capability-set') {
    return reject('not-a-statement', 'Only a statement is corrected. Strike the entry and make a new one.');
  }
  const { data } = fact as Corrected; // as: the type names the data, checked when it was decided
  const at = happenedAt ?? fact.at;
  const others = service.changes.filter((change) => change.event !== fact.id);
  const statement = to ?? data.to;
  if (at === fact.at && sameStatement(data.to, statement)) {
    return reject('no-change', `${service.name} was stated so already.`);
  }
  return accept(strike, {
    type: 'service.capability-set',
    at,
    data: {
      ...data,
      from: changeAt(others, at)?.to.statement ?? null,
      to: statement,
      reason,
      after: lastEntered(service.changes)?.event ?? null,
    },
  });
}

/** Each of them by its key of the profile; those that are on the list already are left out. */
function addFromProfile(world: World, keys: readonly string[] | undefined): Outcome {
  if (world.incident.status === 'undeclared') return notDeclared;
  const { name, services } = world.incident.profile;
  const unknown = keys?.filter((key) => !services.some((one) => one.key === key)) ?? [];
  if (unknown.length > 0) {
    return reject('service-not-in-profile', `${name} has no service "${unknown.join('", "')}".`);
  }
  const wanted = offeredServices(world).filter(({ key }) => keys?.includes(key) ?? true);
  return wanted.length === 0
    ? reject('no-change', 'All of them are on the list already.')
    : accept(
        ...wanted.map((term) => ({
          type: 'service.added',
          data: { service: freeId(world, term.name), name: term.name, key: term.key, needs: [] },
        })),
      );
}

/** The deciders of services. */
export const serviceDecide: DecideMap<ServicesWorld, typeof serviceCommands> = {
  'service.add': (world, { data }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const { profile } = world.incident;
    const term = profile.services.find(({ key }) => key === data.key);
    if (data.key !== undefined && term === undefined) {
      const keys = profile.services.map(({ key }) => key).join(', ');
      return reject(
        'service-not-in-profile',
        `${profile.name} has no service "${data.key}". It has: ${keys}. Or give a name.`,
      );
    }
    const name = data.name ?? term?.name ?? '';
    const needs = neededSystems(world, data.needs);
    if ('ok' in needs) return needs;
    return (
      nameTaken(world, name) ??
      accept({
        type: 'service.added',
        data: { service: freeId(world, name), name, key: data.key ?? null, needs },
      })
    );
  },
  'service.add-from-profile': (world, { data: { keys } }) => addFromProfile(world, keys),
  'service.rename': (world, { data: { service, to, from } }) =>
    withListed(world, service, ({ id, name }) => {
      if (from !== undefined && from !== name) return changedMeanwhile(name, to, name);
      if (name === to) return reject('no-change', `It is called "${name}" already.`);
      return (
        nameTaken(world, to, id) ?? accept({ type: 'service.renamed', data: { service: id, from: name, to } })
      );
    }),
  'service.set-needs': (world, { data }) =>
    withListed(world, data.service, ({ id, name, needs }) => {
      const to = neededSystems(world, data.to);
      const from = neededSystems(world, data.from ?? needs.map(({ system }) => system));
      if ('ok' in to) return to;
      if ('ok' in from) return from;
      if (!sameNeeds(from, needs)) return changedMeanwhile(name, namesOf(to), namesOf(needs));
      return sameNeeds(to, needs)
        ? reject('no-change', `${name} needs exactly that already.`)
        : accept({ type: 'service.needs-set', data: { service: id, name, from: [...needs], to } });
    }),
  'service.retire': (world, { data }) =>
    withListed(world, data.service, ({ id, name }) =>
      accept({ type: 'service.retired', data: { service: id, name, reason: data.reason } }),
    ),
  'service.reinstate': (world, { data }) =>
    withService(world, data.service, ({ id, name, retired }) =>
      retired === undefined
        ? reject('no-change', `${name} is on the list.`)
        : (nameTaken(world, name, id) ??
          accept({ type: 'service.reinstated', data: { service: id, name, reason: data.reason } })),
    ),
  'service.set-capability': (world, command, { now }) =>
    withListed(world, command.data.service, (service) => setCapability(world, service, command, now)),
  'service.confirm': (world, command) =>
    withListed(world, command.data.service, (service) => confirm(service, command)),
  'service.review': (world, { data }) =>
    withListed(world, data.service, ({ id, name }) =>
      accept({ type: 'service.reviewed', data: { service: id, name } }),
    ),
  'service.strike-change': (world, { data }, context) => {
    const found = strikable(world, context.logged(data.event));
    return 'ok' in found ? found : accept(strikeOf(found, data.reason));
  },
  'service.correct-change': (world, { data }, context) => {
    const found = strikable(world, context.logged(data.event));
    return 'ok' in found ? found : correct(found.service, found.fact, strikeOf(found, data.reason), data);
  },
  'service.note-safe-time-passed': (world, { data }, { now }) =>
    withService(world, data.service, (service) => {
      const { set, safeUntil, safeTimePassed, statement } = serviceStanding(world, service, now);
      if (set !== data.set || statement === null || !safeTimePassed || service.noted === set) {
        return reject('no-change', `Nothing has run out for ${service.name}.`);
      }
      return accept({
        type: 'service.safe-time-passed',
        data: {
          service: service.id,
          name: service.name,
          set,
          over: safeUntil,
          capability: statement.capability,
        },
      });
    }),
};
