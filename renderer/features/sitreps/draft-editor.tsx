import { EXERCISE_SENTENCE } from '#shared/domain/incident/exercise-words.ts';
import { isFigures, knownField } from '#shared/domain/sitreps/fields.ts';
import { sitrepTemplates } from '#shared/domain/sitreps/select.ts';
import { STATES } from '#shared/domain/systems/states.ts';
import { Clock, FileCheck2, ListOrdered, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useHost, useIncident } from '../../store/host-context.ts';
import { showSitrep } from '../../store/handover-view.ts';
import { useClock } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Select } from '../../ui/field/select.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { given } from '../../ui/given.ts';
import { BlockBody } from './block-body.tsx';
import type { Draft } from './draft.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import { useFilledDraft, type FilledDraft } from './use-draft.ts';

interface DraftEditorProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft | null) => void;
}

/** The sitrep that is being written: it fills itself as at its cut-off; a person makes it say what matters. */
export function DraftEditor({ draft, onChange }: DraftEditorProps) {
  const filled = useFilledDraft(draft);
  if (filled === null) return <p className="sitrep-quiet">Filling itself from the log …</p>;
  return <Editor filled={filled} onChange={onChange} />;
}

interface EditorProps {
  readonly filled: FilledDraft;
  readonly onChange: (draft: Draft | null) => void;
}

function Editor({ filled, onChange }: EditorProps) {
  const { draft, template, document, headline, texts } = filled;
  const { ui } = useHost();
  const [open, setOpen] = useState<'issue' | 'template' | null>(null);
  useDraftActions(setOpen);
  const change = (part: Partial<Draft>): void => onChange({ ...draft, ...part });
  const setText = (key: string, text: string): void => change({ texts: { ...draft.texts, [key]: text } });
  const close = (): void => setOpen(null);
  return (
    <section className="sitrep-draft" aria-label="Sitrep being written">
      <DraftHead
        filled={filled}
        onChange={onChange}
        onIssue={() => setOpen('issue')}
        onTemplate={() => setOpen('template')}
      />
      {document.exercise && <p className="sitrep-mark">{EXERCISE_SENTENCE}</p>}
      {draft.corrects !== null && <p className="sitrep-caution">Puts sitrep {draft.corrects} right.</p>}
      <TextField
        label="Headline"
        description="Two lines at most: what has changed and what it means. The counts go with it anyway."
        value={headline}
        onChange={(text) => change({ headline: text.slice(0, 300) })}
        autoFocus
      />
      <p className="sitrep-counts">{document.counts}</p>
      <Changes filled={filled} />
      {document.blocks.map((block) => {
        const known = knownField(block.key);
        const figures = isFigures(block.key);
        return (
          <section
            key={block.key}
            className="sitrep-field"
            data-figures={figures || undefined}
            {...(figures ? { 'aria-label': block.heading } : {})}
          >
            {figures && (
              <>
                <h2>{block.heading}</h2>
                <BlockBody block={block} />
              </>
            )}
            <TextField
              label={figures ? `Note on ${block.heading}` : block.heading}
              value={texts[block.key] ?? ''}
              onChange={(text) => setText(block.key, text.slice(0, 4000))}
              long
              owed={!figures && (texts[block.key] ?? '').trim() === ''}
              {...given({ description: known?.hint })}
            />
          </section>
        );
      })}
      {open === 'issue' && (
        <IssueDialog
          filled={filled}
          onClose={close}
          onIssued={(event) => {
            close();
            onChange(null);
            showSitrep(ui, event);
          }}
        />
      )}
      {open === 'template' && (
        <TemplateDialog
          template={template}
          onClose={close}
          onDone={(key) => {
            close();
            change({ template: key });
          }}
        />
      )}
    </section>
  );
}

interface DraftHeadProps extends EditorProps {
  readonly onIssue: () => void;
  readonly onTemplate: () => void;
}

/** Cut-off, template, and what can be done with the whole. */
function DraftHead({ filled: { draft, template }, onChange, onIssue, onTemplate }: DraftHeadProps) {
  const world = useIncident((state) => state);
  const wording = useWording();
  const clock = useClock();
  const writing = useWriting();
  const blocked = writing === true ? {} : { blockedBecause: writing.because };
  const options = sitrepTemplates(world).map(({ key, name }) => ({ key, label: name }));
  return (
    <header className="sitrep-draft-head">
      <p className="sitrep-cut-off">
        Draft. Figures as at <strong>{wording.full(draft.asAt)}</strong>
      </p>
      <Button icon={Clock} onPress={() => onChange({ ...draft, asAt: clock.now() })}>
        Bring up to now
      </Button>
      <Select
        label="Asked for as"
        labelHidden
        options={options}
        value={template.key}
        onChange={(key) => onChange({ ...draft, template: key })}
      />
      <Button icon={ListOrdered} onPress={onTemplate} {...blocked}>
        Other fields
      </Button>
      <span className="sitrep-draft-end">
        <Button kind="quiet" icon={Trash2} onPress={() => onChange(null)}>
          Throw the draft away
        </Button>
        <Button kind="primary" icon={FileCheck2} shortcut="Mod+Enter" onPress={onIssue} {...blocked}>
          Approve and issue
        </Button>
      </span>
    </header>
  );
}

/** What the reader of the last one does not know yet, at a glance. */
function Changes({ filled: { figures, report, document } }: { filled: FilledDraft }) {
  if (report.since === null || document.blocks[0]?.key === 'changes') return null;
  const shown = figures.changes.slice(0, 8);
  return (
    <aside className="sitrep-glance" aria-label={`Changed since ${report.since.number}`}>
      <h2>
        Changed since {report.since.number}: {figures.changes.length + figures.moreChanges}
      </h2>
      <ul>
        {shown.map(({ name, from, to }) => (
          <li key={name}>
            <strong>{name}</strong> {from === null ? 'new' : STATES[from].word} →{' '}
            {to === null ? 'off the list' : STATES[to].word}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function useDraftActions(setOpen: (what: 'issue') => void): void {
  const writing = useWriting();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'sitrep.issue',
          label: 'Approve and issue the sitrep',
          hint: 'Asks who approved it and whom it goes to.',
          icon: FileCheck2,
          shortcut: 'Mod+Enter',
          effect: 'opens',
          group: 'Sitreps',
          canRun: () => writing,
          run: () => setOpen('issue'),
        },
      ],
      [writing, setOpen],
    ),
  );
}
