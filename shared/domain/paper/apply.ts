import type { ApplyMap } from '../area.ts';
import { drop, lookup, put, values } from '../collection.ts';
import { takeNumber } from '../incident/state.ts';
import type { paperEvents } from './events.ts';
import { isWritten, type PaperWorld, type Sheet } from './state.ts';

/** The cards of several checklists stand beside each other: one replaces only the one that is called the same. */
const says = ({ kind, title }: Pick<Sheet, 'kind' | 'title'>): string =>
  kind === 'card' ? `${kind} ${title}` : kind;

/** A newer sheet replaces the earlier ones that say the same; those to be written on stay good until they are full. */
function replaceOlder({ paper }: PaperWorld, sheet: Sheet): void {
  if (isWritten(sheet.kind)) return;
  for (const older of values(paper.sheets)) {
    if (older.pack === sheet.pack || older.replacedBy !== null || isWritten(older.kind)) continue;
    if (says(older) === says(sheet)) older.replacedBy = sheet.serial;
  }
}

/** What each event does to the sheets that are known. */
export const paperApply: ApplyMap<PaperWorld, typeof paperEvents> = {
  'paper.issued': (world, { id, data: { number, asAt, nextAt, sheets } }) => {
    takeNumber(world.incident, 'paper', number);
    for (const one of sheets) {
      const sheet: Sheet = {
        ...one,
        pack: number,
        issued: id,
        asAt,
        nextAt,
        replacedBy: null,
        keyed: [],
        entries: 0,
        end: null,
      };
      replaceOlder(world, sheet);
      put(world.paper.sheets, one.serial, sheet);
    }
  },
  'paper.recalled': ({ paper }, { data }) => {
    const gone = new Set(data.serials);
    for (const serial of gone) drop(paper.sheets, serial);
    for (const sheet of values(paper.sheets)) {
      if (sheet.replacedBy !== null && gone.has(sheet.replacedBy)) sheet.replacedBy = null;
    }
  },
  'paper.keyed': ({ paper }, { data: { serial, line } }) => {
    const sheet = lookup(paper.sheets, serial);
    if (sheet === undefined) return;
    sheet.entries += 1;
    if (line !== null && !sheet.keyed.includes(line)) sheet.keyed.push(line);
  },
  'paper.unkeyed': ({ paper }, { data: { serial, line } }) => {
    const sheet = lookup(paper.sheets, serial);
    if (sheet === undefined) return;
    sheet.entries = Math.max(0, sheet.entries - 1);
    sheet.keyed = sheet.keyed.filter((one) => one !== line);
  },
  'paper.returned': ({ paper }, { data }) => {
    for (const serial of data.serials) {
      const sheet = lookup(paper.sheets, serial);
      if (sheet !== undefined) sheet.end = data.as;
    }
  },
  'paper.reopened': ({ paper }, { data }) => {
    for (const serial of data.serials) {
      const sheet = lookup(paper.sheets, serial);
      if (sheet !== undefined) sheet.end = null;
    }
  },
};
