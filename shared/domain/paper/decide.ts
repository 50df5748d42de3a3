import type { DecideMap } from '../area.ts';
import type { Command } from '../envelope.ts';
import { notDeclared } from '../incident/decide.ts';
import { nextNumber } from '../incident/state.ts';
import { accept, reject, type Rejection } from '../outcome.ts';
import { noteOf } from '../log/decide.ts';
import type { paperCommands } from './commands.ts';
import { sheetOf } from './select.ts';
import { serialOf, type PaperWorld, type Sheet } from './state.ts';

/** A rejection that only asks: the person may mean it so (decision 0019). */
const ask = (code: string, message: string, { acknowledged }: Command): Rejection | undefined =>
  acknowledged?.includes(code) === true ? undefined : reject(code, message, { acknowledge: code });

/** What is odd about keying this in: nothing, or a question. */
function doubt(
  sheet: Sheet | undefined,
  command: Command<string, { readonly serial: string; readonly line?: number | undefined }>,
): Rejection | undefined {
  const { serial, line } = command.data;
  if (sheet === undefined) {
    return ask(
      'sheet-unknown',
      `No sheet ${serialOf(serial)} was printed here. Look at the serial again.`,
      command,
    );
  }
  if (line !== undefined && sheet.keyed.includes(line)) {
    return ask('keyed-already', `Line ${line} of ${sheet.serial} is keyed in already.`, command);
  }
  if (line !== undefined && sheet.lines !== null && line > sheet.lines) {
    return ask(
      'no-such-line',
      `${sheet.serial} has ${sheet.lines} lines. Look at the number again.`,
      command,
    );
  }
  return undefined;
}

/** The deciders of paper. */
export const paperDecide: DecideMap<PaperWorld, typeof paperCommands> = {
  'paper.issue': ({ incident }, { data: { sheets, nextAt } }, { now, station }) => {
    if (incident.status === 'undeclared') return notDeclared;
    if (nextAt !== undefined && nextAt <= now) {
      return reject('in-the-past', 'The time of the next ones is over. Give one that is still to come.');
    }
    const number = nextNumber(incident, 'paper', station);
    return accept({
      type: 'paper.issued',
      data: {
        number,
        asAt: now,
        nextAt: nextAt ?? null,
        sheets: sheets.map(({ kind, title, lines }, place) => ({
          serial: `P-${number}-${String(place + 1)}`,
          kind,
          title,
          lines: lines ?? null,
        })),
      },
    });
  },
  'paper.key-in': (world, command, context) => {
    const { line, text, kind, because } = command.data;
    const serial = serialOf(command.data.serial);
    const odd = doubt(sheetOf(world, serial), command);
    if (odd !== undefined) return odd;
    const paperSerial = line === undefined ? serial : `${serial} line ${String(line)}`;
    const noted = noteOf(
      world,
      { data: { text, kind, because, paperSerial, about: [] }, at: command.at },
      context,
    );
    if (!noted.ok) return noted;
    const number = noted.events
      .map(({ data }) => ('number' in data ? data.number : undefined))
      .find((one) => one !== undefined);
    return accept(...noted.events, {
      type: 'paper.keyed',
      data: { serial, line: line ?? null, number },
    });
  },
  'paper.return': (world, { data }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const serials = [...new Set(data.serials.map(serialOf))];
    const unknown = serials.find((serial) => sheetOf(world, serial) === undefined);
    if (unknown !== undefined) {
      return reject('sheet-unknown', `No sheet ${unknown} was printed here. Look at the serial again.`);
    }
    return serials.every((serial) => sheetOf(world, serial)?.end === data.as)
      ? reject('no-change', 'That is said of them already.')
      : accept({ type: 'paper.returned', data: { serials, as: data.as } });
  },
};
