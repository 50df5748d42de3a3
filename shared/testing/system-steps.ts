import fc from 'fast-check';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { addMinutes } from '#shared/domain/instant.ts';
import type { MemoryLog, TestCommand } from './memory-log.ts';

/**
 * What a coordinator does to systems, as plain data that prints when a property fails: times are given in
 * minutes, events by their place in the log, and a step may well be refused.
 */
export type SystemStep =
  | { readonly does: 'wait'; readonly minutes: number }
  | {
      readonly does: 'send';
      readonly type: string;
      readonly data: object;
      readonly ago: number;
      readonly told: string | null;
    }
  | { readonly does: 'strike'; readonly pick: number }
  | { readonly does: 'correct'; readonly pick: number; readonly to: object; readonly ago: number | null }
  | { readonly does: 'undo'; readonly pick: number }
  | { readonly does: 'due' };

export const SYSTEM_NAMES = ['EMIS Web', 'PACS', 'Identity service'] as const;
export const SITE_NAMES = ['Ward 7b', 'Riverside'] as const;

const START = '2024-07-19T05:00:00Z';
/** The last one is not there at first, and spoken of seldom. */
const systemName = fc.constantFrom('EMIS Web', 'EMIS Web', 'EMIS Web', 'PACS', 'PACS', 'Identity service');
const siteName = fc.constantFrom(...SITE_NAMES);
const word = fc.constantFrom('Faulty update', 'Database', 'Printing', 'Everything', 'Unknown to all');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const source = fc.constantFrom('seen', 'supplier', 'user-report', 'monitoring-tool');
const hour = fc.integer({ min: 1, max: 30 });
const laterOn = hour.map((hours) => addMinutes(START as never, 60 * 24 + 60 * hours)); // as: a constant in the one shape

const known = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T; // as: only undefined went

/** A state with whatever evidence; some of it is refused. */
export const stateInput: fc.Arbitrary<{ state: string }> = fc.oneof(
  fc.record({ state: fc.constantFrom('down', 'degraded'), cause: maybe(word), lost: maybe(word) }).map(known),
  fc.record({ state: fc.constant('limited'), allowedUse: maybe(word), until: maybe(laterOn) }).map(known),
  fc.record({ state: fc.constant('monitoring'), watchUntil: maybe(laterOn) }).map(known),
  fc
    .record({ state: fc.constant('validated'), tester: maybe(fc.constant('Ward sister')), saw: maybe(word) })
    .map(known),
  fc
    .record({
      state: fc.constant('normal'),
      backlogClear: maybe(fc.constant(true)),
      signedReason: maybe(word),
    })
    .map(known),
  fc.record({ state: fc.constant('unaffected'), checkedBy: maybe(fc.constant('Service desk')) }).map(known),
  fc.constant({ state: 'unknown' }),
);

const subject = fc.oneof(
  { weight: 4, arbitrary: fc.record({ system: systemName }) },
  { weight: 1, arbitrary: fc.record({ system: systemName, site: siteName }) },
);
const subjects = fc.array(subject, { minLength: 1, maxLength: 2 });

const send = (type: string, data: fc.Arbitrary<object>): fc.Arbitrary<SystemStep> =>
  fc.record({
    does: fc.constant('send' as const),
    type: fc.constant(type),
    data: data.map(known),
    ago: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 300 })),
    told: fc.option(fc.constantFrom('Ward sister', 'EMIS'), { nil: null, freq: 3 }),
  });

const count = maybe(fc.integer({ min: 0, max: 40 }));

/** What is said as the incident goes on. */
const saying: fc.Arbitrary<SystemStep> = fc.oneof(
  {
    weight: 8,
    arbitrary: send('system.set-state', fc.record({ subjects, to: stateInput, source: maybe(source) })),
  },
  {
    weight: 4,
    arbitrary: send(
      'system.confirm',
      fc.record({ subjects, source: maybe(source), nextCheck: maybe(laterOn) }),
    ),
  },
  { weight: 1, arbitrary: send('system.review', fc.record({ subjects })) },
  {
    weight: 1,
    arbitrary: send('system.set-next-check', fc.record({ subjects, nextCheck: fc.option(laterOn) })),
  },
  {
    weight: 2,
    arbitrary: send(
      'system.set-estimate',
      fc.record({ subjects, expectedBack: fc.option(laterOn), reason: maybe(word) }),
    ),
  },
  {
    weight: 1,
    arbitrary: send(
      'system.set-workaround',
      fc.record({ subjects, procedure: word, safeUntil: maybe(laterOn) }),
    ),
  },
  { weight: 1, arbitrary: send('system.end-workaround', fc.record({ subjects })) },
  {
    weight: 2,
    arbitrary: send(
      'system.set-tally',
      fc.record({
        system: systemName,
        counts: fc.array(
          fc.record({ area: siteName, of: count, fixed: count, addFixed: count, blocked: count }).map(known),
          { minLength: 1, maxLength: 2 },
        ),
      }),
    ),
  },
);

/** What is said of the systems there are. */
const cataloguing: fc.Arbitrary<SystemStep> = fc.oneof(
  send(
    'system.add',
    fc.record({
      name: systemName,
      supplier: maybe(fc.constant('EMIS')),
      tier: maybe(fc.integer({ min: 0, max: 5 })),
    }),
  ),
  send(
    'system.edit',
    fc.record({
      system: systemName,
      to: fc.record({ owner: fc.option(word), tier: fc.integer({ min: 0, max: 5 }) }),
    }),
  ),
  send('system.edit', fc.record({ system: systemName, to: fc.record({ name: systemName }) })),
  send(
    'system.set-prerequisites',
    fc.record({
      system: systemName,
      to: fc.array(fc.oneof(systemName, fc.constant('Not listed')), { maxLength: 2 }),
    }),
  ),
  send('system.retire', fc.record({ system: systemName, reason: word })),
  send('system.reinstate', fc.record({ system: systemName })),
  send(
    'part.add',
    fc.record({ system: systemName, kind: fc.constantFrom('function', 'interface', 'site'), name: siteName }),
  ),
  send(
    'system.import',
    fc.record({
      source: fc.constant('cmdb'),
      rows: fc.array(
        fc
          .record({
            name: systemName,
            owner: maybe(word),
            sites: maybe(fc.array(siteName, { maxLength: 1 })),
            externalKey: maybe(fc.constantFrom('CI1', 'CI2')),
          })
          .map(known),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ),
);

/** Counted back from the newest. */
const pick = fc.nat(12);

/** Any step at all. */
export const systemStep: fc.Arbitrary<SystemStep> = fc.oneof(
  { weight: 10, arbitrary: saying },
  { weight: 2, arbitrary: cataloguing },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 400 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('strike' as const), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('correct' as const),
      pick,
      to: stateInput,
      ago: fc.option(fc.integer({ min: 0, max: 300 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('undo' as const), pick }) },
  { weight: 1, arbitrary: fc.constant({ does: 'due' as const }) },
);

/** A declared incident with the first systems on the board. */
export const DECLARED: readonly TestCommand[] = [
  { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } },
  ...SYSTEM_NAMES.slice(0, 2).map((name) => ({ type: 'system.add', data: { name, supplier: 'EMIS' } })),
];

/** What nobody strikes or undoes. */
const NOT_PICKED = new Set(['incident.declared', 'system.added', 'undo.done', 'system.expiry-noted']);

type Log = MemoryLog<IncidentLog>;

function commandOf(step: Exclude<SystemStep, { does: 'wait' | 'due' }>, log: Log): TestCommand | undefined {
  if (step.does === 'send') {
    const told = step.told === null ? {} : { toldBy: { name: step.told } };
    return { type: step.type, data: step.data, at: addMinutes(log.now, -step.ago), ...told };
  }
  const said = log.facts.filter(({ type }) => !NOT_PICKED.has(type));
  const fact = said[said.length - 1 - (step.pick % Math.max(1, said.length))];
  if (fact === undefined) return undefined;
  if (step.does === 'undo') return { type: 'undo.command', data: { command: fact.commandId } };
  const reason = 'Wrong line of the sheet';
  if (step.does === 'strike') return { type: 'system.strike-change', data: { event: fact.id, reason } };
  const happenedAt = step.ago === null ? {} : { happenedAt: addMinutes(log.now, -step.ago) };
  return { type: 'system.correct-change', data: { event: fact.id, reason, to: step.to, ...happenedAt } };
}

/** Takes the steps one after the other; what is refused is left out. */
export function takeSteps(log: Log, steps: readonly SystemStep[]): Log {
  for (const step of steps) {
    if (step.does === 'wait') log.wait(step.minutes);
    else if (step.does === 'due') log.runDue();
    else {
      const command = commandOf(step, log);
      if (command !== undefined) log.send(command);
    }
  }
  return log;
}

/** A run of steps long enough for them to meet each other. */
export const systemSteps = (maxLength = 40): fc.Arbitrary<SystemStep[]> =>
  fc.array(systemStep, { minLength: 5, maxLength, size: 'max' });
