import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * The same picture with 256 colours at most, packed as tightly as deflate can: a third of what a browser writes. A screen
 * has few colours; what gives way are shades at the edges of letters that no eye tells apart. Takes an opaque picture of
 * 8 bits a channel, as Chromium's screenshots are.
 */
export function smallPng(png: Buffer): Buffer {
  const chunks = [...chunksOf(png)];
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (head === undefined) throw new Error('this is no PNG');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = head[9] === 6 ? 4 : 3;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = unfiltered(inflateSync(packed), width * channels, height, channels);
  const { palette, indexOf } = paletteOf(pixels, channels);
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      lines[y * (width + 1) + 1 + x] = indexOf(pixels.readUIntBE((y * width + x) * channels, 3));
    }
  }
  const indexed = Buffer.from(head);
  indexed[9] = 3;
  return Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    chunk('IHDR', indexed),
    chunk('PLTE', Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SIGNATURE_BYTES = 8;
const COLOURS = 256;

function* chunksOf(png: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const end = at + 12 + png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end - 4) };
    at = end;
  }
}

/** The bytes of the picture, each line's filter undone (PNG, second edition, 9.2). */
function unfiltered(lines: Buffer, lineBytes: number, height: number, pixelBytes: number): Buffer {
  const out = Buffer.alloc(lineBytes * height);
  const byteAt = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (out[y * lineBytes + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const from = y * (lineBytes + 1);
    const undo = FILTERS[lines[from] ?? 0] ?? FILTERS[0];
    for (let x = 0; x < lineBytes; x += 1) {
      const guess = undo(byteAt(x - pixelBytes, y), byteAt(x, y - 1), byteAt(x - pixelBytes, y - 1));
      out[y * lineBytes + x] = (lines[from + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

type Filter = (left: number, above: number, corner: number) => number;

const FILTERS: readonly [Filter, ...Filter[]] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const guess = left + above - corner;
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
    if (a <= b && a <= c) return left;
    return b <= c ? above : corner;
  },
];

/** The most frequent colours, and which of them stands for each other one. */
function paletteOf(
  pixels: Buffer,
  channels: number,
): { readonly palette: readonly number[]; readonly indexOf: (rgb: number) => number } {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += channels) {
    const rgb = pixels.readUIntBE(at, 3);
    counts.set(rgb, (counts.get(rgb) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([rgb]) => rgb);
  const known = new Map(palette.map((rgb, place) => [rgb, place]));
  const indexOf = (rgb: number): number => {
    const place = known.get(rgb) ?? nearest(palette, rgb);
    known.set(rgb, place);
    return place;
  };
  return { palette, indexOf };
}

function nearest(palette: readonly number[], rgb: number): number {
  let best = 0;
  let least = Infinity;
  for (const [place, one] of palette.entries()) {
    const red = (one >> 16) - (rgb >> 16);
    const green = ((one >> 8) & 255) - ((rgb >> 8) & 255);
    const blue = (one & 255) - (rgb & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
