/** What stands in the margins of every page of one sheet. */
export interface PageMark {
  /** `P-A3-7 Board`: the serial first. */
  readonly sheet: string;
  /** `As at ... Replaced by the next at ...` */
  readonly asAt: string;
  /** Whose it is: the incident, and EXERCISE where it is one. */
  readonly whose: string;
}

/** A text as CSS holds it between quotes. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\]/g, (sign) => `\\${sign}`).replace(/[\n\r\f]/g, ' ')}"`;

const FONT = 'font: 8.5pt sans-serif; color: #000;';

/** The name of the page that a sheet is printed on; the stylesheet says what stands in its margins. */
const pageName = (place: number): string => `pack-${String(place)}`;

/**
 * The pages of a pack: margin boxes repeat on every page of a sheet, however many it turns out to have, so none is
 * without serial, as-at and its number. Only the browser knows how many pages there are.
 */
export const pageMarks = (marks: readonly PageMark[]): string =>
  marks
    .map(
      ({ sheet, asAt, whose }, place) =>
        `@page ${pageName(place)} { size: A4; margin: 19mm 12mm 17mm;
  @top-left { content: ${quoted(sheet)}; font: bold 10pt sans-serif; color: #000; text-align: left; }
  @top-center { content: none; }
  @top-right { content: ${quoted(asAt)}; ${FONT} text-align: right; }
  @bottom-left { content: ${quoted(whose)}; ${FONT} text-align: left; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${FONT} text-align: right; } }
@media print { [data-sheet='${String(place)}'] { page: ${pageName(place)}; break-before: page; } }`,
    )
    .join('\n');
