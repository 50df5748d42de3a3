import {
  Copy,
  FileJson,
  FileText,
  MoreHorizontal,
  PenLine,
  Printer,
  Signature,
  Undo2,
  X,
} from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { TemplateRow } from '#shared/domain/checklist-templates/select.ts';
import { useLink } from '../../../store/host-context.ts';
import { useLibraryDispatch } from '../../../store/use-dispatch.ts';
import { NOT_LIVE, NOT_LIVE_WORDS } from '../../../store/use-writing.ts';
import type { Action, Readiness } from '../../../ui/action/action.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ActionMenu } from '../../../ui/menu/action-menu.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { asJson, asMarkdown, type ChecklistFile } from '../checklist-file.ts';
import { ChecklistPaper } from '../checklist-paper.tsx';
import { ApproveDialog, CopyDialog, RetireDialog } from './template-dialogs.tsx';

type Doing = 'print' | 'approve' | 'copy' | 'retire';

export interface TemplateFooterProps {
  readonly row: TemplateRow;
  /** The one thing to do with it here. */
  readonly first?: ReactNode;
  readonly onChange: () => void;
}

const save = ({ name, text, type }: ChecklistFile): void => saveFile(name, text, type);

/** What can be done with a checklist on the shelf. */
export function TemplateFooter({ row, first, onChange }: TemplateFooterProps) {
  const { template } = row;
  const [doing, setDoing] = useState<Doing | null>(null);
  const isLive = useLink(({ kind }) => kind === 'live');
  const dispatch = useLibraryDispatch();
  const close = (): void => setDoing(null);
  const more = useMemo<readonly Action[]>(() => {
    const canRun = (): Readiness => isLive || NOT_LIVE;
    const inUse = (): Readiness => {
      if (!isLive) return NOT_LIVE;
      return row.usable || { because: 'It is not in use.' };
    };
    const action = (one: Pick<Action, 'id' | 'label' | 'icon' | 'group' | 'canRun' | 'run'>): Action => ({
      effect: 'opens',
      ...one,
    });
    return [
      action({
        id: 'template.approve',
        label: 'Say who approved it',
        icon: Signature,
        group: 'Keep',
        canRun: inUse,
        run: () => setDoing('approve'),
      }),
      action({
        id: 'template.copy',
        label: 'Copy it under a new title',
        icon: Copy,
        group: 'Keep',
        canRun,
        run: () => setDoing('copy'),
      }),
      row.retired
        ? action({
            id: 'template.restore',
            label: 'Put it back into use',
            icon: Undo2,
            group: 'Keep',
            canRun,
            run: () =>
              void dispatch(
                { type: 'template.restore', data: { key: row.key } },
                { said: `${template.title}: back in use` },
              ),
          })
        : action({
            id: 'template.retire',
            label: 'Take it out of use',
            icon: X,
            group: 'Keep',
            canRun: inUse,
            run: () => setDoing('retire'),
          }),
      action({
        id: 'template.as-markdown',
        label: 'Save as a Markdown task list',
        icon: FileText,
        group: 'Save as a file',
        run: () => save(asMarkdown(template)),
      }),
      action({
        id: 'template.as-json',
        label: 'Save for another Blackstart (JSON)',
        icon: FileJson,
        group: 'Save as a file',
        run: () => save(asJson(template)),
      }),
    ];
  }, [row, template, isLive, dispatch]);
  return (
    <>
      {first}
      <Button icon={Printer} onPress={() => setDoing('print')}>
        Print
      </Button>
      <Button icon={PenLine} onPress={onChange} {...(isLive ? {} : { blockedBecause: NOT_LIVE_WORDS })}>
        Change
      </Button>
      <ActionMenu label="More to do with this checklist" actions={more}>
        <Button icon={MoreHorizontal}>More</Button>
      </ActionMenu>
      {doing === 'print' && <ChecklistPaper template={template} onOver={close} />}
      {doing === 'approve' && <ApproveDialog row={row} onClose={close} />}
      {doing === 'copy' && <CopyDialog row={row} onClose={close} />}
      {doing === 'retire' && <RetireDialog row={row} onClose={close} />}
    </>
  );
}
