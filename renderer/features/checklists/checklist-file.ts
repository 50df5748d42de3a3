import { readMarkdown, type ReadChecklist } from '#shared/domain/checklists/read-markdown.ts';
import { ChecklistTemplate } from '#shared/domain/checklists/template.ts';
import { writeMarkdown } from '#shared/domain/checklists/write-markdown.ts';

/** A checklist as a file: its name, its text and what kind of text that is. */
export interface ChecklistFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

export const asJson = (template: ChecklistTemplate): ChecklistFile => ({
  name: `${template.key}.checklist.json`,
  text: `${JSON.stringify(template, null, 2)}\n`,
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

const readJson = (text: string): ReadChecklist => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing('The file is not whole: it ends in the middle. Copy it again from where it came from.');
  }
  const parsed = ChecklistTemplate.safeParse(value);
  if (parsed.success) return { template: parsed.data, left: [] };
  const [issue] = parsed.error.issues;
  return nothing(
    `It is no checklist of ours: ${issue?.path.map(String).join(' ') ?? ''} ${issue?.message ?? ''}`.trim(),
  );
};

/** Reads a checklist from a text: our JSON, or a Markdown task list of anybody. `by` is who brings it in. */
export const readChecklist = (text: string, by: string): ReadChecklist =>
  /^\s*[{[]/.test(text) ? readJson(text) : readMarkdown(text, by);

/** The same from a file. */
export async function readChecklistFile(file: File, by: string): Promise<ReadChecklist> {
  if (file.size > LARGEST_BYTES)
    return nothing(`${file.name} has ${Math.ceil(file.size / 1_000_000)} MB: no checklist is that long.`);
  return readChecklist(await file.text(), by);
}
