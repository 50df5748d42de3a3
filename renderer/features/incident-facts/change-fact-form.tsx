import { useState } from 'react';
import { levelAt, phaseAt, typeAt } from '#shared/domain/incident/select.ts';
import { PHASES, PHASE_WORDS, type DeclaredIncident } from '#shared/domain/incident/state.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import type { Option } from '../../ui/field/option-list.tsx';
import { RadioChoice } from '../../ui/field/radio-choice.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { ReasonForm } from '../../ui/form/reason-form.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { FACT_TITLES, type IncidentFact } from './fact-words.ts';

export interface ChangeFactFormProps {
  readonly fact: IncidentFact;
  readonly onDone: () => void;
  /** It is not stood down while work is open: where that is seen to, with the reason that was typed. */
  readonly onOpenWork: (reason: string) => void;
}

export function ChangeFactForm({ fact, onDone, onOpenWork }: ChangeFactFormProps) {
  const incident = useIncident((state) => state.incident);
  if (incident.status === 'undeclared') return null;
  return fact === 'name' ? (
    <RenameForm name={incident.name} onDone={onDone} />
  ) : (
    <TermForm incident={incident} fact={fact} onDone={onDone} onOpenWork={onOpenWork} />
  );
}

function RenameForm({ name, onDone }: { name: string; onDone: () => void }) {
  const [text, setText] = useState(name);
  const sending = useSend();
  return (
    <FormLayout
      label={FACT_TITLES.name}
      onSubmit={() =>
        void sending
          .send({ type: 'incident.rename', data: { name: text } }, { said: `Renamed: ${text.trim()}` })
          .then((answer) => (answer.ok ? onDone() : undefined))
      }
      footer={
        <Button kind="primary" submit pending={sending.isPending}>
          Rename
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      <TextField label="Name of the incident" value={text} onChange={setText} autoFocus />
    </FormLayout>
  );
}

type TermFact = Exclude<IncidentFact, 'name'>;

/** One of a few words of the profile, each with its one line of meaning, and why it changes. */
function TermForm({
  incident,
  fact,
  onDone,
  onOpenWork,
}: Pick<ChangeFactFormProps, 'onDone' | 'onOpenWork'> & {
  readonly incident: DeclaredIncident;
  readonly fact: TermFact;
}) {
  const now = useNow();
  const [seen] = useState(() => currentOf(incident, fact, now));
  const [to, setTo] = useState(seen);
  const sending = useSend();
  const options = optionsOf(incident, fact);
  const chosen = options.find(({ key }) => key === to);
  return (
    <ReasonForm
      label={FACT_TITLES[fact]}
      reasonLabel="Because"
      blockedBecause={to === seen || to === null ? 'Choose another one first.' : undefined}
      refusal={refusalOf(sending, onDone)}
      pending={sending.isPending}
      onSubmit={(reason) =>
        void sending
          .send(
            { type: `incident.set-${fact}`, data: { to, reason } },
            { said: `${FACT_WORDS[fact]}: ${chosen?.label ?? ''}` },
          )
          .then((answer) => {
            if (answer.ok) onDone();
            else if (OPEN_WORK.has(answer.code)) onOpenWork(reason);
          })
      }
    >
      <RadioChoice label={FACT_WORDS[fact]} options={options} value={to} onChange={setTo} />
    </ReasonForm>
  );
}

/** Refusals that the screen of open work is the answer to (shared/domain/standing-down, SD-1 and SD-3). */
const OPEN_WORK: ReadonlySet<string> = new Set(['open-work', 'critical-open-work']);

const FACT_WORDS: Readonly<Record<TermFact, string>> = { phase: 'Phase', type: 'Type', level: 'Level' };

function optionsOf({ profile }: DeclaredIncident, fact: TermFact): readonly Option[] {
  if (fact === 'phase') return PHASES.map((phase) => ({ key: phase, label: PHASE_WORDS[phase] }));
  const terms = fact === 'type' ? profile.incidentTypes : profile.levels;
  return terms.map(({ key, name, meaning }) => ({ key, label: name, hint: meaning }));
}

function currentOf(incident: DeclaredIncident, fact: TermFact, now: Instant): string | null {
  if (fact === 'phase') return phaseAt(incident, now).phase;
  return (fact === 'type' ? typeAt(incident, now) : levelAt(incident, now))?.key ?? null;
}
