import type { CatalogueEntry } from '#shared/domain/catalogue/state.ts';
import { refusalOf, useLibrarySend } from '../../store/use-send.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ReasonForm } from '../../ui/form/reason-form.tsx';
import { calledTogether } from './entry-words.ts';

export interface TakeOutProps {
  readonly entries: readonly CatalogueEntry[];
  readonly onClose: () => void;
}

/** Entries out of the catalogue, with the reason; undo brings them back. */
export function TakeOut({ entries, onClose }: TakeOutProps) {
  const sending = useLibrarySend();
  const what = calledTogether(entries);
  return (
    <Dialog title={`Take out: ${what}`} form="narrow" open onClose={onClose}>
      <ReasonForm
        label="Take out"
        reasonLabel="Why"
        refusal={refusalOf(sending, onClose)}
        pending={sending.isPending}
        onSubmit={(reason) =>
          void sending
            .send(
              { type: 'catalogue.retire', data: { systems: entries.map(({ system }) => system), reason } },
              { said: `Taken out of the catalogue: ${what}` },
            )
            .then((answer) => {
              if (answer.ok) onClose();
            })
        }
      >
        <p>Incidents that copied {entries.length === 1 ? 'it' : 'them'} keep their copy. Undo brings back.</p>
      </ReasonForm>
    </Dialog>
  );
}
