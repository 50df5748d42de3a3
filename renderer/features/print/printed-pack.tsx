import type { Instant } from '#shared/domain/instant.ts';
import { isWritten, type SheetKind } from '#shared/domain/paper/state.ts';
import type { TimeWording } from '../../store/use-wording.ts';
import { Paper } from '../../ui/paper/paper.tsx';
import type { PaperBlock } from './paper-block.ts';
import { PaperBlocks } from './paper-blocks.tsx';
import type { PageMark } from './page-marks.ts';
import { usePageMarks } from './use-page-marks.ts';
import './print.css';

/** A sheet with its serial. */
export interface PackSheet {
  readonly serial: string;
  readonly kind: SheetKind;
  readonly title: string;
  readonly asAt: Instant;
  readonly nextAt: Instant | null;
  readonly blocks: readonly PaperBlock[];
}

export interface PackOf {
  readonly incident: string;
  readonly isExercise: boolean;
  readonly wording: TimeWording;
}

/** "As at ... Replaced by the next at ...": old paper is known as old by what stands on it. */
export const ageWords = (
  { asAt, nextAt }: Pick<PackSheet, 'asAt' | 'nextAt'>,
  wording: TimeWording,
): string =>
  `As at ${wording.full(asAt)}. Replaced by the next at ${nextAt === null ? '______' : wording.time(nextAt)}`;

const EXERCISE = 'EXERCISE';
const TITLE_ON_EDGE = 34;
const short = (text: string): string =>
  text.length > TITLE_ON_EDGE ? `${text.slice(0, TITLE_ON_EDGE)}…` : text;

/** What stands in the margins of every page of a sheet. */
export const markOf = (sheet: PackSheet, { incident, isExercise, wording }: PackOf): PageMark => ({
  sheet: `${isExercise ? `${EXERCISE} ` : ''}${sheet.serial} ${short(sheet.title)}`,
  asAt: ageWords(sheet, wording),
  whose: `${isExercise ? `${EXERCISE}, not real. ` : ''}${incident}`,
});

interface PrintedPackProps {
  readonly sheets: readonly PackSheet[];
  readonly of: PackOf;
  readonly onOver: () => void;
}

/** The pack as it comes out of the printer: A4, black on white, a serial and a time on every page. */
export function PrintedPack({ sheets, of, onOver }: PrintedPackProps) {
  usePageMarks(sheets.map((sheet) => markOf(sheet, of)));
  return (
    <Paper onOver={onOver}>
      {sheets.map((sheet, place) => (
        <article key={sheet.serial} className="pack-sheet" data-sheet={place}>
          <PackHead sheet={sheet} of={of} />
          <PaperBlocks blocks={sheet.blocks} />
        </article>
      ))}
    </Paper>
  );
}

/** What a sheet begins with, on paper and in the big text. */
export function PackHead({ sheet, of }: { sheet: PackSheet; of: PackOf }) {
  return (
    <header className="pack-head">
      {of.isExercise && <p className="pack-exercise">EXERCISE: nothing on this sheet is real</p>}
      <h2>{sheet.title}</h2>
      <p>
        {of.incident}. {sheet.serial}. <span className="screen-only">{ageWords(sheet, of.wording)}.</span>{' '}
        {isWritten(sheet.kind)
          ? 'Bring it back: it is keyed in by its serial.'
          : 'An older sheet counts for nothing.'}
      </p>
    </header>
  );
}
