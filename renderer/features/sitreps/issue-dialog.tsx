import { useState } from 'react';
import type { EventId } from '#shared/domain/ids.ts';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { commandRoles, inCharge } from '#shared/domain/people/select.ts';
import { countsSeen } from '#shared/domain/sitreps/figures.ts';
import { nextOwed, updateClocks } from '#shared/domain/updates/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { FilterChip } from '../../ui/chip/chip.tsx';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TimeField } from '../../ui/field/time-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import type { ParsedTime } from '../../ui/time/parse-time.ts';
import type { FilledDraft } from './use-draft.ts';

interface IssueDialogProps {
  readonly filled: FilledDraft;
  readonly onClose: () => void;
  readonly onIssued: (event: EventId) => void;
}

/** Who could approve it, as they hold their posts now. */
function useApprovers(): readonly string[] {
  const now = useNow();
  const world = useIncident((state) => state);
  const holders = commandRoles(world, now).flatMap(({ role, held }) =>
    held === null || role.tier === 'support' ? [] : [`${held.holder.name}, ${role.name}`],
  );
  const charge = inCharge(world, now)?.holder.name;
  return [...(charge === undefined ? [] : [`${charge}, in charge`]), ...holders];
}

/** The last step: who approved it, whom it goes to, when the next one comes. From then on it never changes. */
export function IssueDialog({ filled, onClose, onIssued }: IssueDialogProps) {
  const { draft, template, figures, headline, texts, usualAudiences } = filled;
  const world = useIncident((state) => state);
  const now = useNow();
  const wording = useWording();
  const approvers = useApprovers();
  const clocks = updateClocks(world, now);
  const [approvedBy, setApprovedBy] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(usualAudiences));
  const [text, setText] = useState('');
  const [next, setNext] = useState<ParsedTime>({ kind: 'empty' });
  const sending = useSend();
  const promised = nextOwed(world, chosen, draft.asAt);
  const issue = (): void => {
    if (next.kind === 'wrong') return;
    const data = {
      asAt: draft.asAt,
      template: template.key,
      ...(headline.trim() === '' ? {} : { headline: headline.trim() }),
      texts,
      approvedBy: approvedBy.trim(),
      audiences: [...chosen],
      saw: countsSeen(figures),
      ...(draft.corrects === null ? {} : { corrects: draft.corrects }),
      ...(next.kind === 'time' ? { next: instantOf(next.at) } : {}),
    };
    void sending
      .send({ type: 'sitrep.issue', data }, { said: 'Sitrep issued', final: true })
      .then((answer) => {
        const [event] = answer.ok ? answer.events : [];
        if (event !== undefined) onIssued(event);
      });
  };
  return (
    <FormDialog
      title="Approve and issue"
      form="plain"
      button="Issue"
      shortcut="Enter"
      blockedBecause={approvedBy.trim() === '' ? 'Say who approved it.' : undefined}
      onSubmit={issue}
      refusal={refusalOf(sending)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <p className="sitrep-quiet">
        Figures as at {wording.full(draft.asAt)}. Once issued it never changes; what is entered later goes
        into the next one.
      </p>
      <TextField
        label="Who approved it"
        placeholder="Name and role"
        description="A typed name is not proof of identity, and the sitrep says so."
        value={approvedBy}
        onChange={setApprovedBy}
        autoFocus
      />
      {approvers.length > 0 && (
        <div className="sitrep-chips" role="group" aria-label="Who holds a command role now">
          {approvers.map((one) => (
            <FilterChip key={one} on={approvedBy === one} onChange={() => setApprovedBy(one)}>
              {one}
            </FilterChip>
          ))}
        </div>
      )}
      <div className="sitrep-audiences" role="group" aria-label="It goes to">
        {clocks.map(({ audience, state, overdueMinutes }) => (
          <CheckBox
            key={audience.key}
            checked={chosen.has(audience.key)}
            onChange={(on) => setChosen(withKey(chosen, audience.key, on))}
          >
            {audience.name}
            {state === 'overdue' ? `, overdue ${String(overdueMinutes)} min` : ''}
          </CheckBox>
        ))}
      </div>
      <TimeField
        label="Next one at"
        text={text}
        onChange={(typed, parsed) => {
          setText(typed);
          setNext(parsed);
        }}
        context={{ now: msOf(now), zone: wording.zone, prefer: 'future' }}
        emptyMeans={promised === null ? 'none promised' : wording.full(promised)}
      />
    </FormDialog>
  );
}

function withKey(chosen: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}
