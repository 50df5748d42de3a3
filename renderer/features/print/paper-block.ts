import type { ReactNode } from 'react';

/** A table: what is known, or lines to write on. `widths` are those of its columns, such as `20mm`; null takes the rest. */
export interface TableBlock {
  readonly kind: 'table';
  readonly title?: string;
  readonly columns: readonly string[];
  readonly widths: readonly (string | null)[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Rows to be written in by hand. */
  readonly tall?: boolean;
  /** Said where there is no row. */
  readonly empty?: string;
}

/** Fields to be written in: each with room for so many lines. */
export interface FieldsBlock {
  readonly kind: 'fields';
  readonly title?: string;
  readonly fields: readonly { readonly label: string; readonly hint?: string; readonly lines: number }[];
}

export interface TextBlock {
  readonly kind: 'text';
  readonly title?: string;
  readonly lines: readonly string[];
}

/** What stands on a sheet, from top to bottom: the same on paper and in the big text on screen. */
export type PaperBlock = TableBlock | FieldsBlock | TextBlock;
