/** A payload with the type and version whose shape it has. */
export interface Shaped {
  readonly type: string;
  readonly v: number;
  readonly data: unknown;
}

/**
 * One step of history: turns a payload of the shape `type@v` that it is filed under into a later shape,
 * usually the next version, sometimes another type. Pure; it sees one payload and nothing else.
 */
export type Upcast = (data: unknown) => Shaped;

/**
 * Every step there is, by the shape it starts from. A step is added with the new version of an event and
 * never changed: files that old are still about. No event has a second version so far.
 */
const upcasts: Readonly<Record<string, Upcast>> = {};

/** The latest shape of a payload, by the steps given; the shape itself where none starts from it. */
export function upcastBy(steps: Readonly<Record<string, Upcast>>, old: Shaped): Shaped {
  let shaped = old;
  for (;;) {
    const step = steps[`${shaped.type}@${String(shaped.v)}`];
    if (step === undefined) return shaped;
    shaped = step(shaped.data);
  }
}

/** The latest shape of a payload. */
export const upcast = (old: Shaped): Shaped => upcastBy(upcasts, old);

/** The types that have steps; asked for every event of a replay. */
const stepped: ReadonlySet<string> = new Set(Object.keys(upcasts).map((shape) => shape.split('@')[0] ?? ''));

/** True where payloads of that type are read as they stand, whatever their version. */
export const isSteady = (type: string): boolean => !stepped.has(type);
