import { lookup } from '#shared/domain/collection.ts';
import { msOf } from '#shared/domain/instant.ts';
import type { Debt } from '#shared/domain/log/state.ts';
import { DECISION_FIELDS, decisionPartsIn } from '../../store/decision-record.ts';
import { useIncident } from '../../store/host-context.ts';
import { useLateReasons } from '../../store/late-reasons.ts';
import { useNow } from '../../store/use-now.ts';
import { useDraft } from '../../store/use-personal.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { RememberedText } from '../../ui/field/remembered-text.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { TypedFields } from '../../ui/form/typed-fields.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import type { EntryFormProps } from './entry-form-props.ts';

const NOTHING_OWED: readonly Debt[] = [];

type Texts = Readonly<Record<string, string>>;
const textsIn = (kept: unknown): Texts =>
  typeof kept === 'object' && kept !== null
    ? Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'))
    : {};

/** Pays what a quick entry left out, all of it or a part; what is typed is kept until it is saved. */
export function SupplyForm({ line, onDone }: EntryFormProps) {
  const owes = useIncident(({ log }) => lookup(log.owing, line.fact.id)?.owes) ?? NOTHING_OWED;
  const [texts, keep] = useDraft(`supply ${line.fact.id}`, textsIn);
  const [reasons, remember] = useLateReasons();
  const now = useNow();
  const { zone } = useWording();
  const sending = useSend();
  const time = { now: msOf(now), zone, prefer: 'future' } as const;
  const put = (key: string, value: string): void => keep({ ...texts, [key]: value });
  const plain = (key: string): string | undefined => {
    const text = texts[key]?.trim() ?? '';
    return text === '' ? undefined : text;
  };
  const parts = decisionPartsIn(texts, time);
  const payment = { ...parts, ...given({ because: plain('because'), lateReason: plain('lateReason') }) };
  const blockedBecause =
    parts === null
      ? 'The review time cannot be read.'
      : Object.keys(payment).length === 0
        ? 'Nothing is said yet.'
        : undefined;
  const done = (answer: { readonly ok: boolean }): void => {
    if (!answer.ok) return;
    remember(texts['lateReason'] ?? '');
    keep(null);
    onDone();
  };
  const save = (): void => {
    if (blockedBecause !== undefined) return;
    void sending
      .send({ type: 'log.supply', data: { entry: line.fact.id, ...payment } }, { said: 'Said what was owed' })
      .then(done);
  };
  return (
    <FormLayout
      label="Say what is owed"
      onSubmit={save}
      footer={
        <Button kind="primary" submit pending={sending.isPending} {...given({ blockedBecause })}>
          Save
        </Button>
      }
    >
      <Refusal {...refusalOf(sending, done)} />
      {owes.includes('because') && (
        <TextField
          label="Because"
          owed={plain('because') === undefined}
          value={texts['because'] ?? ''}
          onChange={(because) => put('because', because)}
          autoFocus
        />
      )}
      {owes.includes('late-reason') && (
        <RememberedText
          label="Why it was entered late"
          value={texts['lateReason'] ?? ''}
          onChange={(reason) => put('lateReason', reason)}
          remembered={reasons}
          autoFocus={!owes.includes('because')}
        />
      )}
      <TypedFields
        fields={DECISION_FIELDS.filter(({ debt }) => owes.includes(debt))}
        values={texts}
        onChange={put}
        time={time}
        first={owes.includes('because') || owes.includes('late-reason') ? undefined : firstOwed(owes)}
      />
    </FormLayout>
  );
}

const firstOwed = (owes: readonly Debt[]): string | undefined =>
  DECISION_FIELDS.find(({ debt }) => owes.includes(debt))?.key;
