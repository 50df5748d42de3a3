import { useState } from 'react';
import type { PostRow } from '#shared/domain/people/select-posts.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { PersonField, usePersonMeant } from './person-field.tsx';

/** A post is offered; where nobody holds it, it is given outright. */
export function OfferDialog({ post, onClose }: { post: PostRow; onClose: () => void }) {
  const [who, setWho] = useState('');
  const meant = usePersonMeant();
  const sending = useSend();
  const isVacant = post.held === null;
  const done = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onClose();
  };
  const offer = async (): Promise<void> => {
    const person = await meant(who);
    if (person === null) return;
    const outright =
      post.role === null
        ? { type: 'command.take-charge', data: { person } }
        : { type: 'role.assign', data: { role: post.role, person } };
    const draft = isVacant ? outright : { type: 'post.offer', data: { role: post.role, person } };
    done(await sending.send(draft, { said: `${post.name}: ${isVacant ? who : `offered to ${who}`}` }));
  };
  return (
    <FormDialog
      title={`${post.name}: ${isVacant ? 'give to' : 'offer to'} whom?`}
      button={isVacant ? 'Give it' : 'Offer it'}
      blockedBecause={who.trim() === '' ? 'Say who: initials or a name.' : undefined}
      onSubmit={() => void offer()}
      refusal={refusalOf(sending, onClose)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <p>
        {post.held === null
          ? 'It is vacant now.'
          : `It stays with ${post.held.holder.name} until it is accepted, at the keyboard.`}
      </p>
      <PersonField label="Who" autoFocus text={who} onText={setWho} />
    </FormDialog>
  );
}
