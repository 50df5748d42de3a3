/** Chooses by the numbers that the generator gave: the same numbers on the same log give the same command. */
export interface Choice {
  of<T>(list: readonly T[]): T;
  number(limit: number): number;
  /** The id of some fact of these types; one that is not there where the log holds none. */
  fact(...types: readonly string[]): string;
  /** An instant up to so many minutes from now, before (negative) or after. */
  time(minutes: number): string;
}

export type Maker = (choose: Choice) => {
  readonly type: string;
  readonly data: object;
  /** Questions that the author has answered with yes. */
  readonly acknowledged?: readonly string[];
};
