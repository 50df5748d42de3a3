import { useState } from 'react';
import { sayStanding } from '#shared/domain/handover/obstacles.ts';
import type { IfThen, MustSay, SheetItem } from '#shared/domain/handover/sheet.ts';
import type { OpenHandover } from '#shared/domain/handover/state.ts';
import { useDispatch } from '../../store/use-dispatch.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout, FormRow } from '../../ui/form/form-layout.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { factWords } from './sheet-words.ts';

const STANDING = {
  open: 'not taken yet',
  changed: 'NEWS since it was taken: take it again',
  'read-back-owed': 'to be read back',
  taken: 'taken',
} as const;

interface MustSayViewProps {
  readonly say: MustSay;
  readonly place: number;
  readonly of: number;
  readonly handover: OpenHandover;
  readonly ifThens: readonly IfThen[];
  readonly onNext: () => void;
}

/** One must-say with its facts: read back where it is critical, taken with one key. */
export function MustSayView({ say, place, of, handover, ifThens, onNext }: MustSayViewProps) {
  const standing = sayStanding(say, handover);
  return (
    <article className="must-say" aria-label={`Must-say ${place} of ${of}: ${say.title}`}>
      <p className="must-say-place">
        {place} of {of}
        {say.critical && <Badge kind="trouble">Read back</Badge>}
        {handover.status === 'giving' && (
          <Badge kind={standing === 'taken' ? 'plain' : 'owed'}>{STANDING[standing]}</Badge>
        )}
      </p>
      <h2 className="must-say-title">{say.title}</h2>
      <Facts item={say} />
      {ifThens.map(({ id, when, then }) => (
        <p key={id} className="must-say-if">
          <strong>If</strong> {when}, <strong>then</strong> {then}
        </p>
      ))}
      {say.readBack !== null && (
        <p className="must-say-back">
          <strong>Read back:</strong> {say.readBack}
        </p>
      )}
      {handover.status === 'giving' && (
        <TakeForm key={say.key} say={say} handover={handover} onNext={onNext} />
      )}
      <SayActions say={say} handover={handover} />
    </article>
  );
}

export function Facts({ item }: { item: SheetItem }) {
  const wording = useWording();
  return (
    <ul className="sheet-facts">
      {item.facts.map((one) => (
        <li key={`${one.words} ${one.at ?? ''}`}>{factWords(one, wording)}</li>
      ))}
    </ul>
  );
}

function TakeForm({ say, handover, onNext }: Pick<MustSayViewProps, 'say' | 'handover' | 'onNext'>) {
  const [text, setText] = useState('');
  const sending = useSend();
  const standing = sayStanding(say, handover);
  const asks = say.critical && (standing !== 'taken' || say.readBack === null);
  const taken = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onNext();
  };
  const take = (): void => {
    if (standing === 'taken') {
      onNext();
      return;
    }
    if (asks && text.trim() === '') return;
    const data = { handover: handover.id, item: say.key, ...(asks ? { readBack: text.trim() } : {}) };
    void sending.send({ type: 'handover.take', data }).then(taken);
  };
  return (
    <FormLayout
      label={`Take: ${say.title}`}
      onSubmit={take}
      footer={
        <Button kind="primary" submit pending={sending.isPending} autoFocus={!asks}>
          {standing === 'taken' ? 'Next' : asks ? 'Read back, and taken' : 'Taken'}
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, taken)} />
      {asks && (
        <TextField
          label="Read it back in your own words"
          description="What is so, and what you will do. Not a copy of the line above."
          autoFocus
          value={text}
          onChange={setText}
        />
      )}
    </FormLayout>
  );
}

/** What the outgoing person makes of it: if-then, read back or not, out of the must-says. */
function SayActions({ say, handover }: Pick<MustSayViewProps, 'say' | 'handover'>) {
  const [isOpen, setOpen] = useState(false);
  const dispatch = useDispatch();
  const isOwn = say.group === 'own';
  const marked = (mark: 'must' | 'critical' | 'left-out', said: string) => () =>
    void dispatch(
      { type: 'handover.mark', data: { handover: handover.id, item: say.key, mark } },
      { said: `${say.title}: ${said}` },
    );
  const unsay = (): void =>
    void dispatch(
      { type: 'handover.unsay', data: { handover: handover.id, say: say.key.replace(/^own:/, '') } },
      { said: `Taken back: ${say.title}` },
    );
  return (
    <div className="must-say-actions">
      {isOpen ? (
        <IfThenForm item={say} handover={handover} onDone={() => setOpen(false)} />
      ) : (
        <>
          <Button kind="quiet" onPress={() => setOpen(true)}>
            Add if-then
          </Button>
          {!isOwn && (
            <Button
              kind="quiet"
              onPress={marked(
                say.critical ? 'must' : 'critical',
                say.critical ? 'need not be read back' : 'is read back',
              )}
            >
              {say.critical ? 'Need not be read back' : 'Have it read back'}
            </Button>
          )}
          <Button kind="quiet" onPress={isOwn ? unsay : marked('left-out', 'no must-say')}>
            {isOwn ? 'Take it back' : 'No must-say'}
          </Button>
        </>
      )}
    </div>
  );
}

/** What to do if something happens: of one item, or of the whole. */
export function IfThenForm({
  item,
  handover,
  onDone,
}: {
  item: SheetItem | null;
  handover: OpenHandover;
  onDone: () => void;
}) {
  const [when, setWhen] = useState('');
  const [then, setThen] = useState('');
  const sending = useSend();
  const done = ({ ok }: { readonly ok: boolean }): void => {
    if (ok) onDone();
  };
  const data = {
    handover: handover.id,
    when: when.trim(),
    then: then.trim(),
    ...(item === null ? {} : { item: item.key }),
  };
  return (
    <FormLayout
      label="If and then"
      onSubmit={() => {
        if (data.when !== '' && data.then !== '') {
          void sending.send({ type: 'handover.if-then', data }, { said: `If ${data.when}` }).then(done);
        }
      }}
      footer={
        <>
          <Button kind="primary" submit pending={sending.isPending}>
            Add it
          </Button>
          <Button onPress={onDone}>Leave it</Button>
        </>
      }
    >
      <Refusal {...refusalOf(sending, done)} />
      <FormRow>
        <TextField label="If" autoFocus value={when} onChange={setWhen} />
        <TextField label="Then" value={then} onChange={setThen} />
      </FormRow>
    </FormLayout>
  );
}
