import type { UndoMap } from '../area.ts';
import { sheetOf } from './select.ts';
import type { paperEvents } from './events.ts';
import type { PaperWorld } from './state.ts';

/** A printer that jammed, a line keyed in wrongly, a sheet that turned up again. */
export const paperUndo: UndoMap<PaperWorld, typeof paperEvents> = {
  'paper.issued': (world, { data: { number, sheets } }) => {
    const serials = sheets.map(({ serial }) => serial);
    const used = serials.some((serial) => {
      const sheet = sheetOf(world, serial);
      return sheet === undefined || sheet.entries > 0 || sheet.end !== null;
    });
    return used
      ? { what: `Print pack ${number}`, because: 'sheets of it are back already' }
      : { type: 'paper.recalled', data: { number, serials } };
  },
  'paper.keyed': (_, { data }) => ({ type: 'paper.unkeyed', data }),
  'paper.returned': (world, { data }) => {
    const serials = data.serials.filter((serial) => sheetOf(world, serial)?.end === data.as);
    return serials.length === 0
      ? { what: 'The sheets', because: 'something else is said of them since' }
      : { type: 'paper.reopened', data: { serials } };
  },
};
