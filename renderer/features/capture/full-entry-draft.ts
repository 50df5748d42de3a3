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
  return { ...EMPTY_ENTRY, ...texts, kind, about };
}

const isText = (value: unknown): value is string => typeof value === 'string';

const given = <Key extends string>(key: Key, text: string): Readonly<Partial<Record<Key, string>>> => {
  const one = text.trim() === '' ? {} : { [key]: text.trim() };
  return one as Partial<Record<Key, string>>; // as: nothing, or the one key that was given
};

/** The command of the form; `parsed` is when it happened. */
export function fullEntryCommand(texts: FullEntryTexts, parsed: ParsedTime): CommandDraft {
  const at: { at?: Instant } = parsed.kind === 'time' ? { at: instantOf(parsed.at) } : {};
  const { kind, text, teller, about } = texts;
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
      ...given('because', texts.because),
      ...given('paperSerial', texts.paperSerial),
      ...given('lateReason', texts.lateReason),
    },
  };
}
