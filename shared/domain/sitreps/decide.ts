import type { DecideContext, DecideMap } from '../area.ts';
import type { Command } from '../envelope.ts';
import { freeKey, plainKey } from '../free-key.ts';
import { notDeclared } from '../incident/decide.ts';
import type { SitrepTemplate } from '../incident/profile.ts';
import { nextNumber } from '../incident/state.ts';
import { addMinutes, type Instant } from '../instant.ts';
import { accept, reject, type Rejection } from '../outcome.ts';
import { audiencesMeant, sentEvent } from '../updates/decide.ts';
import { nextOwed } from '../updates/select.ts';
import type { z } from 'zod';
import type { sitrepCommands } from './commands.ts';
import { issuedFact, type SitrepReport } from './events.ts';
import { countsSeen, type SitrepFigures } from './figures.ts';
import { prefilled, prefilledHeadline } from './prefill.ts';
import { figuresAt } from './reckon.ts';
import { findTemplate, isOwn, lastIssued, sitrepTemplates } from './select.ts';
import { MOST_TEMPLATES, type IssuedSitrep, type SitrepsWorld } from './state.ts';

type World = Readonly<SitrepsWorld>;
type Asked = z.output<(typeof sitrepCommands)['sitrep.issue']['schema']>;

const isRejection = (value: object): value is Rejection => 'ok' in value;

/** How far back a cut-off may lie: of times longer ago a system does not keep every state. */
const OLDEST_CUT_OFF_MINUTES = 24 * 60;

function wrongTimes({ next }: Asked, asAt: Instant, now: Instant): Rejection | undefined {
  if (asAt > now) return reject('cut-off-ahead', 'The cut-off has not come yet: take one that has.');
  if (asAt < addMinutes(now, -OLDEST_CUT_OFF_MINUTES))
    return reject('cut-off-too-old', 'The cut-off is more than a day ago. Take a later one.');
  return next !== null && next !== undefined && next <= asAt
    ? reject('next-in-the-past', 'The next sitrep is promised for after this one.')
    : undefined;
}

function wrongFields({ texts = {} }: Asked, { fields, name }: SitrepTemplate): Rejection | undefined {
  const unknown = Object.keys(texts).filter((key) => !fields.some((field) => field.key === key));
  return unknown.length === 0
    ? undefined
    : reject(
        'field-not-found',
        `"${name}" has no field ${unknown.join(', ')}. It has: ${fields.map(({ key }) => key).join(', ')}.`,
      );
}

/** What everything else rests on: the template, the audiences, the sitrep that is put right; or the first no. */
function meant(world: World, data: Asked) {
  const template = findTemplate(world, data.template);
  if (template === undefined) {
    const names = sitrepTemplates(world).map(({ name }) => name);
    return reject(
      'template-not-found',
      `There is no sitrep "${data.template ?? ''}". There are: ${names.join(', ')}.`,
    );
  }
  const audiences = audiencesMeant(world, data.audiences ?? []);
  if ('ok' in audiences) return audiences;
  const { corrects } = data;
  if (corrects !== undefined && !world.sitreps.issued.some(({ number }) => number === corrects))
    return reject('sitrep-not-found', `There is no sitrep ${corrects} to put right.`);
  return wrongFields(data, template) ?? { template, audiences };
}

/** The sitrep before as it was issued; null where there is none, or its words are gone. */
export function reportBefore(
  last: IssuedSitrep | undefined,
  logged: DecideContext['logged'],
): { readonly figures: SitrepFigures } | null {
  const fact = last === undefined ? undefined : issuedFact(logged(last.event));
  return fact?.data ?? null;
}

function sectionsOf(
  world: World,
  asAt: Instant,
  figures: SitrepFigures,
  { fields }: SitrepTemplate,
  texts: Readonly<Record<string, string>>,
): SitrepReport['sections'] {
  return fields.map(({ key, label }) => ({
    key,
    label,
    text: texts[key] ?? prefilled(world, asAt, figures, key).slice(0, 4000),
  }));
}

const changedSince = (saw: string | undefined, figures: SitrepFigures): Rejection | undefined =>
  saw === undefined || saw === countsSeen(figures)
    ? undefined
    : reject(
        'changed-meanwhile',
        'The figures at the cut-off have changed while you wrote: something was entered late. Look at them again, then issue.',
        { figures },
      );

/** What went before, as a sitrep names it. */
const sinceOf = (last: IssuedSitrep | undefined, before: object | null): SitrepReport['since'] =>
  last === undefined || before === null ? null : { number: last.number, asAt: last.asAt };

function issue(world: World, { data }: Command<'sitrep.issue', Asked>, context: DecideContext) {
  const { incident } = world;
  if (incident.status === 'undeclared') return notDeclared;
  const asAt = data.asAt ?? context.now;
  const wrong = wrongTimes(data, asAt, context.now);
  if (wrong !== undefined) return wrong;
  const found = meant(world, data);
  if (isRejection(found)) return found;
  const { template, audiences } = found;
  const last = lastIssued(world, asAt);
  const before = reportBefore(last, (id) => context.logged(id));
  const figures = figuresAt(world, asAt, before);
  if (figures === null) return notDeclared;
  const changed = changedSince(data.saw, figures);
  if (changed !== undefined) return changed;
  const number = nextNumber(incident, 'sitrep', context.station);
  const to = audiences.map(({ key, name }) => ({ key, name }));
  const keys = new Set(to.map(({ key }) => key));
  const nextAt = data.next === undefined ? nextOwed(world, keys, asAt) : data.next;
  const report: SitrepReport = {
    number,
    incident: incident.name,
    exercise: incident.exercise,
    asAt,
    since: sinceOf(last, before),
    nextAt,
    template: { key: template.key, name: template.name },
    headline: data.headline ?? prefilledHeadline(figures),
    sections: sectionsOf(world, asAt, figures, template, data.texts ?? {}),
    figures,
    approvedBy: data.approvedBy,
    audiences: to,
    corrects: data.corrects ?? null,
  };
  const sent = audiences.map((audience) =>
    sentEvent(audience, {
      by: `sitrep ${number}`,
      next: nextAt !== null && nextAt > context.now ? nextAt : null,
    }),
  );
  return accept({ type: 'sitrep.issued', data: report }, ...sent);
}

function wrongTemplate(
  world: World,
  { name, fields }: Pick<SitrepTemplate, 'name' | 'fields'>,
  from: SitrepTemplate | null,
): Rejection | undefined {
  const named = findTemplate(world, name);
  if (named !== undefined && named.key !== from?.key)
    return reject('name-taken', `There is a sitrep "${name}" already. Take another name.`);
  if (from === null && world.sitreps.templates.length >= MOST_TEMPLATES)
    return reject('too-many', `${String(MOST_TEMPLATES)} are there already. Take one off the list first.`);
  return new Set(fields.map(({ key }) => key)).size < fields.length
    ? reject('field-twice', 'A field stands there twice. Take one of them out.')
    : undefined;
}

export const sitrepDecide: DecideMap<SitrepsWorld, typeof sitrepCommands> = {
  'sitrep.issue': issue,
  'sitrep.withdraw': ({ incident, sitreps }, { data }) => {
    if (incident.status === 'undeclared') return notDeclared;
    const found = sitreps.issued.find(({ event }) => event === data.sitrep);
    if (found === undefined) return reject('sitrep-not-found', 'That is no issued sitrep.');
    const { number, withdrawn } = found;
    return withdrawn === undefined
      ? accept({ type: 'sitrep.withdrawn', data: { sitrep: data.sitrep, number, reason: data.reason } })
      : reject('already-withdrawn', `Sitrep ${number} was withdrawn already.`);
  },
  'sitrep.set-template': (world, { data }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const from = world.sitreps.templates.find(({ key }) => key === data.template) ?? null;
    if (data.template !== undefined && from === null)
      return reject('template-not-found', 'That sitrep is not one of our own. Make a new one of it.');
    const wrong = wrongTemplate(world, data, from);
    if (wrong !== undefined) return wrong;
    const isTaken = (key: string): boolean => findTemplate(world, key) !== undefined;
    const key = from?.key ?? freeKey(plainKey(data.name) || 'sitrep', isTaken);
    return accept({
      type: 'sitrep.template-set',
      data: { from, to: { key, name: data.name, fields: data.fields } },
    });
  },
  'sitrep.drop-template': (world, { data }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const was = world.sitreps.templates.find(({ key }) => key === data.template);
    return was === undefined || !isOwn(world, was.key)
      ? reject('template-not-found', 'That sitrep is not one of our own.')
      : accept({ type: 'sitrep.template-dropped', data: { was } });
  },
};
