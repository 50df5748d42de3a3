import type { LogEntryView } from '../../store/log-entry-query.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { ActionButton } from '../../ui/button/button.tsx';
import type { EntryChange } from './entry-change.ts';
import { useEntryActions } from './use-entry-actions.ts';

/** What can be done with the event that is open: entries are corrected and struck, anything else is undone. */
export function EntryActions({
  line,
  onChange,
}: {
  line: LogEntryView;
  onChange: (change: EntryChange) => void;
}) {
  const actions = useEntryActions(line, onChange);
  useActions(actions);
  return (
    <div className="entry-actions">
      {actions.map((action) => (
        <ActionButton key={action.id} action={action} kind="plain" />
      ))}
    </div>
  );
}
