import { defineArea, type ApplyMap, type TellMap, type UndoMap } from '../area.ts';
import { takeNumber } from '../incident/state.ts';
import { sitrepCommands } from './commands.ts';
import { sitrepDecide } from './decide.ts';
import { sitrepEvents } from './events.ts';
import { numbersOf } from './figures.ts';
import { sitrepQueries } from './queries.ts';
import { STATES_IN_ORDER } from './reckon-systems.ts';
import { initialSitreps, keepIssued, type SitrepsWorld } from './state.ts';

const apply: ApplyMap<SitrepsWorld, typeof sitrepEvents> = {
  'sitrep.issued': (world, { id, stamp, at, data }) => {
    takeNumber(world.incident, 'sitrep', data.number);
    const { number, asAt, nextAt, template, approvedBy, headline, corrects } = data;
    keepIssued(world, {
      event: id,
      stamp,
      number,
      asAt,
      issuedAt: at,
      nextAt,
      template: template.name,
      approvedBy,
      headline,
      corrects,
    });
  },
  'sitrep.withdrawn': ({ sitreps }, { id, data }) => {
    const found = sitreps.issued.find(({ event }) => event === data.sitrep);
    if (found !== undefined) found.withdrawn ??= id;
  },
  'sitrep.template-set': ({ sitreps }, { data: { to } }) => {
    const others = sitreps.templates.filter(({ key }) => key !== to.key);
    sitreps.templates = [...others, to].sort((a, b) => (a.key < b.key ? -1 : 1));
  },
  'sitrep.template-dropped': ({ sitreps }, { data: { was } }) => {
    sitreps.templates = sitreps.templates.filter(({ key }) => key !== was.key);
  },
};

const tell: TellMap<typeof sitrepEvents> = {
  'sitrep.issued': {
    describe: ({ data: { number, asAt, nextAt, headline, approvedBy, corrects, figures } }, wording) => {
      const states = numbersOf(figures);
      const counts = STATES_IN_ORDER.map(({ key, word }) => `${word} ${String(states[key])}`).join(', ');
      const next = nextAt === null ? '' : `, next ${wording.time(nextAt)}`;
      const puts = corrects === null ? '' : `, puts ${corrects} right`;
      return `Sitrep ${number} issued, as at ${wording.time(asAt)}${next}${puts}: ${headline} (${counts}). Approved by ${approvedBy}`;
    },
    searchText: ({ sections, template }) => [template.name, ...sections.map(({ text }) => text)].join(' '),
    about: ({ audiences }) => audiences.map(({ key }) => key),
  },
  'sitrep.withdrawn': {
    describe: ({ data: { number, reason } }) => `Sitrep ${number} withdrawn: ${reason}`,
    about: ({ sitrep }) => [sitrep],
  },
  'sitrep.template-set': {
    describe: ({ data: { from, to } }) =>
      `${from === null ? 'Sitrep of our own' : `Sitrep "${from.name}" changed`}: ${to.name} (${to.fields.map(({ label }) => label).join(', ')})`,
  },
  'sitrep.template-dropped': {
    describe: ({ data: { was } }) => `Sitrep of our own taken off the list: ${was.name}`,
  },
};

const undo: UndoMap<SitrepsWorld, typeof sitrepEvents> = {
  'sitrep.issued': (_world, { data }) => ({
    what: `Sitrep ${data.number}`,
    because: 'it is out; withdraw it, or issue one that puts it right',
  }),
  'sitrep.template-set': ({ sitreps }, { data: { from, to } }) => {
    const stands = sitreps.templates.find(({ key }) => key === to.key);
    if (JSON.stringify(stands) !== JSON.stringify(to))
      return { what: `Sitrep "${to.name}"`, because: 'changed since' };
    return from === null
      ? { type: 'sitrep.template-dropped', data: { was: to } }
      : { type: 'sitrep.template-set', data: { from: to, to: from } };
  },
  'sitrep.template-dropped': ({ sitreps }, { data: { was } }) =>
    sitreps.templates.some(({ key }) => key === was.key)
      ? { what: `Sitrep "${was.name}"`, because: 'there is one again' }
      : { type: 'sitrep.template-set', data: { from: null, to: was } },
};

/** Reports upwards: filled from the state at a cut-off, approved, issued, frozen, numbered. */
export const sitreps = defineArea({
  name: 'sitreps',
  initial: initialSitreps,
  commands: sitrepCommands,
  decide: sitrepDecide,
  events: sitrepEvents,
  apply,
  tell,
  undo,
  queries: sitrepQueries,
});
