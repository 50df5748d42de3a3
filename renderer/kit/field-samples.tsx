import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button/button.tsx';
import { CheckBox } from '../ui/field/check-box.tsx';
import { ComboBox } from '../ui/field/combo-box.tsx';
import { RadioChoice } from '../ui/field/radio-choice.tsx';
import { SearchField } from '../ui/field/search-field.tsx';
import { Select } from '../ui/field/select.tsx';
import { TextField } from '../ui/field/text-field.tsx';
import { TimeField } from '../ui/field/time-field.tsx';
import { FormLayout, FormRow } from '../ui/form/form-layout.tsx';

declare global {
  interface WindowEventMap {
    'kit-search': CustomEvent<string>;
  }
}

const LEVELS = [
  { key: 'bci', label: 'Business continuity incident', hint: 'Own staff and plans can manage it' },
  { key: 'critical', label: 'Critical incident', hint: 'Usual services cannot be provided' },
  { key: 'major', label: 'Major incident', hint: 'EPRR meaning, not an IT P1' },
] as const;
const SYSTEMS = ['EMIS Web', 'Endoscopy imaging', 'Epic care record', 'ICE results', 'PACS'];
const NOW = Date.parse('2024-07-19T05:31:00Z');

export function FieldSamples() {
  const [name, setName] = useState('July outage');
  const [lost, setLost] = useState('');
  const [level, setLevel] = useState<(typeof LEVELS)[number]['key']>('critical');
  const [system, setSystem] = useState('');
  const [search, setSearch] = useState('');
  const searchField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const take = ({ detail }: CustomEvent<string>) => {
      setSearch(detail);
      searchField.current?.focus();
    };
    addEventListener('kit-search', take);
    return () => removeEventListener('kit-search', take);
  }, []);
  const [happened, setHappened] = useState('y2340');
  const [expected, setExpected] = useState('');
  const [sound, setSound] = useState(true);
  return (
    <section className="kit-part">
      <h2>Fields</h2>
      <FormLayout
        label="Sample form"
        onSubmit={() => undefined}
        footer={
          <>
            <Button kind="primary" submit>
              Save
            </Button>
            <Button kind="quiet">Leave it</Button>
          </>
        }
      >
        <FormRow>
          <TextField label="Name of the incident" value={name} onChange={setName} />
          <Select label="Level" options={LEVELS} value={level} onChange={setLevel} />
          <SearchField
            label="Search systems"
            inputRef={searchField}
            value={search}
            onChange={setSearch}
            placeholder="Search systems"
            shortcut="/"
          />
        </FormRow>
        <FormRow>
          <TimeField
            label="Happened"
            text={happened}
            onChange={setHappened}
            emptyMeans="Now"
            context={{ now: NOW, zone: 'Europe/London', prefer: 'past' }}
          />
          <TimeField
            label="Expected back"
            owed
            text={expected}
            onChange={setExpected}
            emptyMeans="Nobody has said"
            context={{ now: NOW, zone: 'Europe/London', prefer: 'future' }}
          />
          <ComboBox
            label="System"
            description="A name that does not exist yet is added by Enter."
            text={system}
            onTextChange={setSystem}
            onChoose={setSystem}
            onNew={setSystem}
            options={SYSTEMS.filter((one) => one.toLowerCase().includes(system.toLowerCase())).map((one) => ({
              key: one,
              label: one,
            }))}
          />
        </FormRow>
        <TextField
          label="What is lost"
          owed
          long
          value={lost}
          onChange={setLost}
          error="Say what cannot be done: appointments, records, prescribing."
        />
        <FormRow>
          <RadioChoice label="Who said so" options={SOURCES} value="seen" onChange={() => undefined} />
          <CheckBox checked={sound} onChange={setSound} hint="One tone, six an hour at most">
            Sounds
          </CheckBox>
        </FormRow>
      </FormLayout>
    </section>
  );
}

const SOURCES = [
  { key: 'seen', label: 'Seen here' },
  { key: 'supplier', label: 'Supplier', hint: 'Counted apart; cannot be Tested' },
  { key: 'user', label: 'Reported by a user' },
] as const;
