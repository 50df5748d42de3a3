import { useMemo, useRef, type ReactNode } from 'react';
import type { Action } from '../../../ui/action/action.ts';
import { useActions } from '../../../ui/action/actions.tsx';
import { SearchField } from '../../../ui/field/search-field.tsx';
import { Select } from '../../../ui/field/select.tsx';
import type { TemplateSearch } from './template-search.ts';

export interface TemplateFindProps {
  readonly search: TemplateSearch;
  readonly audiences: readonly string[];
  readonly onSearch: (search: TemplateSearch) => void;
  readonly onSubmit: () => void;
  /** At the end of the line. */
  readonly actions?: ReactNode;
}

const ANYBODY = 'anybody';

/** Some letters of anything that a checklist says, and for whom it is. */
export function TemplateFind({ search, audiences, onSearch, onSubmit, actions }: TemplateFindProps) {
  const input = useRef<HTMLInputElement>(null);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'templates.find',
          label: 'Find a checklist',
          hint: 'Some letters of its title, when it is used, or any of its steps.',
          shortcut: 'Mod+F',
          effect: 'types',
          group: 'Checklists',
          run: () => {
            input.current?.focus();
            input.current?.select();
          },
        },
      ],
      [],
    ),
  );
  return (
    <div className="templates-find">
      <SearchField
        label="Find a checklist"
        placeholder="Find by title, use or step"
        shortcut="Mod+F"
        value={search.text}
        onChange={(text) => onSearch({ ...search, text })}
        onSubmit={onSubmit}
        inputRef={input}
      />
      <Select
        label="For"
        labelHidden
        value={search.audience ?? ANYBODY}
        onChange={(audience) => onSearch({ ...search, audience: audience === ANYBODY ? null : audience })}
        options={[
          { key: ANYBODY, label: 'For anybody' },
          ...audiences.map((one) => ({ key: one, label: one })),
        ]}
      />
      {actions}
    </div>
  );
}
