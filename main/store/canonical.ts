import type { EventDraft } from './log-store.ts';

/**
 * RFC 8785 (JCS) text of plain JSON: keys in UTF-16 order, numbers and strings as ECMAScript writes them.
 * Members that are `undefined` are left out. Throws on what JCS does not allow: lone surrogates, numbers
 * that are not finite, anything that is not JSON. Written here because it is on the path of every commit;
 * a property test holds it equal to the package `canonicalize`.
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object') return Array.isArray(value) ? arrayText(value) : objectText(value);
  if (typeof value === 'boolean' || Number.isFinite(value)) return JSON.stringify(value);
  throw new Error(`a ${typeof value} that JSON cannot hold`);
}

/**
 * Writes the canonical text of envelopes without `data` and `hash`: the very bytes that are stored and
 * hashed. The keys are fixed, so their order is too. One writer serves one append: it remembers the text of
 * the last author and the last `seen`, which the events of a command share.
 */
export class EnvelopeWriter {
  readonly #author = new LastText();
  readonly #seen = new LastText();

  text(draft: EventDraft, dataHash: string, prev: string): string {
    const toldBy = draft.toldBy === undefined ? '' : `,"toldBy":${canonicalJson(draft.toldBy)}`;
    const onBehalfOf = draft.onBehalfOf === undefined ? '' : `,"onBehalfOf":${quoted(draft.onBehalfOf)}`;
    return (
      `{"at":${quoted(draft.at)},"by":${this.#author.of(draft.by)},"commandId":${quoted(draft.commandId)}` +
      `,"dataHash":"${dataHash}","id":${quoted(draft.id)},"incident":${quoted(draft.incident)}` +
      `,"n":${String(draft.n)}${onBehalfOf},"origin":${quoted(draft.origin)}` +
      `,"part":{"i":${String(draft.part.i)},"of":${String(draft.part.of)}},"prev":"${prev}"` +
      `,"recordedAt":${quoted(draft.recordedAt)},"seen":${this.#seen.of(draft.seen)}` +
      `,"stamp":${quoted(draft.stamp)}${toldBy},"type":${quoted(draft.type)},"v":${String(draft.v)}}`
    );
  }
}

/** The text of the value that was written last. */
class LastText {
  #value: unknown;
  #text = '';

  of(value: unknown): string {
    if (value !== this.#value) {
      this.#text = canonicalJson(value);
      this.#value = value;
    }
    return this.#text;
  }
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new Error('a lone surrogate is no Unicode text');
  return JSON.stringify(text);
}

function arrayText(values: readonly unknown[]): string {
  let text = '';
  for (const value of values)
    text += `${text === '' ? '' : ','}${canonicalJson(value === undefined ? null : value)}`;
  return `[${text}]`;
}

function objectText(object: object): string {
  let text = '';
  // as: only plain JSON comes here, whose members are read by name.
  const members = object as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(object).sort()) {
    const value = members[key];
    if (value !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalJson(value)}`;
  }
  return `{${text}}`;
}
