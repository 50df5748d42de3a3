import { useState } from 'react';
import type { SitrepTemplate } from '#shared/domain/incident/profile.ts';
import { KNOWN_FIELDS } from '#shared/domain/sitreps/fields.ts';
import { fieldsFromLines, isOwn } from '#shared/domain/sitreps/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';

interface TemplateDialogProps {
  readonly template: SitrepTemplate;
  readonly onClose: () => void;
  readonly onDone: (key: string) => void;
}

/** A line keeps the field that it was, where its words are the same; else it is what its words say. */
function fieldsOf(lines: string, { fields }: SitrepTemplate): SitrepTemplate['fields'] {
  return fieldsFromLines(lines).map(
    (field) => fields.find(({ label }) => label.toLowerCase() === field.label.toLowerCase()) ?? field,
  );
}

/** A sitrep of our own: the asker's fields, one a line, in the asker's order; their list can be pasted in. */
export function TemplateDialog({ template, onClose, onDone }: TemplateDialogProps) {
  const own = useIncident((state) => isOwn(state, template.key));
  const [name, setName] = useState(own ? template.name : '');
  const [lines, setLines] = useState(template.fields.map(({ label }) => label).join('\n'));
  const sending = useSend();
  const fields = fieldsOf(lines, template);
  const isBlocked = name.trim() === '' || fields.length === 0;
  const save = (): void => {
    const data = { name: name.trim(), fields, ...(own ? { template: template.key } : {}) };
    void sending
      .send({ type: 'sitrep.set-template', data }, { said: `${name.trim()}: fields set` })
      .then((answer) => {
        if (answer.ok) onDone(own ? template.key : name.trim());
      });
  };
  return (
    <FormDialog
      title={own ? `Fields of ${template.name}` : 'A sitrep of our own'}
      form="wide"
      button="Keep it"
      blockedBecause={isBlocked ? 'Give it a name and at least one field.' : undefined}
      onSubmit={save}
      refusal={refusalOf(sending)}
      pending={sending.isPending}
      onClose={onClose}
    >
      <TextField label="Name" placeholder="Region, 08:00" value={name} onChange={setName} autoFocus />
      <TextField
        label="Fields, one a line, in the order they are asked for"
        description="Paste the asker’s list. Lines that read like one below fill themselves; every other line is text."
        value={lines}
        onChange={setLines}
        long
      />
      <p className="sitrep-quiet">
        {Object.values(KNOWN_FIELDS)
          .map(({ label }) => label)
          .join(' · ')}
      </p>
    </FormDialog>
  );
}
