import { useState } from 'react';
import { inCharge, presentPeople, roleHolder } from '#shared/domain/people/select.ts';
import type { Person } from '#shared/domain/people/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { ComboBox } from '../../ui/field/combo-box.tsx';
import type { Option } from '../../ui/field/option-list.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { givePost, vacatePost, type Post } from './post.ts';
import { TasksThatFollow } from './role-tasks.tsx';

/** A known person, or a new one by name; over a holder it passes on with its reason. */
export function GivePostForm({ post, onDone }: { post: Post; onDone: (isHeld: boolean) => void }) {
  const state = useIncident((whole) => whole);
  const now = useNow();
  const held = post.role === null ? inCharge(state, now) : roleHolder(state, post.role, now);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const sending = useSend();
  const dispatch = useDispatch();
  const people = presentPeople(state);
  const finished = (answer: { readonly ok: boolean }): void => {
    if (answer.ok) onDone(true);
  };

  const give = async (name: string): Promise<void> => {
    const known = meant(people, name);
    if (known === undefined) {
      const added = await dispatch({ type: 'person.add', data: { name } });
      if (!added.ok) return;
    }
    const person = known?.id ?? name;
    finished(
      await sending.send(givePost(post, person, reason), { said: `${post.name}: ${known?.name ?? name}` }),
    );
  };

  return (
    <FormLayout
      label={post.name}
      onSubmit={() => {
        if (text.trim() !== '') void give(text.trim());
      }}
      footer={
        <>
          <Button kind="primary" submit pending={sending.isPending}>
            {post.role === null ? 'This person is in charge' : 'Give the role'}
          </Button>
          {held !== undefined && (
            <Button
              onPress={() =>
                void sending
                  .send(vacatePost(post, reason), { said: `${post.name}: VACANT` })
                  .then((answer) => {
                    if (answer.ok) onDone(false);
                  })
              }
            >
              Leave it vacant
            </Button>
          )}
        </>
      }
    >
      <p>
        {held === undefined ? `${post.meaning} Nobody holds it now.` : `${held.holder.name} holds it now.`}
      </p>
      <Refusal {...refusalOf(sending, finished)} />
      <ComboBox
        label="Who"
        description="Initials or a name. A new name is added."
        autoFocus
        options={optionsLike(people, text)}
        text={text}
        onTextChange={setText}
        onChoose={(id) => setText(people.find((person) => person.id === id)?.name ?? '')}
        onNew={(name) => void give(name)}
      />
      {post.role !== null && held !== undefined && <TasksThatFollow role={post.role} name={post.name} />}
      <TextField
        label="Because"
        {...(held === undefined ? { description: 'It may be left out.' } : {})}
        value={reason}
        onChange={setReason}
      />
    </FormLayout>
  );
}

const plain = (text: string): string => text.trim().toLowerCase();

const meant = (people: readonly Person[], text: string): Person | undefined =>
  people.find(({ initials, name }) => plain(initials) === plain(text) || plain(name) === plain(text));

function optionsLike(people: readonly Person[], text: string): readonly Option[] {
  const wanted = plain(text);
  return people
    .filter(({ initials, name }) => plain(initials).startsWith(wanted) || plain(name).includes(wanted))
    .map(({ id, initials, name, organisation }) => ({
      key: id,
      label: `${initials} ${name}`,
      ...(organisation === null ? {} : { hint: organisation }),
    }));
}
