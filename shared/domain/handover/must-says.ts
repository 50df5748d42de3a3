import { found, type Found } from './gather.ts';
import type { MustSay } from './sheet.ts';
import type { OpenHandover } from './state.ts';

/** No more can be said one by one and kept in mind; own proposal, as is what is read back (issue: up to twelve, three to five). */
export const MOST_MUST_SAYS = 12;
export const READ_BACK = { least: 3, most: 5 } as const;
/** Weight from which an item is read back before others. */
const GRAVE = 80;
/** Of one theme, this many are said singly; more are said as one. */
const SINGLY = 3;
const NAMES = 60;

/** Several of one theme as one item: a person cannot take thirty in turn. */
function together(theme: string, [first, ...rest]: readonly [Found, ...Found[]]): Found {
  const all = [first, ...rest];
  const names = all.slice(0, NAMES).map(({ title }) => title);
  const more = all.length > NAMES ? ` and ${String(all.length - NAMES)} more` : '';
  const rev = all.reduce((last, one) => (one.rev > last ? one.rev : last), '');
  return {
    ...found(
      first.group,
      {
        key: `theme:${theme}`,
        rev: `${String(all.length)} ${rev}`,
        title: `${THEMES[theme] ?? theme}: ${String(all.length)}`,
      },
      [],
      { weight: first.weight, theme },
    ),
    facts: [{ words: `${names.join(', ')}${more}`.slice(0, 2000), at: null }],
  };
}

/** What many of one theme are called. */
const THEMES: Readonly<Record<string, string>> = {
  again: 'Gone down again',
  down: 'Down that others rest on',
  degraded: 'Degraded that others rest on',
  'limits-missing': 'Back, limits not stated: do not use yet',
  'service-stopped': 'Services stopped',
  'service-on-paper': 'Services on paper',
  'service-reduced': 'Services reduced',
  overdue: 'Tasks overdue',
  blocked: 'Urgent tasks that cannot start',
  untold: 'Urgent tasks nobody knows of',
  'posts-vacant': 'Posts vacant, or their holder has gone',
  'updates-overdue': 'Updates overdue',
  'long-on-duty': 'On duty too long, or not relieved',
  conflicts: 'Said apart, and not settled',
  checklists: 'Checklists stopped or waiting',
  decisions: 'Decisions due for review',
};

/** The heaviest of each theme singly, many as one. */
function candidates(items: readonly Found[]): readonly Found[] {
  const themes = new Map<string, Found[]>();
  for (const item of items) {
    if (item.weight === 0) continue;
    const key = item.theme === 'down' && item.weight < 60 ? 'down-other' : item.theme;
    const list = themes.get(key);
    if (list === undefined) themes.set(key, [item]);
    else list.push(item);
  }
  return [...themes].flatMap(([theme, list]) => {
    const [first, ...rest] = list.sort(byWeight);
    if (first === undefined) return [];
    return list.length > SINGLY ? [together(theme, [first, ...rest])] : list;
  });
}

const byWeight = (a: Found, b: Found): number => b.weight - a.weight || (a.key < b.key ? -1 : 1);

function ownItem({ id, words, critical }: OpenHandover['says'][number]): Found {
  return found('own', { key: `own:${id}`, rev: id, title: words }, [], {
    weight: critical ? 200 : 150,
  });
}

/**
 * The must-says (HO-6): the outgoing person's own first, then what they marked, then what weighs most, twelve at most.
 * Three to five are read back: those they said are critical, then the gravest.
 */
export function mustSaysOf(items: readonly Found[], handover: OpenHandover | undefined): readonly MustSay[] {
  const marks = handover?.marks ?? {};
  const computed = candidates(items).filter(({ key }) => marks[key] !== 'left-out');
  const marked = items.filter(
    ({ key }) =>
      (marks[key] === 'must' || marks[key] === 'critical') && !computed.some((one) => one.key === key),
  );
  const wanted = [
    ...(handover?.says ?? []).map(ownItem),
    ...marked,
    ...[...computed].sort(
      (a, b) => Number(marks[b.key] !== undefined) - Number(marks[a.key] !== undefined) || byWeight(a, b),
    ),
  ].slice(0, MOST_MUST_SAYS);
  const critical = criticalOf(wanted, handover);
  return wanted
    .sort((a, b) => Number(critical.has(b.key)) - Number(critical.has(a.key)) || byWeight(a, b))
    .map(({ key, group, rev, title, facts }) => ({
      key,
      group,
      rev,
      title,
      facts,
      critical: critical.has(key),
      readBack: handover?.taken[key]?.readBack ?? null,
    }));
}

function criticalOf(wanted: readonly Found[], handover: OpenHandover | undefined): ReadonlySet<string> {
  const marks = handover?.marks ?? {};
  const meant = new Set(
    wanted.filter(({ key, weight }) => marks[key] === 'critical' || weight === 200).map(({ key }) => key),
  );
  const rest = wanted.filter(({ key, weight }) => !meant.has(key) && marks[key] !== 'must' && weight !== 150);
  const chosen = new Set([...meant].slice(0, READ_BACK.most));
  for (const { key, weight } of [...rest].sort(byWeight)) {
    const enough = weight >= GRAVE ? READ_BACK.most : READ_BACK.least;
    if (chosen.size < enough) chosen.add(key);
  }
  // Where the outgoing person left fewer than are to be read back, the first of what is left is.
  for (const { key } of wanted) if (chosen.size < READ_BACK.least) chosen.add(key);
  return chosen;
}
