// A PDF as a reader meets it: each page's words and where they stand on it.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text: millimetres from the left and the top edge of its page. */
export interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly pieces: readonly Placed[];
  /** All its words, without spaces and line ends: those are where a line breaks, and mean nothing. */
  readonly packed: string;
}

const MM_A_POINT = 25.4 / 72;

/** The words of a text without what a line break or a ligature does to them. */
export const packed = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');

/** Reads every page. */
export async function readPdf(file: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const pdf = await task.promise;
  const pages: PdfPage[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Placed[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x = 0, y = 0] = item.transform as readonly number[]; // as: a matrix of six
      return [
        {
          text: item.str,
          left: x * MM_A_POINT,
          right: (x + item.width) * MM_A_POINT,
          top: (height - y - item.height) * MM_A_POINT,
          bottom: (height - y) * MM_A_POINT,
        },
      ];
    });
    pages.push({
      widthMm: width * MM_A_POINT,
      heightMm: height * MM_A_POINT,
      pieces,
      packed: packed(pieces.map(({ text }) => text).join('')),
    });
  }
  await task.destroy();
  return pages;
}
