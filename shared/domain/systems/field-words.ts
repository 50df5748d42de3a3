import type { FieldName } from './catalogue-row.ts';

/** The fields as they read on screen, on paper and in the log. */
export const FIELD_WORDS: Readonly<Record<FieldName, string>> = {
  name: 'Name',
  aliases: 'Also called',
  organisation: 'Organisation',
  supplier: 'Supplier',
  supplierContact: 'Supplier contact',
  supplierRef: 'Supplier reference',
  owner: 'Owner',
  tester: 'Tester',
  tier: 'Restore group',
  usersServed: 'Users served',
  rtoMinutes: 'RTO (minutes)',
  rpoMinutes: 'RPO (minutes)',
  mtpdMinutes: 'MTPD (minutes)',
  mbco: 'Least that must go on',
  readOnlyFallback: 'Read-only fallback',
  notes: 'Notes',
};

/** A field's value as it reads; a dash where it is not known. */
export const fieldValueWords = (value: string | number | readonly string[] | null | undefined): string => {
  if (value === null || value === undefined) return '-';
  return typeof value === 'object' ? value.join(', ') : String(value);
};
