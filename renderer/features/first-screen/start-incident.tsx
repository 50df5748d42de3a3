import { useState } from 'react';
import { builtInProfiles } from '#shared/profiles/built-in.ts';
import { instantOf } from '#shared/domain/instant.ts';
import { useHost, useUi } from '../../store/host-context.ts';
import { useStartWith } from './use-start-with.ts';
import { useClock } from '../../store/use-now.ts';
import { useTextDraft } from '../../store/use-personal.ts';
import { timeWordingIn } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { Chip } from '../../ui/chip/chip.tsx';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { ComboBox } from '../../ui/field/combo-box.tsx';
import { Select } from '../../ui/field/select.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

interface Choices {
  readonly profile: string;
  readonly type: string | null;
  readonly level: string | null;
  readonly exercise: boolean;
  readonly timeZone: string;
}

const DEFAULTS: Choices = {
  profile: builtInProfiles[0]?.key ?? 'general',
  type: null,
  level: null,
  exercise: false,
  timeZone: 'Europe/London',
};

/** More would not be read; another letter narrows it. */
const ZONES_SHOWN = 30;

/** A name, or not even that: Enter accepts every default, and everything can be changed later with its reason. */
export function StartIncident({ isFirst }: { isFirst: boolean }) {
  const [name, setName] = useTextDraft('start-name');
  const [choices, setChoices] = useState(DEFAULTS);
  const [trouble, setTrouble] = useState<string | null>(null);
  const host = useHost();
  const by = useUi(({ atKeyboard }) => atKeyboard);
  const clock = useClock();
  const wording = timeWordingIn(choices.timeZone);
  const { entries, bringIn, drop } = useStartWith();
  const usual = `Incident of ${wording.time(instantOf(clock.wallNow()))}`;

  const start = async (): Promise<void> => {
    const { profile, type, level, exercise, timeZone } = choices;
    const answer = await host.ask((client) =>
      client.incidents.create({
        declare: {
          name: name.trim() === '' ? usual : name.trim(),
          profile,
          exercise,
          timeZone,
          ...(type === null ? {} : { type }),
          ...(level === null ? {} : { level }),
        },
        ...(by === null ? {} : { by }),
      }),
    );
    if (!answer.ok) {
      setTrouble(answer.message);
      return;
    }
    setName(null);
    host.show(answer.value.incident);
    await bringIn();
  };

  return (
    <section className="first-start" aria-label="Start an incident">
      <FormLayout
        label="Start an incident"
        onSubmit={() => void start()}
        footer={
          <Button kind={isFirst ? 'primary' : 'plain'} submit>
            {choices.exercise ? 'Start the EXERCISE' : 'Start the incident'}
          </Button>
        }
      >
        <TextField
          label={isFirst ? 'Start an incident' : 'Start another incident'}
          description="A name is enough; Enter starts it. Everything else can be said later."
          value={name}
          onChange={(text) => setName(text === '' ? null : text)}
          placeholder={usual}
          autoFocus={isFirst || entries.length > 0}
        />
        {entries.length > 0 && (
          <p>
            <Chip removeLabel="Start without the catalogue" onRemove={drop}>
              With {entries.length.toLocaleString('en-GB')} {entries.length === 1 ? 'system' : 'systems'} of
              the catalogue
            </Chip>
          </p>
        )}
        <Refusal message={trouble} onDismiss={() => setTrouble(null)} />
        <details className="first-more">
          <summary>Profile, type, level, exercise, time zone</summary>
          <ChoicesForm choices={choices} onChange={setChoices} />
        </details>
      </FormLayout>
    </section>
  );
}

function ChoicesForm({ choices, onChange }: { choices: Choices; onChange: (choices: Choices) => void }) {
  const profile = builtInProfiles.find(({ key }) => key === choices.profile);
  if (profile === undefined) return null;
  const options = (terms: readonly { key: string; name: string; meaning: string }[]) =>
    terms.map(({ key, name, meaning }) => ({ key, label: name, hint: meaning }));
  return (
    <div className="first-choices">
      <FormRow>
        <Select
          label="Profile"
          options={builtInProfiles.map(({ key, name }) => ({ key, label: name }))}
          value={choices.profile}
          onChange={(key) => onChange({ ...choices, profile: key, type: null, level: null })}
        />
        <Select
          label="Type"
          placeholder="Not stated yet"
          options={options(profile.incidentTypes)}
          value={choices.type}
          onChange={(type) => onChange({ ...choices, type })}
        />
        <Select
          label="Level"
          placeholder="Not stated yet"
          options={options(profile.levels)}
          value={choices.level}
          onChange={(level) => onChange({ ...choices, level })}
        />
      </FormRow>
      <CheckBox
        checked={choices.exercise}
        onChange={(exercise) => onChange({ ...choices, exercise })}
        hint="It can never become a real incident, nor a real one become an exercise."
      >
        This is an exercise
      </CheckBox>
      <ZoneChoice zone={choices.timeZone} onChange={(timeZone) => onChange({ ...choices, timeZone })} />
    </div>
  );
}

/** The zone that every time on screen and on paper is in. What is typed counts once it is a zone. */
function ZoneChoice({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const [text, setText] = useState(zone);
  const [zones] = useState(() => Intl.supportedValuesOf('timeZone'));
  const wanted = text === zone ? '' : text.trim().toLowerCase().replaceAll(' ', '_');
  return (
    <ComboBox
      label="Time zone"
      options={zones
        .filter((one) => one.toLowerCase().includes(wanted))
        .slice(0, ZONES_SHOWN)
        .map((one) => ({ key: one, label: one }))}
      text={text}
      onTextChange={setText}
      onChoose={(chosen) => {
        setText(chosen);
        onChange(chosen);
      }}
      {...(text === zone ? {} : { error: `Choose one from the list: ${zone} stands until then.` })}
    />
  );
}
