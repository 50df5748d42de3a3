import { useState } from 'react';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { useObjectives } from './use-objectives.ts';

const MOST = 3;

/** Three lines at most; the one that matters most first. */
export function ObjectivesForm({ onDone }: { onDone: () => void }) {
  const standing = useObjectives();
  const [texts, setTexts] = useState(() => Array.from({ length: MOST }, (_, place) => standing[place] ?? ''));
  const sending = useSend();
  const save = (): void => {
    const objectives = texts.map((text) => text.trim()).filter((text) => text !== '');
    const said = objectives.length === 1 ? '1 objective set' : `${objectives.length} objectives set`;
    void sending
      .send({ type: 'incident.set-objectives', data: { objectives } }, { said })
      .then((answer) => (answer.ok ? onDone() : undefined));
  };
  return (
    <FormLayout
      label="Objectives of this period"
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending}>
          Set them
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      {texts.map((text, place) => (
        <TextField
          // The places are the three lines of the form, not things that move.
          key={`objective-${String(place)}`}
          label={['First', 'Second', 'Third'][place] ?? ''}
          value={text}
          onChange={(next) => setTexts(texts.map((one, other) => (other === place ? next : one)))}
          autoFocus={place === 0}
          {...(place === 0 ? { placeholder: 'Morning theatre lists can run on Saturday' } : {})}
        />
      ))}
    </FormLayout>
  );
}
