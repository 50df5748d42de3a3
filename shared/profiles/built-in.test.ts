import { expect, test } from 'vitest';
import { Profile, type Term } from '#shared/domain/incident/profile.ts';
import { builtInProfiles } from './built-in.ts';

const named = (key: string): Profile => {
  const found = builtInProfiles.find((profile) => profile.key === key);
  if (found === undefined) throw new Error(`no profile ${key}`);
  return found;
};

const lists = (profile: Profile): Record<string, readonly Term[]> => ({
  incidentTypes: profile.incidentTypes,
  levels: profile.levels,
  commandRoles: profile.commandRoles,
  audiences: profile.audiences,
  counters: profile.counters,
  backlogTypes: profile.backlogTypes,
  priorityScales: profile.priorityScales,
  ...Object.fromEntries(profile.priorityScales.map((scale) => [`${scale.key} values`, scale.values])),
  services: profile.services,
  forms: profile.forms,
});

test.each(builtInProfiles)('PR-1: $name fits the schema of a profile', (profile) => {
  expect(Profile.parse(profile)).toEqual(profile);
});

test.each(builtInProfiles)(
  'PR-2: in $name each key stands once in its list, and each meaning is a sentence',
  (profile) => {
    for (const [list, terms] of Object.entries(lists(profile))) {
      const keys = terms.map((term) => term.key);
      expect(new Set(keys).size, list).toBe(keys.length);
      for (const term of terms) expect(term.meaning, `${list} ${term.key}`).toMatch(/^[A-Z0-9].*[.?]$/);
    }
    expect(profile.restoreGroups.map((group) => group.tier)).toEqual([0, 1, 2, 3, 4, 5]);
  },
);

test.each(builtInProfiles)('PR-3: in $name a "major" incident says what it means there', (profile) => {
  const major = profile.incidentTypes.find((type) => type.key === 'major');
  expect(major?.meaning).toMatch(/meaning/);
  expect(major?.meaning).toMatch(/P1/);
});

test('PR-4: Northern Ireland borrows no wording that was read for England only', () => {
  const sources = Object.values(lists(named('health-northern-ireland'))).flatMap((terms) =>
    terms.map((term) => term.source ?? ''),
  );
  expect(sources.filter((source) => /NHS England C1224|East Midlands|Scottish/.test(source))).toEqual([]);
  expect(JSON.stringify(named('health-northern-ireland'))).not.toMatch(/Integrated care board|EPRR|FP10/);
});

test.each([
  [
    'an airline',
    {
      services: ['front-desk', 'operations', 'dispatch', 'orders'],
      backlogTypes: ['delivery', 'order', 'inspection'],
      counters: ['work-cancelled', 'people-affected'],
    },
  ],
  [
    'a council',
    {
      services: ['contact-centre', 'safety', 'payments'],
      backlogTypes: ['case', 'payment', 'appointment'],
      counters: ['people-affected', 'calls-above-normal'],
    },
  ],
  [
    'a factory',
    {
      services: ['operations', 'dispatch', 'payroll'],
      backlogTypes: ['order', 'paper-record', 'inspection'],
      counters: ['output-lost', 'safety-events'],
    },
  ],
])('PR-5: General has the words of %s, and none of health care', (_, wanted) => {
  const general = named('general');
  for (const [list, keys] of Object.entries(wanted)) {
    expect(
      lists(general)[list]?.map((term) => term.key),
      list,
    ).toEqual(expect.arrayContaining(keys));
  }
  const words = Object.values(lists(general)).flatMap((terms) =>
    terms.map((term) => `${term.name} ${term.meaning}`),
  );
  expect(words.filter((line) => /patient|clinic|ward|nhs|gp\b/i.test(line))).toEqual([]);
});
