import type { DecideMap } from '../area.ts';
import type { Fact } from '../envelope.ts';
import { freeKey, plainKey } from '../free-key.ts';
import { notDeclared } from '../incident/decide.ts';
import { addMinutes, type Instant } from '../instant.ts';
import { accept, reject, type NewEvent, type Rejection } from '../outcome.ts';
import { lastEntered } from '../timeline.ts';
import type { updateCommands } from './commands.ts';
import { audiencesOf, findAudience, updateClocks, type Audience } from './select.ts';
import { intervalWords } from './words.ts';
import { MOST_ADDED, type TrackName, type UpdatesWorld } from './state.ts';

/** What an entry of each kind is called when it is struck. */
export const KIND_OF: Readonly<Record<string, TrackName>> = {
  'update.sent': 'sent',
  'update.snoozed': 'snoozes',
  'update.interval-set': 'intervals',
};

const MOST_SNOOZED_MINUTES = 24 * 60;

const isRejection = (value: object): value is Rejection => 'ok' in value && value.ok === false;

function audienceOf(world: Readonly<UpdatesWorld>, ref: string): Audience | Rejection {
  if (world.incident.status === 'undeclared') return notDeclared;
  const found = findAudience(world, ref);
  if (found !== undefined) return found;
  const names = audiencesOf(world).map(({ name }) => name);
  return reject(
    'audience-not-found',
    `Nobody called "${ref}" is owed updates here. There are: ${names.join(', ')}.`,
  );
}

const on = ({ key, name }: Audience) => ({ audience: key, name });

/** That an update went out, as an event; sitreps say it for each audience they went to. */
export const sentEvent = (
  audience: Audience,
  sent: { readonly by: string; readonly text?: string | undefined; readonly next: Instant | null },
): NewEvent => ({ type: 'update.sent', data: { ...on(audience), ...sent } });

/** The audiences that are meant, each once, or the first no. */
export function audiencesMeant(
  world: Readonly<UpdatesWorld>,
  refs: readonly string[],
): readonly Audience[] | Rejection {
  const found = new Map<string, Audience>();
  for (const ref of refs) {
    const audience = audienceOf(world, ref);
    if (isRejection(audience)) return audience;
    found.set(audience.key, audience);
  }
  return [...found.values()];
}

/** How an entry reads where it is struck. */
export function wasWords({ type, data }: Pick<Fact, 'type' | 'data'>): string {
  const { by = '', to = null } = data as { by?: string; to?: number | null }; // as: the payload of one of the three events below
  if (type === 'update.sent') return `sent by ${by}`;
  return type === 'update.snoozed' ? 'snoozed' : `interval ${intervalWords(to)}`;
}

/** That an entry counts no more: null where it does not count anyway. */
export function strikeEvent(
  { updates }: Readonly<UpdatesWorld>,
  fact: Fact | undefined,
  reason: string,
): NewEvent | null {
  const kind = fact === undefined ? undefined : KIND_OF[fact.type];
  if (fact === undefined || kind === undefined) return null;
  const { audience, name } = fact.data as { audience: string; name: string }; // as: every event of this area says whom it is about
  const stands = updates.byAudience[audience]?.[kind].some(
    ({ event, struck }) => event === fact.id && struck === undefined,
  );
  return stands === true
    ? {
        type: 'update.struck',
        data: { audience, name, kind, target: fact.id, was: wasWords(fact), reason },
      }
    : null;
}

export const updateDecide: DecideMap<UpdatesWorld, typeof updateCommands> = {
  'update.mark-sent': (world, { data, at }, { now }) => {
    const audiences = audiencesMeant(world, data.audiences);
    if ('ok' in audiences) return audiences;
    if (at > now) return reject('not-yet', 'That time has not come yet. Say when it went out.');
    if (data.next !== undefined && data.next <= at)
      return reject('next-in-the-past', 'The next update is promised for after this one.');
    const { by, text, next = null } = data;
    return accept(...audiences.map((audience) => sentEvent(audience, { by, text, next })));
  },
  'update.snooze': (world, { data, at }) => {
    const audience = audienceOf(world, data.audience);
    if (isRejection(audience)) return audience;
    const { until, reason } = data;
    if (until <= at)
      return reject('until-in-the-past', 'That time is over. Say until when it may keep quiet.');
    if (until > addMinutes(at, MOST_SNOOZED_MINUTES))
      return reject('too-long', 'A day at most. Who is owed no updates at all gets the interval "none".');
    const clock = updateClocks(world, at).find((one) => one.audience.key === audience.key);
    if (clock?.due === null)
      return reject('owed-nothing', `${audience.name} are owed no updates: there is nothing to snooze.`);
    return accept({ type: 'update.snoozed', data: { ...on(audience), until, reason } });
  },
  'update.set-interval': (world, { data, at }) => {
    const audience = audienceOf(world, data.audience);
    if (isRejection(audience)) return audience;
    const { intervalMinutes: to, reason } = data;
    const clock = updateClocks(world, at).find((one) => one.audience.key === audience.key);
    const from = clock?.intervalMinutes ?? null;
    if (from === to)
      return reject('no-change', `The interval of ${audience.name} is ${intervalWords(to)} already.`);
    if (to === null && reason === undefined)
      return reject('reason-missing', 'Say why they are owed no updates: it goes on the log.');
    const after = lastEntered(world.updates.byAudience[audience.key]?.intervals ?? [])?.event ?? null;
    return accept({ type: 'update.interval-set', data: { ...on(audience), from, to, reason, after } });
  },
  'update.add-audience': (world, { data }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const known = audiencesOf(world);
    if (findAudience(world, data.name) !== undefined)
      return reject('already-there', `${data.name} have an update clock already.`);
    if (world.updates.added.length >= MOST_ADDED)
      return reject('too-many', `${String(MOST_ADDED)} audiences were added. Put some of them together.`);
    const key = freeKey(plainKey(data.name) || 'audience', (wanted) =>
      known.some((one) => one.key === wanted),
    );
    return accept({
      type: 'update.audience-added',
      data: { audience: key, name: data.name, intervalMinutes: data.intervalMinutes },
    });
  },
  'update.strike': (world, { data }, context) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const event = strikeEvent(world, context.logged(data.event), data.reason);
    return event === null
      ? reject('entry-not-found', 'That is no entry of an update clock, or it is struck already.')
      : accept(event);
  },
  'update.note-overdue': (world, { data, at }) => {
    const audience = audienceOf(world, data.audience);
    if (isRejection(audience)) return audience;
    const clock = updateClocks(world, at).find((one) => one.audience.key === audience.key);
    return clock?.state === 'overdue' &&
      clock.due === data.due &&
      world.updates.byAudience[audience.key]?.noted !== data.due
      ? accept({ type: 'update.overdue-noted', data: { ...on(audience), due: data.due } })
      : reject('not-overdue', 'That update is not owed, or it was noted already.');
  },
};
