/** Who needs whom, without anything that changes by the minute: the same question has the same answer. */
export interface LayoutQuestion {
  readonly ids: readonly string[];
  /** From what is needed to what needs it. */
  readonly edges: readonly (readonly [from: string, to: string])[];
}

export interface Place {
  /** The middle, in px from the left and from the top. */
  readonly x: number;
  readonly y: number;
}
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly places: Readonly<Record<string, Place>>;
  /** The layer of each, from 0 at the left: it may stand in several columns. */
  readonly layers: Readonly<Record<string, number>>;
  /** The bends of each edge, in the order of the question's. */
  readonly routes: readonly (readonly Place[])[];
}
