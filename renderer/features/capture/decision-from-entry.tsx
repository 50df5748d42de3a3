import type { EntryFact } from '#shared/domain/log/entry.ts';
import { useTextDraft } from '../../store/use-personal.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';

/** What was decided, and because of what. The entry stays as it is; the decision names it. */
export function DecisionFromEntry({ fact, onDone }: { fact: EntryFact; onDone: () => void }) {
  // Half a decision survives a crash and a change of person: it waits for whoever began it.
  const [changed, setText] = useTextDraft(`decision ${fact.id}`);
  const [because, setBecause] = useTextDraft(`decision-because ${fact.id}`);
  const text = changed === '' ? fact.data.text : changed;
  const sending = useSend();
  const save = (): void => {
    const reason = because.trim() === '' ? {} : { because: because.trim() };
    const data = { kind: 'decision', text, about: [fact.id, ...fact.data.about], ...reason };
    void sending.send({ type: 'log.note', data }, { said: `Decision: ${text.trim()}` }).then((answer) => {
      if (!answer.ok) return;
      setText(null);
      setBecause(null);
      onDone();
    });
  };
  return (
    <FormLayout
      label="Decision"
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending}>
          Save the decision
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, onDone)} />
      <TextField label="What was decided" value={text} onChange={setText} autoFocus />
      <TextField
        label="Because"
        owed={because.trim() === ''}
        value={because}
        onChange={setBecause}
        description="What was known, what else could have been done."
      />
    </FormLayout>
  );
}
