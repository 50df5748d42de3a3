/** What can be asked about one event, each in a dialog of its own. */
export type EntryChange = 'correct' | 'strike' | 'redact' | 'supply' | 'undo' | 'review' | 'end' | 'sign';
