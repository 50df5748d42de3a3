import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { readChecklist } from '#shared/domain/checklists/read-checklist.ts';
import type { ReadChecklist } from '#shared/domain/checklists/read-parts.ts';
import type { ChecklistTemplate } from '#shared/domain/checklists/template.ts';
import type { TemplateRow } from '#shared/domain/checklist-templates/select.ts';
import { useChecklistShelf } from '../../../store/checklist-shelf.ts';
import { useUi } from '../../../store/host-context.ts';
import { refusalOf, useLibrarySend } from '../../../store/use-send.ts';
import { Banner } from '../../../ui/banner/banner.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { FileButton } from '../../../ui/button/file-button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { FormLayout } from '../../../ui/form/form-layout.tsx';
import { Refusal } from '../../../ui/notice/refusal.tsx';
import { SmallTable } from '../../../ui/table/small-table.tsx';
import { readChecklistFile } from '../checklist-file.ts';
import { stepCount } from '../template-words.ts';
import { TemplateSteps } from './template-steps.tsx';

export interface BringInChecklistProps {
  readonly onClose: () => void;
  /** It is kept: show it. */
  readonly onKept: (key: string) => void;
}

/** A checklist from elsewhere: read first, with every line that had no place, and kept as a draft. */
export function BringInChecklist({ onClose, onKept }: BringInChecklistProps) {
  const [read, setRead] = useState<ReadChecklist | null>(null);
  const by = useUi(({ atKeyboard }) => atKeyboard?.name) ?? 'Brought in from a file';
  const template = read?.template ?? null;
  return (
    <Dialog title="Bring in a checklist" form="wide" open onClose={onClose}>
      {read === null || template === null ? (
        <>
          {read !== null && <Nothing read={read} />}
          <Ways
            onText={(text) => setRead(readChecklist(text, by))}
            onFile={(file) => void readChecklistFile(file, by).then(setRead)}
          />
        </>
      ) : (
        <Preview template={template} left={read.left} onKept={onKept} onAnother={() => setRead(null)} />
      )}
    </Dialog>
  );
}

function Nothing({ read }: { read: ReadChecklist }) {
  return (
    <Banner kind="fault" title="Nothing was taken.">
      {read.left.at(-1)?.because}
    </Banner>
  );
}

interface WaysProps {
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

function Ways({ onText, onFile }: WaysProps) {
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  return (
    <FormLayout
      label="Bring in a checklist"
      onSubmit={() => {
        if (!isEmpty) onText(text);
      }}
      footer={
        <>
          <FileButton accept={['.md', '.json', '.txt', 'text/markdown', 'application/json']} onFile={onFile}>
            Choose a file
          </FileButton>
          <Button
            kind="primary"
            icon={FileInput}
            submit
            {...(isEmpty ? { blockedBecause: 'Paste a list, or choose a file.' } : {})}
          >
            See what is in it
          </Button>
        </>
      }
    >
      <TextField
        label="A task list in Markdown, or a checklist saved by Blackstart"
        description="A line such as “- [ ] Restart it: Signs in” is a step and its value; a heading begins a chunk. What has no place is listed before anything is kept."
        value={text}
        onChange={setText}
        long
        autoFocus
      />
    </FormLayout>
  );
}

interface PreviewProps {
  readonly template: ChecklistTemplate;
  readonly left: ReadChecklist['left'];
  readonly onKept: (key: string) => void;
  readonly onAnother: () => void;
}

function Preview({ template, left, onKept, onAnother }: PreviewProps) {
  const there = useChecklistShelf().find(({ key }) => key === template.key);
  const sending = useLibrarySend();
  const keep = (): void => {
    const data = { template, seen: there?.draft?.event ?? null };
    void sending
      .send({ type: 'template.save-draft', data }, { said: `${template.title}: brought in as a draft` })
      .then((answer) => {
        if (answer.ok) onKept(template.key);
      });
  };
  return (
    <div className="bring-in">
      <p role="status">
        <strong>{template.title}:</strong> {stepCount(template)} steps under {template.chunks.length}{' '}
        {template.chunks.length === 1 ? 'heading' : 'headings'}
        {left.length === 0 ? ', nothing left out.' : `; ${left.length} lines have no place in it.`}
      </p>
      <Replaces there={there} />
      <Refusal {...refusalOf(sending, () => onKept(template.key))} />
      {left.length > 0 && <LeftOut left={left} />}
      <TemplateSteps template={template} />
      <div className="bring-in-foot">
        <Button onPress={onAnother}>Another file</Button>
        <Button kind="primary" autoFocus pending={sending.isPending} onPress={keep}>
          Keep it as a draft
        </Button>
      </div>
    </div>
  );
}

function Replaces({ there }: { there: TemplateRow | undefined }) {
  if (there === undefined) return null;
  return (
    <Banner kind="notice" title={`There is a checklist of that name, version ${there.template.version}.`}>
      {there.draft === null
        ? 'What is brought in is kept as a draft of its next version.'
        : 'Its draft is replaced by what is brought in; the old one stays in the log.'}
    </Banner>
  );
}

function LeftOut({ left }: { left: ReadChecklist['left'] }) {
  return (
    <SmallTable
      caption="What had no place"
      columns={[
        { key: 'line', title: 'Line', figures: true, cell: ({ line }) => (line === 0 ? '' : line) },
        { key: 'text', title: 'What it says', names: true, cell: ({ text }) => text },
        { key: 'because', title: 'Why', cell: ({ because }) => because },
      ]}
      rows={left}
      keyOf={({ line, text, because }) => `${line} ${text} ${because}`}
    />
  );
}
