import { useState } from 'react';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import type { StateInput } from '#shared/domain/systems/commands-track.ts';
import type { StateKey } from '#shared/domain/systems/states.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';

/** The states that ask for what they mean before they are set (EXPERIENCE 1, rule 1). */
export const ASKED = ['limited', 'validated', 'normal'] as const satisfies readonly StateKey[];
export type AskedState = (typeof ASKED)[number];

interface EvidenceFormProps {
  readonly state: AskedState;
  readonly pending: boolean;
  readonly onSet: (to: StateInput) => void;
  readonly onBack: () => void;
}

/** Good news says what it means: what the limited use is, who tested, whether the backlog is clear. */
export function EvidenceForm(props: EvidenceFormProps) {
  switch (props.state) {
    case 'limited':
      return <Limited {...props} />;
    case 'validated':
      return <Tested {...props} />;
    case 'normal':
      return <Normal {...props} />;
  }
}

function Foot({ pending, onBack, children }: { pending: boolean; onBack: () => void; children: string }) {
  return (
    <>
      <Button kind="primary" submit pending={pending}>
        {children}
      </Button>
      <Button onPress={onBack}>Another state</Button>
    </>
  );
}

const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

function Limited({ pending, onSet, onBack }: EvidenceFormProps) {
  const now = useNow();
  const { zone } = useWording();
  const [use, setUse] = useState('');
  const [untilText, setUntilText] = useState('');
  const [until, setUntil] = useState<ParsedTime>({ kind: 'empty' });
  const allowedUse = said(use);
  const submit = (): void => {
    if (until.kind === 'wrong') return;
    onSet({
      state: 'limited',
      ...(allowedUse === undefined ? {} : { allowedUse }),
      ...(until.kind === 'time' ? { until: instantOf(until.at) } : {}),
    });
  };
  return (
    <FormLayout
      label="Limited use"
      onSubmit={submit}
      footer={
        <Foot pending={pending} onBack={onBack}>
          {allowedUse === undefined ? 'Set: do not use yet' : 'Set limited use'}
        </Foot>
      }
    >
      <TextField
        label="What it may be used for"
        description="Left empty it reads: limits not stated, do not use yet."
        value={use}
        onChange={setUse}
        autoFocus
      />
      <TimeField
        label="Until"
        text={untilText}
        onChange={(text, parsed) => {
          setUntilText(text);
          setUntil(parsed);
        }}
        context={{ now: msOf(now), zone, prefer: 'future' }}
        emptyMeans="not stated"
      />
    </FormLayout>
  );
}

function Tested({ pending, onSet, onBack }: EvidenceFormProps) {
  const [tester, setTester] = useState('');
  const [saw, setSaw] = useState('');
  return (
    <FormLayout
      label="Tested"
      onSubmit={() => {
        const [who, what] = [said(tester), said(saw)];
        onSet({
          state: 'validated',
          ...(who === undefined ? {} : { tester: who }),
          ...(what === undefined ? {} : { saw: what }),
        });
      }}
      footer={
        <Foot pending={pending} onBack={onBack}>
          Set tested
        </Foot>
      }
    >
      <TextField label="Who tested it here" value={tester} onChange={setTester} autoFocus />
      <TextField
        label="What they saw"
        description="Logged in, opened a known record, wrote a test entry: what was really done."
        value={saw}
        onChange={setSaw}
        long
      />
    </FormLayout>
  );
}

function Normal({ pending, onSet, onBack }: EvidenceFormProps) {
  const [backlog, setBacklog] = useState<'clear' | 'signed' | null>(null);
  const [reason, setReason] = useState('');
  const [signedBy, setSignedBy] = useState('');
  const submit = (): void => {
    if (backlog === 'clear') onSet({ state: 'normal', backlogClear: true });
    else {
      const [why, who] = [said(reason), said(signedBy)];
      onSet({
        state: 'normal',
        ...(why === undefined ? {} : { signedReason: why }),
        ...(who === undefined ? {} : { signedBy: who }),
      });
    }
  };
  return (
    <FormLayout
      label="Normal"
      onSubmit={submit}
      footer={
        <Foot pending={pending} onBack={onBack}>
          Set normal
        </Foot>
      }
    >
      <RadioChoice
        label="The backlog"
        options={[
          { key: 'clear', label: 'The backlog is clear', hint: 'Nothing on paper is left to enter.' },
          { key: 'signed', label: 'Somebody signs for what is left' },
        ]}
        value={backlog}
        onChange={setBacklog}
      />
      {backlog === 'signed' && (
        <>
          <TextField label="Why Normal is right all the same" value={reason} onChange={setReason} />
          <TextField
            label="Who signs"
            description="You, where it is left empty."
            value={signedBy}
            onChange={setSignedBy}
          />
        </>
      )}
    </FormLayout>
  );
}
