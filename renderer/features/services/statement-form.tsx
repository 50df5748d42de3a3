import { useState } from 'react';
import type { Teller } from '#shared/domain/envelope.ts';
import { instantOf, msOf, type Instant } from '#shared/domain/instant.ts';
import { safeUntilOf, type Capability, type Statement } from '#shared/domain/services/capability.ts';
import { disagreements } from '#shared/domain/services/select.ts';
import type { Service } from '#shared/domain/services/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { tellerOf } from '../../store/teller.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Banner } from '../../ui/banner/banner.tsx';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { capabilityLooks } from '../../ui/state-mark/state-looks.ts';
import type { ParsedTime } from '../../ui/time/parse-time.ts';

/** What goes with a statement: when, and who said so. */
export interface SaidBeside {
  readonly at?: Instant;
  readonly toldBy?: Teller;
}

interface StatementFormProps {
  readonly service: Service;
  readonly capability: Capability;
  /** What stands now: its details are offered where the capability is the same. */
  readonly stands: Statement | null;
  readonly pending: boolean;
  readonly onSet: (to: Statement, beside: SaidBeside) => void;
  readonly onBack: () => void;
}

interface Typed {
  readonly percent: string;
  readonly lost: string;
  readonly safeText: string;
  readonly safe: ParsedTime;
  readonly told: string;
  readonly atText: string;
  readonly at: ParsedTime;
}

const EMPTY: ParsedTime = { kind: 'empty' };

const typedFrom = (stands: Statement | null, capability: Capability): Typed => {
  const same = stands?.capability === capability ? stands : null;
  return {
    percent: same?.capability === 'reduced' && same.percent !== undefined ? String(same.percent) : '',
    lost: same !== null && 'lost' in same ? (same.lost ?? '') : '',
    safeText: '',
    safe: EMPTY,
    told: '',
    atText: '',
    at: EMPTY,
  };
};

/** What a statement says besides its one word. All of it may be left out: it is owed then. */
export function StatementForm({ service, capability, stands, pending, onSet, onBack }: StatementFormProps) {
  const now = useNow();
  const wording = useWording();
  const [typed, setTyped] = useState<Typed>(() => typedFrom(stands, capability));
  const change = (part: Partial<Typed>): void => setTyped((before) => ({ ...before, ...part }));
  const percent = percentIn(typed.percent);
  const wrong = percent === 'wrong' ? 'A whole number from 1 to 99.' : undefined;
  const safeStands = stands?.capability === capability ? safeUntilOf(stands) : undefined;
  const submit = (): void => {
    if (percent === 'wrong' || typed.safe.kind === 'wrong' || typed.at.kind === 'wrong') return;
    const toldBy = tellerOf(typed.told);
    onSet(statementOf(capability, typed, percent), {
      ...(typed.at.kind === 'time' ? { at: instantOf(typed.at.at) } : {}),
      ...(toldBy === undefined ? {} : { toldBy }),
    });
  };
  return (
    <FormLayout
      label={capabilityLooks[capability].word}
      onSubmit={submit}
      footer={
        <>
          <Button kind="primary" submit pending={pending} shortcut="Enter">
            State: {capabilityLooks[capability].word}
          </Button>
          <Button onPress={onBack}>Another state</Button>
        </>
      }
    >
      <SystemsSay service={service} capability={capability} now={now} />
      {capability !== 'normal' && (
        <>
          <FormRow>
            {capability === 'reduced' && (
              <TextField
                label="How much of it runs, in %"
                value={typed.percent}
                onChange={(text) => change({ percent: text })}
                error={wrong}
                owed={typed.percent === ''}
                autoFocus
              />
            )}
            <TimeField
              label="Safe until"
              text={typed.safeText}
              onChange={(safeText, safe) => change({ safeText, safe })}
              context={{ now: msOf(now), zone: wording.zone, prefer: 'future' }}
              emptyMeans={safeStands === undefined ? 'not said' : `as it stands: ${wording.full(safeStands)}`}
              owed={safeStands === undefined && typed.safeText === '' && capability !== 'stopped'}
              autoFocus={capability !== 'reduced'}
            />
          </FormRow>
          <TextField
            label="What people outside do not get"
            value={typed.lost}
            onChange={(lost) => change({ lost })}
          />
        </>
      )}
      <FormRow>
        <TextField
          label="Who said so"
          placeholder="Name, place, number"
          description={capability === 'normal' ? 'Left empty it rests on your word.' : undefined}
          value={typed.told}
          onChange={(told) => change({ told })}
          autoFocus={capability === 'normal'}
        />
        <TimeField
          label="Since when"
          text={typed.atText}
          onChange={(atText, at) => change({ atText, at })}
          context={{ now: msOf(now), zone: wording.zone, prefer: 'past' }}
          emptyMeans="now"
        />
      </FormRow>
    </FormLayout>
  );
}

/** Where the systems say otherwise, both are said before it is stated; nothing is refused for it. */
function SystemsSay({
  service,
  capability,
  now,
}: {
  service: Service;
  capability: Capability;
  now: Instant;
}) {
  const systems = useIncident((state) => state.systems);
  const found = disagreements({ systems }, service, capability, now);
  if (found.length === 0) return null;
  return (
    <Banner kind="warning" title="Its systems say otherwise.">
      {found.map(({ words }) => words).join(' ')}
    </Banner>
  );
}

function percentIn(text: string): number | undefined | 'wrong' {
  const figure = text.trim().replace(/\s*%$/, '');
  if (figure === '') return undefined;
  return /^[1-9]\d?$/.test(figure) ? Number(figure) : 'wrong';
}

function statementOf(capability: Capability, { lost, safe }: Typed, percent: number | undefined): Statement {
  if (capability === 'normal') return { capability };
  const details = {
    ...(lost.trim() === '' ? {} : { lost: lost.trim() }),
    ...(safe.kind === 'time' ? { safeUntil: instantOf(safe.at) } : {}),
  };
  if (capability !== 'reduced') return { capability, ...details };
  return { capability, ...details, ...(percent === undefined ? {} : { percent }) };
}
