import { useRef, useState } from 'react';
import type { TemplateRow } from '#shared/domain/checklist-templates/select.ts';
import { useUi } from '../../../store/host-context.ts';
import { refusalOf, useLibrarySend } from '../../../store/use-send.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';
import type { StepListHandle } from '../../../ui/step-list/step-list.tsx';
import type { Done } from './edit-steps.ts';
import { HEAD, templateIn, type Edited, type Trouble } from './edited.ts';
import { EditorForm } from './editor-form.tsx';
import { EditorOutline } from './editor-outline.tsx';
import { useEdited } from './use-edited.ts';
import './editor.css';

export interface TemplateEditorProps {
  /** What is changed; null = a new one is written. */
  readonly row: TemplateRow | null;
  /** With its key where it was kept. */
  readonly onClose: (key?: string) => void;
}

/** Writes a checklist: its steps at the left, in their order; what is said in one of them at the right. */
export function TemplateEditor({ row, onClose }: TemplateEditorProps) {
  const author = useUi(({ atKeyboard }) => atKeyboard?.name) ?? '';
  const [edited, setEdited, forget] = useEdited(row, author);
  const [current, setCurrent] = useState(HEAD);
  const outline = useRef<StepListHandle>(null);
  const read = templateIn(edited, row?.template.version ?? 1);
  const troubles = 'troubles' in read ? read.troubles : [];
  const take = (done: Done): void => {
    setEdited(done.edited);
    setCurrent(done.current === '' ? HEAD : done.current);
  };
  return (
    <div className="editor">
      <EditorBar
        row={row}
        edited={edited}
        onGoTo={setCurrent}
        onKept={(key) => {
          forget();
          onClose(key);
        }}
        onForget={() => {
          forget();
          onClose(row?.key);
        }}
      />
      <div className="editor-middle">
        <EditorOutline
          edited={edited}
          current={current}
          troubles={troubles}
          onCurrent={setCurrent}
          onEdit={take}
          handle={outline}
        />
        <EditorForm
          key={current}
          edited={edited}
          current={current}
          troubles={troubles.filter(({ at }) => at === current)}
          onEdit={setEdited}
        />
      </div>
    </div>
  );
}

interface EditorBarProps {
  readonly row: TemplateRow | null;
  readonly edited: Edited;
  readonly onGoTo: (at: string) => void;
  readonly onKept: (key: string) => void;
  readonly onForget: () => void;
}

/** What can be done with what was written: kept as a draft, or put into use. */
function EditorBar({ row, edited, onGoTo, onKept, onForget }: EditorBarProps) {
  const sending = useLibrarySend();
  const version = row?.template.version ?? 1;
  const read = templateIn(edited, version);
  const send = (type: string, seen: string | null | undefined, said: string): void => {
    if (!('template' in read)) return;
    const { template } = read;
    void sending
      .send(
        { type, data: { template, ...(row === null ? {} : { seen }) } },
        { said: `${template.title}: ${said}` },
      )
      .then((answer) => {
        if (answer.ok) onKept(template.key);
      });
  };
  const first = 'troubles' in read ? read.troubles[0] : undefined;
  const next = row?.usable === true ? version + 1 : 1;
  const blocked = first === undefined ? {} : { blockedBecause: first.words };
  return (
    <header className="editor-bar">
      <h2 className="editor-title">{edited.title.trim() === '' ? 'A new checklist' : edited.title}</h2>
      <Refusal {...refusalOf(sending)} />
      <div className="editor-actions">
        {first !== undefined && <GoToTrouble trouble={first} onGoTo={onGoTo} />}
        <Button kind="quiet" onPress={onForget}>
          Leave it as it was
        </Button>
        <Button
          pending={sending.isPending}
          {...blocked}
          onPress={() => send('template.save-draft', row?.draft?.event ?? null, 'kept as a draft')}
        >
          Keep as a draft
        </Button>
        <Button
          kind="primary"
          pending={sending.isPending}
          {...blocked}
          onPress={() => send('template.put', row?.touched, `version ${next} is in use, not yet approved`)}
        >
          {`Put into use as version ${next}`}
        </Button>
      </div>
    </header>
  );
}

function GoToTrouble({ trouble, onGoTo }: { trouble: Trouble; onGoTo: (at: string) => void }) {
  return <Button onPress={() => onGoTo(trouble.at)}>Show what is missing</Button>;
}
