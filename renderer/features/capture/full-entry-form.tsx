import { useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import { msOf } from '#shared/domain/instant.ts';
import { ENTRY_KINDS } from '#shared/domain/log/state.ts';
import { KIND_WORDS } from '#shared/domain/log/tell.ts';
import { useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { systemsLike } from '../../store/systems-like.ts';
import { DECISION_FIELDS, decisionPartsIn } from '../../store/decision-record.ts';
import { useLateReasons } from '../../store/late-reasons.ts';
import { useNow } from '../../store/use-now.ts';
import { useDraft } from '../../store/use-personal.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { Chip } from '../../ui/chip/chip.tsx';
import { ComboBox } from '../../ui/field/combo-box.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { RememberedText } from '../../ui/field/remembered-text.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { TypedFields } from '../../ui/form/typed-fields.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { parseTime, type TimeContext } from '../../ui/time/parse-time.ts';
import { fullEntryCommand, fullEntryIn, type FullEntryTexts } from './full-entry-draft.ts';
import './turns.css';

/** Later than this owes why (SPEC LO-4). */
const LATE_MS = 5 * 60_000;

/** Every field that an entry has; only what happened is needed, the rest is kept as a draft until it is saved. */
export function FullEntryForm({ onDone }: { onDone: () => void }) {
  const [texts, keep] = useDraft('full-entry', fullEntryIn);
  const now = useNow();
  const { zone } = useWording();
  const sending = useSend();
  const context = { now: msOf(now), zone, prefer: 'past' } as const;
  const parsed = parseTime(texts.time, context);
  const isLate = parsed.kind === 'time' && msOf(now) - parsed.at > LATE_MS;
  const [reasons, remember] = useLateReasons();
  const reviewed = { ...context, prefer: 'future' } as const;
  const record = decisionPartsIn(texts.parts, reviewed);
  const because = blockedBecause(texts, parsed.kind === 'wrong' || record === null);
  const change = (part: Partial<FullEntryTexts>): void => keep({ ...texts, ...part });
  const done = (answer: { readonly ok: boolean }): void => {
    if (!answer.ok) return;
    remember(texts.lateReason);
    keep(null);
    onDone();
  };

  return (
    <FormLayout
      label="Entry in full"
      onSubmit={() => {
        if (because === undefined && record !== null)
          void sending.send(fullEntryCommand(texts, parsed, record), { said: texts.text.trim() }).then(done);
      }}
      footer={
        <Button
          kind="primary"
          submit
          pending={sending.isPending}
          {...(because === undefined ? {} : { blockedBecause: because })}
        >
          Save the entry
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, done)} />
      <RadioChoice
        label="Kind"
        inline
        options={ENTRY_KINDS.map((key) => ({ key, label: KIND_WORDS[key] }))}
        value={texts.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label="What happened"
        long
        autoFocus
        value={texts.text}
        onChange={(text) => change({ text })}
      />
      {texts.kind === 'decision' && <DecisionFields texts={texts} onChange={change} time={reviewed} />}
      <TimeField
        label="When it happened"
        text={texts.time}
        onChange={(time) => change({ time })}
        context={context}
        emptyMeans="now"
      />
      {isLate && (
        <RememberedText
          label="Why it is entered late"
          owed={texts.lateReason.trim() === '' && texts.paperSerial.trim() === ''}
          value={texts.lateReason}
          onChange={(lateReason) => change({ lateReason })}
          remembered={reasons}
        />
      )}
      <TextField
        label="Serial of the paper sheet"
        description="Where it was first written on paper."
        value={texts.paperSerial}
        onChange={(paperSerial) => change({ paperSerial })}
      />
      <FormRow>
        <TextField label="Who said so" value={texts.teller} onChange={(teller) => change({ teller })} />
        <TextField label="Where" value={texts.place} onChange={(place) => change({ place })} />
        <TextField
          label="Number to ring back"
          type="tel"
          value={texts.ringBack}
          onChange={(ringBack) => change({ ringBack })}
        />
      </FormRow>
      <TextField
        label="On behalf of"
        value={texts.onBehalfOf}
        onChange={(onBehalfOf) => change({ onBehalfOf })}
      />
      <AboutSystems about={texts.about} onChange={(about) => change({ about })} />
    </FormLayout>
  );
}

/** Why it was decided so, and the rest of its record: owed where it is left out. */
function DecisionFields({
  texts: { because, parts, supersedes },
  onChange,
  time,
}: {
  texts: FullEntryTexts;
  onChange: (part: Partial<FullEntryTexts>) => void;
  time: TimeContext;
}) {
  return (
    <>
      {supersedes !== null && (
        <div>
          <Chip
            removeLabel={`Not in place of ${supersedes.number}`}
            onRemove={() => onChange({ supersedes: null })}
          >
            Takes the place of {supersedes.number}
          </Chip>
        </div>
      )}
      <TextField
        label="Because"
        owed={because.trim() === ''}
        value={because}
        onChange={(reason) => onChange({ because: reason })}
      />
      <TypedFields
        fields={DECISION_FIELDS}
        values={parts}
        onChange={(key, value) => onChange({ parts: { ...parts, [key]: value } })}
        time={time}
      />
    </>
  );
}

function blockedBecause({ text, teller, place, ringBack }: FullEntryTexts, isWrongTime: boolean) {
  if (text.trim() === '') return 'Write what happened.';
  if (isWrongTime) return 'A time cannot be read.';
  if (teller.trim() === '' && (place.trim() !== '' || ringBack.trim() !== '')) return 'Say who said so.';
  return undefined;
}

/** The systems that it is about: it then shows in their history. */
function AboutSystems({
  about,
  onChange,
}: {
  about: readonly string[];
  onChange: (about: readonly string[]) => void;
}) {
  const state = useIncident((whole) => whole);
  const [text, setText] = useState('');
  const chosen = about.flatMap((id) => lookup(state.systems.all, id) ?? []);
  return (
    <div className="turn">
      <ComboBox
        label="About"
        options={systemsLike(state, text).map((one) => ({ key: one.id, label: shownName(state, one) }))}
        text={text}
        onTextChange={setText}
        onChoose={(id) => {
          onChange([...about.filter((one) => one !== id), id]);
          setText('');
        }}
      />
      {chosen.length > 0 && (
        <div className="turn-chips">
          {chosen.map((system) => (
            <Chip
              key={system.id}
              removeLabel={`Not about ${shownName(state, system)}`}
              onRemove={() => onChange(about.filter((one) => one !== system.id))}
            >
              {shownName(state, system)}
            </Chip>
          ))}
        </div>
      )}
    </div>
  );
}
