import type { Wording } from '../area.ts';
import type { SitrepReport } from './events.ts';
import { backOf, numbersOf, type SitrepFigures } from './figures.ts';
import { cutToBytes, cutToWords, wordCount } from './text-length.ts';
import { servicesWords } from './words.ts';

/** Stays below this: a minute at the pace of somebody who writes along. */
export const READ_ALOUD_WORDS = 150;

const figuresAloud = (figures: SitrepFigures): string => {
  const { down, degraded, unknown, limited, ...states } = numbersOf(figures);
  const { before, notConfirmedHere } = figures;
  const back = backOf({ down, degraded, unknown, limited, ...states });
  const moved = before === null || down === before.down ? '' : `, ${String(before.down)} before`;
  const split =
    back === 0 ? '' : `, of which limited ${String(limited)}, not confirmed here ${String(notConfirmedHere)}`;
  return `Systems: down ${String(down)}${moved}. Degraded ${String(degraded)}. Back ${String(back)}${split}. Not assessed ${String(unknown)}.`;
};

/** A name as it is said: short enough that the counts keep their room. */
const shortly = (text: string): string => cutToWords(cutToBytes(text, 80), 8);

/** A sitrep in less than 150 words, to be read out on the telephone: every sentence stands by itself. */
export function readAloud(report: SitrepReport, wording: Wording): string {
  const { number, incident, exercise, asAt, nextAt, figures, headline, approvedBy } = report;
  const mark = exercise ? ['Exercise, exercise, exercise.'] : [];
  const terms = [figures.type, figures.level].flatMap((one) => (one === null ? [] : [shortly(one)]));
  const before = [
    ...mark,
    number === '' ? 'Draft of a situation report.' : `Situation report ${number}.`,
    `${shortly(incident)}.`,
    `As at ${wording.time(asAt)}.`,
    ...(terms.length === 0 ? [] : [`${terms.join(', ')}.`]),
  ];
  const after = [
    figuresAloud(figures),
    `${servicesWords(figures)}.`,
    `Overdue ${String(figures.overdue)}. Gone down again ${String(figures.goneDownAgain)}.`,
    nextAt === null ? 'No next report is promised.' : `Next report at ${wording.time(nextAt)}.`,
    ...(approvedBy === '' ? [] : [`Approved by ${shortly(approvedBy)}.`]),
    ...mark,
    'Please read back.',
  ];
  const room = READ_ALOUD_WORDS - 1 - wordCount([...before, ...after].join(' '));
  const said = cutToWords(headline, room);
  return [...before, /[.!?]$/.test(said) ? said : `${said}.`, ...after].join(' ');
}
