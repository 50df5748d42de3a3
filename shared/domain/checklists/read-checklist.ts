import { readMarkdown } from './read-markdown.ts';
import type { ReadChecklist } from './read-parts.ts';
import { isPlaybook, readPlaybook } from './read-playbook.ts';
import { ChecklistTemplate } from './template.ts';

/** A checklist as our own JSON: what `readChecklist` gives back as it was. */
export const writeChecklistJson = (template: ChecklistTemplate): string =>
  `${JSON.stringify(template, null, 2)}\n`;

const nothing = (text: string, because: string): ReadChecklist => ({
  template: null,
  left: [{ line: 0, text, because }],
});

/** Whether a JSON text ends before what it opened is closed: in a string, an object or a list. */
function breaksOff(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (isString && mark === '\\') at += 1;
    else if (mark === '"') isString = !isString;
    else if (!isString && (mark === '{' || mark === '[')) depth += 1;
    else if (!isString && (mark === '}' || mark === ']')) depth -= 1;
  }
  return isString || depth > 0;
}

function damaged(text: string): ReadChecklist {
  const lines = text.trimEnd().split(/\r?\n/);
  return breaksOff(text)
    ? nothing(
        lines.at(-1)?.slice(0, 200) ?? '',
        `The file is not whole: it ends in the middle of line ${String(lines.length)}. Copy it again from where it came from.`,
      )
    : nothing(
        lines[0]?.slice(0, 200) ?? '',
        'It begins like JSON and is none. Copy it again from where it came from, or paste it as a Markdown list.',
      );
}

function readOurs(value: unknown): ReadChecklist {
  const parsed = ChecklistTemplate.safeParse(value);
  if (parsed.success) return { template: parsed.data, left: [] };
  const issues = parsed.error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.map(String).join(' ')}: ${message}`);
  return nothing(
    '',
    `It is JSON, but neither a checklist of Blackstart nor a playbook of Mattermost: ${issues.join('; ')}.`,
  );
}

function readJson(text: string, by: string): ReadChecklist {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return damaged(text);
  }
  return isPlaybook(value) ? readPlaybook(value, by) : readOurs(value);
}

/**
 * Reads a checklist from any text: our own JSON, a playbook that Mattermost exported, or a Markdown task list
 * of anybody. Never throws: what makes no checklist is said in a sentence, what has no place is listed. `by`
 * stands as the author where the text names none.
 */
export const readChecklist = (text: string, by: string): ReadChecklist =>
  /^\uFEFF?\s*[{[]/.test(text) ? readJson(text.replace(/^\uFEFF/, ''), by) : readMarkdown(text, by);
