import type { SheetFact, SheetItem } from '#shared/domain/handover/sheet.ts';
import type { TimeWording } from '../../store/use-wording.ts';

/** "Down since Fri 19 Jul 04:12". */
export const factWords = ({ words, at }: SheetFact, wording: TimeWording): string =>
  at === null ? words : `${words} ${wording.time(at)}`;

/** An item as one line. */
export const itemWords = ({ facts }: SheetItem, wording: TimeWording): string =>
  facts.map((one) => factWords(one, wording).replace(/\.$/, '')).join('. ');
