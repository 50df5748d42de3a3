// Pictures without colour, and how much of them differs: what a person who sees no colour, or a printer without any, has.
import type { Browser } from 'playwright-core';

/** Rows of numbers from 0 (black) to 255 (white). */
export type Grey = readonly number[];

export interface Cut {
  readonly width: number;
  readonly height: number;
  /** Device pixels that are left away at the top and at the left. */
  readonly inset: number;
}

/** PNG pictures by name, in grey. The page itself may not load such pictures: a blank one decodes them. */
export async function greysOf(
  browser: Browser,
  pictures: ReadonlyMap<string, Buffer>,
  { width, height, inset }: Cut,
): Promise<ReadonlyMap<string, Grey>> {
  const blank = await browser.newPage();
  const coded = [...pictures].map(([name, png]) => [name, png.toString('base64')] as const);
  const decoded = await blank.evaluate(
    ([all, cut]) =>
      Promise.all(
        all.map(async ([name, base64]): Promise<[string, number[]]> => {
          const picture = await createImageBitmap(
            await (await fetch(`data:image/png;base64,${base64}`)).blob(),
          );
          const drawing = new OffscreenCanvas(cut.width, cut.height).getContext('2d');
          if (drawing === null) throw new Error('no canvas');
          drawing.drawImage(picture, -cut.inset, -cut.inset);
          const { data } = drawing.getImageData(0, 0, cut.width, cut.height);
          const grey = Array.from({ length: cut.width * cut.height }, (_, pixel) => {
            const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          });
          return [name, grey];
        }),
      ),
    [coded, { width, height, inset }] as const,
  );
  await blank.close();
  return new Map(decoded);
}

/** A shade that an eye tells from another beside it. */
export const otherShade = (one: number, other: number): boolean => Math.abs(one - other) > 20;

/** Ink or paper: a printer without shades has nothing between. */
export const otherInk = (one: number, other: number): boolean => one > 128 !== other > 128;

/** The two that are most alike, and the share of their pixels that differ. */
export function mostAlike(
  greys: ReadonlyMap<string, Grey>,
  differ: (one: number, other: number) => boolean,
): { readonly pair: string; readonly share: number } {
  const names = [...greys.keys()];
  return names
    .flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as const))
    .map(([one, other]) => {
      const [here, there] = [greys.get(one) ?? [], greys.get(other) ?? []];
      const different = here.filter((grey, pixel) => differ(grey, there[pixel] ?? 0));
      return { pair: `${one} and ${other}`, share: different.length / here.length };
    })
    .reduce((least, next) => (next.share < least.share ? next : least));
}
