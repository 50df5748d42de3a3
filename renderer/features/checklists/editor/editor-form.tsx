import { MODES } from '#shared/domain/checklists/template.ts';
import { MODE_WORDS } from '#shared/domain/checklists/write-markdown.ts';
import { Banner } from '../../../ui/banner/banner.tsx';
import { CheckBox } from '../../../ui/field/check-box.tsx';
import { RadioChoice } from '../../../ui/field/radio-choice.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { FormRow } from '../../../ui/form/form-layout.tsx';
import { MODE_MEANING } from '../template-words.ts';
import { withChunk } from './edit-steps.ts';
import { HEAD, type Edited, type Trouble } from './edited.ts';
import { StepForm } from './step-form.tsx';

export interface EditorFormProps {
  readonly edited: Edited;
  readonly current: string;
  readonly troubles: readonly Trouble[];
  readonly onEdit: (edited: Edited) => void;
}

/** What is said in the part that is current. It is kept as it is typed. */
export function EditorForm({ edited, current, troubles, onEdit }: EditorFormProps) {
  const step = edited.chunks.flatMap(({ steps }) => steps).find(({ id }) => id === current);
  const chunk = edited.chunks.find(({ id }) => id === current);
  return (
    <div className="editor-form">
      {troubles.map(({ words }) => (
        <Banner key={words} kind="notice" title={words} />
      ))}
      {step !== undefined && <StepForm edited={edited} step={step} onEdit={onEdit} />}
      {chunk !== undefined && (
        <TextField
          label="Heading of the chunk"
          description="What these steps have in common: “Repair by hand”, “Machine”."
          value={chunk.title}
          onChange={(title) => onEdit(withChunk(edited, chunk.id, title))}
        />
      )}
      {current === HEAD && <HeadForm edited={edited} onEdit={onEdit} />}
    </div>
  );
}

function HeadForm({ edited, onEdit }: Pick<EditorFormProps, 'edited' | 'onEdit'>) {
  const put = (change: Partial<Edited>): void => onEdit({ ...edited, ...change });
  return (
    <>
      <TextField label="Title" value={edited.title} onChange={(title) => put({ title })} autoFocus />
      <TextField
        label="Use when"
        description="When somebody takes it out: what they see or are told."
        value={edited.trigger}
        onChange={(trigger) => put({ trigger })}
      />
      <TextField
        label="For"
        description="Who works it: a role, not a name."
        value={edited.audience}
        onChange={(audience) => put({ audience })}
      />
      <RadioChoice
        label="How it is worked"
        value={edited.mode}
        onChange={(mode) => put({ mode })}
        options={MODES.map((mode) => ({ key: mode, label: MODE_WORDS[mode], hint: MODE_MEANING[mode] }))}
      />
      <TextField
        label="Stop and ask when"
        description="One a line. It stands over every step."
        value={edited.stop}
        onChange={(stop) => put({ stop })}
        long
      />
      <CheckBox checked={edited.countersign} onChange={(countersign) => put({ countersign })}>
        A second person signs when it is complete
      </CheckBox>
      <FormRow>
        <TextField label="Written by" value={edited.author} onChange={(author) => put({ author })} />
        <TextField label="Source" value={edited.source} onChange={(source) => put({ source })} />
      </FormRow>
    </>
  );
}
