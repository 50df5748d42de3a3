import { readChecklist, writeChecklistJson } from '#shared/domain/checklists/read-checklist.ts';
import type { ReadChecklist } from '#shared/domain/checklists/read-parts.ts';
import type { ChecklistTemplate } from '#shared/domain/checklists/template.ts';
import { writeMarkdown } from '#shared/domain/checklists/write-markdown.ts';

/** A checklist as a file: its name, its text and what kind of text that is. */
export interface ChecklistFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

export const asJson = (template: ChecklistTemplate): ChecklistFile => ({
  name: `${template.key}.checklist.json`,
  text: writeChecklistJson(template),
  type: 'application/json',
});

export const asMarkdown = (template: ChecklistTemplate): ChecklistFile => ({
  name: `${template.key}.md`,
  text: writeMarkdown(template),
  type: 'text/markdown',
});

/** More than any checklist: what is larger is another file. */
const LARGEST_BYTES = 2_000_000;

const nothing = (because: string): ReadChecklist => ({
  template: null,
  left: [{ line: 0, text: '', because }],
});

/** Reads a checklist from a file: our JSON, a playbook of Mattermost, or a Markdown task list of anybody. */
export async function readChecklistFile(file: File, by: string): Promise<ReadChecklist> {
  if (file.size > LARGEST_BYTES)
    return nothing(`${file.name} has ${Math.ceil(file.size / 1_000_000)} MB: no checklist is that long.`);
  return readChecklist(await file.text(), by);
}
