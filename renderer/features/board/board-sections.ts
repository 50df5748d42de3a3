import { HEADLINE_WORDS, type Headline } from '#shared/domain/systems/states.ts';
import type { GridSection } from '../../ui/virtual-grid/grid-layout.ts';
import { valuesOf } from './board-condition.ts';
import { headlineOf, isNarrowed, type BoardFilter, type Grouping } from './board-filter.ts';
import type { ShownRow } from './board-reckoner.ts';

/** Trouble first; what nobody has checked counts as trouble. */
const ORDER: readonly Headline[] = ['down', 'degraded', 'unknown', 'back', 'unaffected'];
const NOBODY = 'Not stated';
/** A system stands in the list once: which of its sites are down, the view of sites shows. */
const SEVERAL = 'At several sites';

const titleIn: Readonly<
  Record<Exclude<Grouping, 'headline'>, (row: ShownRow, siteName: (id: string) => string) => string>
> = {
  site: (row, siteName) => {
    const [first, second] = valuesOf(row, 'site');
    if (first === undefined) return NOBODY;
    return second === undefined ? siteName(first) : SEVERAL;
  },
  tier: ({ tier }) => (tier === undefined ? NOBODY : `Restore group ${tier}`),
  organisation: ({ organisation }) => organisation ?? NOBODY,
  owner: ({ source }) => source.owner ?? NOBODY,
  supplier: ({ source }) => source.supplier ?? NOBODY,
};

/**
 * The rows under their headings. By state, trouble stands open and Back and Not affected folded until
 * somebody opens them; while something is searched for, everything found is open.
 */
export function sectionsOf(
  rows: readonly ShownRow[],
  filter: BoardFilter,
  siteName: (id: string) => string,
): readonly GridSection<ShownRow>[] {
  const { group, folded } = filter;
  const open = isNarrowed(filter);
  if (group !== 'headline') {
    const groups = groupBy(rows, (row) => titleIn[group](row, siteName));
    return [...groups]
      .sort(([a], [b]) => (a === NOBODY ? 1 : b === NOBODY ? -1 : a < b ? -1 : 1))
      .map(([title, members]) => ({
        id: `${group} ${title}`,
        title,
        rows: members,
        folded: folded[`${group} ${title}`] ?? false,
      }));
  }
  const groups = groupBy(rows, headlineOf);
  return ORDER.flatMap((headline) => {
    const members = groups.get(headline);
    if (members === undefined) return [];
    const rests = headline === 'back' || headline === 'unaffected';
    const isFolded = folded[headline] ?? (rests && !open);
    return [{ id: headline, title: HEADLINE_WORDS[headline], rows: members, folded: isFolded }];
  });
}

function groupBy<Key>(rows: readonly ShownRow[], keyOf: (row: ShownRow) => Key): Map<Key, ShownRow[]> {
  const groups = new Map<Key, ShownRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [row]);
    else members.push(row);
  }
  return groups;
}
