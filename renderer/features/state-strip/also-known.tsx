import { instantOf, msOf, type Instant } from '#shared/domain/instant.ts';
import { isTrouble, SOURCES, type Source, type StateKey } from '#shared/domain/systems/states.ts';
import type { Teller } from '#shared/domain/envelope.ts';
import { tellerOf } from '../../store/teller.ts';
import { given } from '../../ui/given.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Select } from '../../ui/field/select.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormRow } from '../../ui/form/form-layout.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';
import { LATE_MS, WhyLate } from './why-late.tsx';

/** What may be said beside the state; all of it can wait. */
export interface Also {
  readonly lost: string;
  /** One cause of all that is in hand. */
  readonly cause: string;
  readonly told: string;
  readonly source: Source | 'not-stated';
  readonly timeText: string;
  readonly time: ParsedTime;
  /** Why it is entered so long after it happened. */
  readonly late: string;
}

export const NOTHING_ALSO: Also = {
  lost: '',
  cause: '',
  told: '',
  source: 'not-stated',
  timeText: '',
  time: { kind: 'empty' },
  late: '',
};

const SOURCE_WORDS: Readonly<Record<Source | 'not-stated', string>> = {
  'not-stated': 'not stated',
  seen: 'seen here',
  supplier: 'supplier says',
  'user-report': 'a user reports',
  'monitoring-tool': 'a monitoring tool',
};

interface Said {
  readonly told: { readonly at?: Instant; readonly toldBy?: Teller };
  readonly detail: { readonly lost?: string; readonly cause?: string };
  readonly more: { readonly source?: Source; readonly lateReason?: string };
}

/** The parts of the command that were filled in; what is lost, and its cause, belong to trouble only. */
export function alsoIn({ lost, cause, told, source, time, late }: Also, state: StateKey): Said {
  const toldBy = tellerOf(told);
  return {
    told: {
      ...(time.kind === 'time' ? { at: instantOf(time.at) } : {}),
      ...(toldBy === undefined ? {} : { toldBy }),
    },
    detail: isTrouble(state) ? given({ lost: words(lost), cause: words(cause) }) : {},
    more: given({
      source: source === 'not-stated' ? undefined : source,
      lateReason: time.kind === 'time' ? words(late) : undefined,
    }),
  };
}

const words = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Fields for what is known already. What is left out is owed, and never in the way. */
export function AlsoKnown({ also, onChange }: { also: Also; onChange: (also: Also) => void }) {
  const now = useNow();
  const { zone } = useWording();
  const change = (part: Partial<Also>): void => onChange({ ...also, ...part });
  return (
    <fieldset className="also-known">
      <legend>If you know it already</legend>
      <FormRow>
        <TextField label="What is lost" value={also.lost} onChange={(lost) => change({ lost })} />
        <TextField label="Cause" value={also.cause} onChange={(cause) => change({ cause })} />
      </FormRow>
      <FormRow>
        <TextField
          label="Who said so"
          placeholder="Name, place, number"
          value={also.told}
          onChange={(told) => change({ told })}
        />
        <Select
          label="How it reached us"
          options={(['not-stated', ...SOURCES] as const).map((key) => ({ key, label: SOURCE_WORDS[key] }))}
          value={also.source}
          onChange={(source) => change({ source })}
        />
      </FormRow>
      <TimeField
        label="Happened at"
        text={also.timeText}
        onChange={(timeText, time) => change({ timeText, time })}
        context={{ now: msOf(now), zone, prefer: 'past' }}
        emptyMeans="now"
      />
      {also.time.kind === 'time' && msOf(now) - also.time.at >= LATE_MS && (
        <WhyLate late={also.late} onChange={(late) => change({ late })} />
      )}
    </fieldset>
  );
}
