import { GROUPS, type GroupKey, type Sheet, type SheetItem } from '#shared/domain/handover/sheet.ts';

/** A group as paper has room for it: some items in full, others by name, and how many have no room even for that. */
export interface PrintedGroup {
  readonly group: GroupKey;
  readonly total: number;
  readonly full: readonly SheetItem[];
  readonly names: readonly string[];
  readonly left: number;
}

/** Characters in a line of the second page's two columns, and its lines; measured on the printed page, a tenth kept free. */
const COLUMN_CHARS = 54;
export const COLUMN_LINES = 112;

const linesOf = (length: number): number => Math.max(1, Math.ceil(length / COLUMN_CHARS));

/** Times are a few words each when they are printed. */
const itemLines = ({ title, facts }: SheetItem): number =>
  linesOf(
    title.length + facts.reduce((sum, { words, at }) => sum + words.length + 2 + (at === null ? 0 : 17), 2),
  );

/** Names stand in smaller type: more to a line, and lower lines. */
const NAME_CHARS = 63;
const NAME_LINE = 0.87;
const namesLines = (names: readonly string[]): number =>
  names.length === 0
    ? 0
    : Math.ceil(names.reduce((sum, name) => sum + name.length + 2, 8) / NAME_CHARS) * NAME_LINE;

export const groupLines = ({ full, names }: PrintedGroup): number =>
  2 + full.reduce((sum, item) => sum + itemLines(item), 0) + namesLines(names);

const withFull = (sheet: Sheet, most: number): readonly PrintedGroup[] =>
  sheet.groups
    .filter(({ group }) => GROUPS[group].section !== 'illness')
    .map(({ group, total, items, more }) => {
      const full = items.slice(0, most);
      const names = [...items.slice(most).map(({ title }) => title), ...more];
      return { group, total, full, names, left: total - full.length - names.length };
    });

const sum = (groups: readonly PrintedGroup[]): number =>
  groups.reduce((all, one) => all + groupLines(one), 0);

/** As long as a name is where three hundred have to stand. */
const SHORT_NAME = 20;
const clipped = (name: string): string =>
  name.length <= SHORT_NAME ? name : `${name.slice(0, SHORT_NAME - 1)}…`;

/** What in the end has no room by name is counted: the pack of the board has it. */
function shortened(groups: readonly PrintedGroup[]): readonly PrintedGroup[] {
  const over = sum(groups) / COLUMN_LINES;
  return groups.map((group) => {
    const names = group.names.slice(0, Math.floor(group.names.length / (over * 1.15)));
    return { ...group, names, left: group.total - group.full.length - names.length };
  });
}

/** The groups as they fit the second page: as many in full as there is room for, the same number of each group. */
export function printedGroups(sheet: Sheet): readonly PrintedGroup[] {
  for (const most of [40, 25, 16, 12, 9, 7, 5, 4, 3, 2, 1, 0]) {
    const groups = withFull(sheet, most);
    if (sum(groups) <= COLUMN_LINES) return groups;
  }
  const named = withFull(sheet, 0).map((group) => ({ ...group, names: group.names.map(clipped) }));
  return sum(named) <= COLUMN_LINES ? named : shortened(named);
}
