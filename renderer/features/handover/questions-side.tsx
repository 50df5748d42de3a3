import { useState } from 'react';
import { values } from '#shared/domain/collection.ts';
import type { Sheet } from '#shared/domain/handover/sheet.ts';
import type { OpenHandover } from '#shared/domain/handover/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** Questions of the incoming person: on the log, open until they are answered. */
export function QuestionsSide({ sheet, handover }: { sheet: Sheet; handover: OpenHandover }) {
  const [text, setText] = useState('');
  const [answering, setAnswering] = useState<string | null>(null);
  const open = useIncident((state) => state.log.questions);
  const sending = useSend();
  const entryOf = (number: string) => [...values(open)].find((one) => one.number === number)?.entry;
  const done = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) setText('');
  };
  const entry = answering === null ? undefined : entryOf(answering);
  return (
    <aside className="handover-questions" aria-label="Questions">
      <SectionHeader level={3} title="Questions" count={sheet.questions.filter((one) => one.open).length} />
      <ul>
        {sheet.questions.map((question) => (
          <li key={question.number}>
            <Badge kind={question.open ? 'owed' : 'plain'}>{question.open ? 'open' : 'answered'}</Badge>{' '}
            {question.number} {question.text}
            {question.open && (
              <Button
                kind="quiet"
                label={`Answer ${question.number}`}
                onPress={() => setAnswering(question.number)}
              >
                Answer
              </Button>
            )}
          </li>
        ))}
      </ul>
      {handover.status === 'giving' ? (
        <FormLayout
          label="A question"
          onSubmit={() => {
            if (text.trim() === '') return;
            const data = { handover: handover.id, text: text.trim() };
            void sending.send({ type: 'handover.ask', data }).then(done);
          }}
          footer={
            <Button submit pending={sending.isPending}>
              Ask
            </Button>
          }
        >
          <Refusal {...refusalOf(sending, done)} />
          <TextField
            label="Ask"
            description="It goes on the log and stays open until it is answered."
            value={text}
            onChange={setText}
          />
        </FormLayout>
      ) : (
        <p className="handover-quiet">The incoming person asks here once it is being handed over.</p>
      )}
      {answering !== null && entry !== undefined && (
        <ReasonDialog
          title={`Answer ${answering}`}
          label="Answer"
          button="Answer it"
          said={`${answering} answered`}
          draft={(answer) => ({ type: 'log.note', data: { text: answer, answers: entry } })}
          onClose={() => setAnswering(null)}
        />
      )}
    </aside>
  );
}
