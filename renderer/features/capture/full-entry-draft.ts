import { EventId } from '#shared/domain/ids.ts';
import { instantOf, type Instant } from '#shared/domain/instant.ts';
import { ENTRY_KINDS, type EntryKind } from '#shared/domain/log/state.ts';
import type { CommandDraft } from '../../store/host-access.ts';
import type { ParsedTime } from '../../ui/time/parse-time.ts';

/** What the form holds: plain texts, so that all of it is kept as a draft. */
export interface FullEntryTexts {
  readonly kind: EntryKind;
  readonly time: string;
  readonly text: string;
  readonly because: string;
  readonly teller: string;
  readonly place: string;
  readonly ringBack: string;
  readonly onBehalfOf: string;
  readonly paperSerial: string;
  readonly lateReason: string;
  /** The parts of a decision's record, by their keys. */
  readonly parts: Readonly<Record<string, string>>;
  /** The decision that this one takes the place of. */
  readonly supersedes: { readonly entry: EventId; readonly number: string } | null;
  /** Ids of systems. */
  readonly about: readonly string[];
}

export const EMPTY_ENTRY: FullEntryTexts = {
  kind: 'info',
  time: '',
  text: '',
  because: '',
  teller: '',
  place: '',
  ringBack: '',
  onBehalfOf: '',
  paperSerial: '',
  lateReason: '',
  parts: {},
  supersedes: null,
  about: [],
};

/** The draft as it was kept; what does not fit it is left empty. */
export function fullEntryIn(kept: unknown): FullEntryTexts {
  if (typeof kept !== 'object' || kept === null) return EMPTY_ENTRY;
  const texts = Object.fromEntries(
    Object.entries(kept).filter(([key, value]) => key in EMPTY_ENTRY && typeof value === 'string'),
  );
  const kind = ENTRY_KINDS.find((one) => 'kind' in kept && kept.kind === one) ?? 'info';
  const about = 'about' in kept && Array.isArray(kept.about) ? kept.about.filter(isText) : [];
  return {
    ...EMPTY_ENTRY,
    ...texts,
    kind,
    about,
    parts: 'parts' in kept ? partsIn(kept.parts) : {},
    supersedes: 'supersedes' in kept ? supersededIn(kept.supersedes) : null,
  };
}

const partsIn = (kept: unknown): Readonly<Record<string, string>> =>
  typeof kept === 'object' && kept !== null
    ? Object.fromEntries(Object.entries(kept).filter(([, value]) => isText(value)))
    : {};

function supersededIn(kept: unknown): FullEntryTexts['supersedes'] {
  if (typeof kept !== 'object' || kept === null || !('entry' in kept) || !('number' in kept)) return null;
  const entry = EventId.safeParse(kept.entry);
  return entry.success && isText(kept.number) ? { entry: entry.data, number: kept.number } : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const given = <Key extends string>(key: Key, text: string): Readonly<Partial<Record<Key, string>>> => {
  const one = text.trim() === '' ? {} : { [key]: text.trim() };
  return one as Partial<Record<Key, string>>; // as: nothing, or the one key that was given
};

/** The command of the form; `parsed` is when it happened, `record` what was typed of a decision's record. */
export function fullEntryCommand(
  texts: FullEntryTexts,
  parsed: ParsedTime,
  record: Readonly<Record<string, string>>,
): CommandDraft {
  const at: { at?: Instant } = parsed.kind === 'time' ? { at: instantOf(parsed.at) } : {};
  const { kind, text, teller, about, supersedes } = texts;
  return {
    type: 'log.note',
    ...at,
    ...(teller.trim() === ''
      ? {}
      : {
          toldBy: {
            name: teller.trim(),
            ...given('place', texts.place),
            ...given('ringBack', texts.ringBack),
          },
        }),
    ...given('onBehalfOf', texts.onBehalfOf),
    data: {
      kind,
      text,
      about,
      ...(kind === 'decision' ? decisionData(texts.because, record, supersedes) : {}),
      ...given('paperSerial', texts.paperSerial),
      ...given('lateReason', texts.lateReason),
    },
  };
}

const decisionData = (
  because: string,
  record: Readonly<Record<string, string>>,
  supersedes: FullEntryTexts['supersedes'],
): object => ({
  ...given('because', because),
  ...(Object.keys(record).length === 0 ? {} : { decision: record }),
  ...(supersedes === null ? {} : { supersedes: supersedes.entry }),
});
