import type { SecondCopyStatus } from '#shared/contract/head.ts';
import type { TimeWording } from '../../store/use-wording.ts';

/** How the second copy stands, in a sentence for the person who must decide whether to worry. */
export function secondCopyWords(
  { state, behind, currentAt, message }: SecondCopyStatus,
  { time }: Pick<TimeWording, 'time'>,
): string {
  const held =
    currentAt === null ? 'It has not held everything yet.' : `It last held everything ${time(currentAt)}.`;
  switch (state) {
    case 'none':
      return 'There is no second copy. If this PC is lost, everything since the last copy is lost with it.';
    case 'current':
      return currentAt === null ? 'It holds everything.' : `It holds everything, up to ${time(currentAt)}.`;
    case 'behind':
      return `It lacks ${behind.toLocaleString('en-GB')} ${behind === 1 ? 'entry' : 'entries'} and catches up by itself. ${held}`;
    case 'failed':
      return `${message ?? 'It cannot be written.'} Work goes on, and it catches up when the folder is back. ${held}`;
  }
}
