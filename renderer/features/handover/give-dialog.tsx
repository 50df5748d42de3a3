import { useState } from 'react';
import type { OpenHandover } from '#shared/domain/handover/state.ts';
import { postsHeld } from '#shared/domain/people/select-posts.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { CheckBox } from '../../ui/field/check-box.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { PersonField, usePersonMeant } from './person-field.tsx';

function blockedBy(incoming: string, outgoing: string): string | undefined {
  if (incoming.trim() === '') return 'Say who takes over: initials or a name.';
  return outgoing.trim() === '' ? 'Say who hands over.' : undefined;
}

/** Who takes over, and what is to move: seat, roles and command are apart. */
export function GiveDialog({ handover, onClose }: { handover: OpenHandover; onClose: () => void }) {
  const state = useIncident((whole) => whole);
  const now = useNow();
  const meant = usePersonMeant();
  const sending = useSend();
  const [incoming, setIncoming] = useState(handover.incoming?.name ?? '');
  const [outgoing, setOutgoing] = useState(handover.outgoing?.name ?? '');
  const [left, setLeft] = useState<readonly (string | null)[]>([]);
  const person = Object.values(state.people.all.buckets)
    .flatMap((bucket) => Object.values(bucket))
    .find(({ name, initials }) => name === outgoing.trim() || initials === outgoing.trim().toUpperCase());
  const held = person === undefined ? [] : postsHeld(state, person.id, now);
  const done = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onClose();
  };
  const give = async (): Promise<void> => {
    const to = await meant(incoming);
    const from = to === null ? null : await meant(outgoing);
    if (to === null || from === null) return;
    const posts = held.map(({ role }) => role).filter((role) => !left.includes(role));
    const data = { handover: handover.id, incoming: to, outgoing: from, posts };
    done(await sending.send({ type: 'handover.give', data }));
  };
  return (
    <FormDialog
      title={`Handover ${handover.number}: to whom?`}
      button="Begin to hand over"
      blockedBecause={blockedBy(incoming, outgoing)}
      onSubmit={() => void give()}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <p>Nothing moves until it is accepted.</p>
      <PersonField label="Who takes over" autoFocus text={incoming} onText={setIncoming} />
      <PersonField
        label="Who hands over"
        text={outgoing}
        onText={setOutgoing}
        description="Whoever is in charge, as it stands."
      />
      {held.length > 0 && (
        <fieldset className="handover-posts">
          <legend>What is to move</legend>
          {held.map(({ role, name }) => (
            <CheckBox
              key={name}
              checked={!left.includes(role)}
              onChange={(checked) => setLeft(checked ? left.filter((one) => one !== role) : [...left, role])}
            >
              {name}
            </CheckBox>
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}
