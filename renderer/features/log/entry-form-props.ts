import type { LogEntryView } from '../../store/log-entry-query.ts';

/** What every form that changes an entry gets. */
export interface EntryFormProps {
  readonly line: LogEntryView;
  readonly onDone: () => void;
}
