import { CornerUpLeft, Download, Megaphone, Printer, QrCode as QrIcon, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { EventId } from '#shared/domain/ids.ts';
import { shortForm } from '#shared/domain/sitreps/short-form.ts';
import { sitrepHtml } from '#shared/domain/sitreps/write-html.ts';
import { sitrepMarkdown } from '#shared/domain/sitreps/write-markdown.ts';
import { sitrepText } from '#shared/domain/sitreps/write-text.ts';
import { useIssuedSitrep, type ReadableSitrep } from '../../store/issued-sitrep.ts';
import { useWording } from '../../store/use-wording.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { ActionButton } from '../../ui/button/button.tsx';
import { Button } from '../../ui/button/button.tsx';
import { ActionMenu } from '../../ui/menu/action-menu.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { Paper } from '../../ui/paper/paper.tsx';
import { QrCode } from '../../ui/qr-code/qr-code.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { ReadAloudDialog, ShortFormDialog } from './short-form-dialog.tsx';
import { SitrepSheet } from './sitrep-sheet.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface IssuedViewProps {
  readonly sitrep: EventId;
  /** Begins a sitrep that puts this one right. */
  readonly onCorrect: (number: string) => void;
}

/** A sitrep as it was issued: to be read, read out, printed, taken away. */
export function IssuedView({ sitrep, onCorrect }: IssuedViewProps) {
  const read = useIssuedSitrep(sitrep);
  if (read === undefined) return <p className="sitrep-quiet">Reading it from the log …</p>;
  if (read === null)
    return (
      <EmptyState title="That sitrep cannot be read">
        Its words are gone, or it is not in this log.
      </EmptyState>
    );
  return <Issued read={read} onCorrect={onCorrect} />;
}

type Open = 'aloud' | 'short' | 'withdraw' | 'paper';

function Issued({ read, onCorrect }: { read: ReadableSitrep; onCorrect: (number: string) => void }) {
  const { fact, document } = read;
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const actions = useIssuedActions(read, setOpen, onCorrect);
  const saving = useSaving(read);
  return (
    <div className="sitrep-issued">
      <div className="sitrep-actions">
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
        <ActionMenu label="Save as" actions={saving}>
          <Button icon={Download}>Save as</Button>
        </ActionMenu>
      </div>
      <SitrepSheet document={document} />
      {open === 'aloud' && <ReadAloudDialog report={fact.data} onClose={close} />}
      {open === 'short' && <ShortFormDialog report={fact.data} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog sitrep={fact.id} number={fact.data.number} onClose={close} />}
      {open === 'paper' && (
        <Paper onOver={close}>
          <PrintedSitrep read={read} />
        </Paper>
      )}
    </div>
  );
}

/** A4: what it is and until when it counts at the head of every page, the short form at the end. */
function PrintedSitrep({ read: { fact, document } }: { read: ReadableSitrep }) {
  const wording = useWording();
  const text = shortForm(fact.data, wording);
  return (
    <table className="sitrep-paper">
      <thead>
        <tr>
          <th scope="col">
            {document.exercise && <span className="sitrep-paper-mark">EXERCISE</span>}
            {document.title}, {document.incident}. {document.asAt}
            {document.cautions.length > 0 && ` ${document.cautions.join(' ')}`}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <SitrepSheet document={document} />
            <div className="sitrep-paper-short">
              <QrCode text={text} label="Short form" />
              <pre>{text}</pre>
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function useIssuedActions(
  { fact: { data }, withdrawn }: ReadableSitrep,
  setOpen: (what: Open) => void,
  onCorrect: (number: string) => void,
): readonly Action[] {
  const writing = useWriting();
  const { number } = data;
  const actions = useMemo<readonly Action[]>(() => {
    const mayWithdraw = () => (withdrawn ? { because: 'It was withdrawn already.' } : writing);
    const common = { effect: 'opens', group: 'Sitreps' } as const;
    return [
      { ...common, id: 'sitrep.aloud', label: 'Read aloud', icon: Megaphone, run: () => setOpen('aloud') },
      {
        ...common,
        id: 'sitrep.short',
        label: 'Short form, QR code',
        hint: 'A telephone reads it from the screen, with no network.',
        icon: QrIcon,
        keywords: 'phone air gap code text message',
        run: () => setOpen('short'),
      },
      { ...common, id: 'sitrep.print', label: 'Print, or PDF', icon: Printer, run: () => setOpen('paper') },
      {
        ...common,
        id: 'sitrep.correct',
        label: 'Put it right',
        hint: 'A new sitrep that names this one. This one stays as it was.',
        icon: CornerUpLeft,
        canRun: () => writing,
        run: () => onCorrect(number),
      },
      {
        ...common,
        id: 'sitrep.withdraw',
        label: 'Withdraw',
        hint: 'It stays as it was and says that it does not stand.',
        icon: Undo2,
        canRun: mayWithdraw,
        run: () => setOpen('withdraw'),
      },
    ];
  }, [number, withdrawn, writing, setOpen, onCorrect]);
  useActions(actions);
  return actions;
}

/** Files to be taken away: one wording in each form. */
function useSaving({ document, fact }: ReadableSitrep): readonly Action[] {
  const name = `${document.exercise ? 'EXERCISE-' : ''}sitrep-${fact.data.number}`;
  const form = (id: string, label: string, ending: string, type: string, text: () => string): Action => ({
    id,
    label,
    effect: 'opens',
    run: () => saveFile(`${name}.${ending}`, text(), type),
  });
  return [
    form('sitrep.save-text', 'Plain text', 'txt', 'text/plain;charset=utf-8', () => sitrepText(document)),
    form('sitrep.save-markdown', 'Markdown', 'md', 'text/markdown;charset=utf-8', () =>
      sitrepMarkdown(document),
    ),
    form('sitrep.save-html', 'HTML, one file', 'html', 'text/html;charset=utf-8', () => sitrepHtml(document)),
  ];
}
