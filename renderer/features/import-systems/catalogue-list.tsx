import { useMemo, useState } from 'react';
import { entriesWith } from '#shared/domain/catalogue/select.ts';
import { useLibrary } from '../../store/host-context.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { FormLayout } from '../../ui/form/form-layout.tsx';
import { listFromCatalogue, type SystemList } from './system-list.ts';

/** What the catalogue knows, or the part of it that some words find. */
export function CatalogueList({ onList }: { onList: (list: SystemList) => void }) {
  const content = useLibrary((one) => one);
  const [text, setText] = useState('');
  const catalogue = content.kind === 'ready' ? content.state.catalogue : null;
  const entries = useMemo(
    () => (catalogue === null ? null : entriesWith(catalogue, text)),
    [catalogue, text],
  );
  if (content.kind === 'unavailable') return <p>{content.trouble.message}</p>;
  if (entries === null || catalogue === null)
    return <p className="import-quiet">Reading the catalogue ...</p>;
  if (catalogue.entries.size === 0)
    return (
      <p className="import-quiet">
        The catalogue is empty. It is filled in quiet times, from the first screen.
      </p>
    );
  const count = entries.length.toLocaleString('en-GB');
  return (
    <FormLayout
      label="The catalogue"
      onSubmit={() => {
        if (entries.length > 0) onList(listFromCatalogue(entries));
      }}
      footer={
        <Button
          kind="primary"
          submit
          {...(entries.length === 0 ? { blockedBecause: 'Nothing in the catalogue has these words.' } : {})}
        >
          {`See what ${count} ${entries.length === 1 ? 'system' : 'systems'} would do`}
        </Button>
      }
    >
      <TextField
        label="Only those with these words"
        description="In any field: name, organisation, supplier, owner, site. Empty takes all."
        value={text}
        onChange={setText}
        autoFocus
      />
    </FormLayout>
  );
}
