import { StringDecoder } from 'node:string_decoder';

/** A line that is longer is no command: the memory of the machine is not for it. */
export const LINE_LIMIT_CHARS = 16 * 1024 * 1024;

/** One line as it came; null where it was too long to be kept. */
export type SplitLine = string | null;

/**
 * Cuts bytes into lines at LF; a CR before it and a byte order mark at the start are no part of a line.
 * UTF-8 characters may be cut anywhere between two pieces.
 */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8');
  #rest = '';
  #isFirst = true;
  #isSkipping = false;

  /** The lines that end in this piece. */
  push(piece: Buffer): SplitLine[] {
    const text = this.#decoder.write(piece);
    const cut = text.split('\n');
    const last = cut.pop() ?? '';
    const lines = cut.map((part) => this.#end(part));
    this.#rest += last;
    if (this.#rest.length > LINE_LIMIT_CHARS) {
      this.#isSkipping = true;
      this.#rest = '';
    }
    return lines;
  }

  /** What stands behind the last LF, where anything does. */
  end(): SplitLine[] {
    const tail = this.#decoder.end();
    return this.#rest === '' && tail === '' && !this.#isSkipping ? [] : [this.#end(tail)];
  }

  #end(part: string): SplitLine {
    const line = this.#rest + part;
    const isTooLong = this.#isSkipping || line.length > LINE_LIMIT_CHARS;
    this.#rest = '';
    this.#isSkipping = false;
    if (isTooLong) return null;
    const whole = this.#isFirst && line.startsWith('\uFEFF') ? line.slice(1) : line;
    this.#isFirst = false;
    return whole.endsWith('\r') ? whole.slice(0, -1) : whole;
  }
}
