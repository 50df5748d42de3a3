import { idFromName } from '../systems/names.ts';
import { inChunks, templateFrom, type LeftOut, type ReadChecklist } from './read-parts.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What is worth a line in the list of what was left out: nothing empty, false or zero is. */
const isSaid = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : value !== undefined && value !== null && value !== '' && value !== false && value !== 0;

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Why the parts of a playbook that a checklist has no place for are left out; others are unknown. */
const REASONS: Readonly<Record<string, string>> = {
  reminder_message_template: 'Status updates belong to the sitrep, not to a checklist.',
  reminder_timer_default_seconds: 'When an update is due is set in the incident, for each audience.',
  retrospective_reminder_interval_seconds: 'A debrief is set as a task of the incident.',
  retrospective_template: 'A debrief has its own form.',
  message_on_join: 'There are no channels here.',
  signal_any_keywords: 'Nothing here listens to messages.',
  category_name: 'There are no channels here.',
  channel_name_template: 'There are no channels here.',
  channel_id: 'There are no channels here.',
  channel_mode: 'There are no channels here.',
  run_summary_template: 'A summary is written in the incident.',
  metrics: 'Counts are kept by the incident’s counters.',
  properties: 'A checklist has no fields of its own.',
  conditions: 'Steps do not come and go by conditions: check which of them you need.',
  command: 'No command is run from here: write what a person does.',
  assignee_id: 'Who does it is a role here, and is set by a person.',
  task_actions: 'Nothing happens by itself here.',
  condition_id: 'Steps do not come and go by conditions: check which of them you need.',
  condition_action: 'Steps do not come and go by conditions: check which of them you need.',
  condition_reason: 'Steps do not come and go by conditions: check which of them you need.',
  state: 'It was ticked or skipped there: the step was taken, the tick was not.',
};
const UNKNOWN = 'A checklist has no place for it.';

/** Parts that say nothing of the checklist: switches, ids and times of the server that it comes from. */
const OF_THE_SERVER =
  /^(id|version|items_order|num_.*|.*_at|state_modified.*|assignee_modified.*|command_last_run|.*_enabled|public|team_id|members|member_ids|invited_.*|default_.*|broadcast_.*|webhook_.*|create_.*|remove_.*|active_runs|last_run_at)$/;

class LeftOver {
  readonly left: LeftOut[] = [];

  say(text: string, because: string): void {
    this.left.push({ line: 0, text, because });
  }

  /** Every part of `from` that was not taken and says something. */
  rest(from: Json, taken: readonly string[], where: string): void {
    for (const [name, value] of Object.entries(from)) {
      if (taken.includes(name) || OF_THE_SERVER.test(name) || !isSaid(value)) continue;
      for (const one of name === 'metrics' ? objects(value) : [value]) {
        this.say(`${where}${name}: ${shown(one)}`, REASONS[name] ?? UNKNOWN);
      }
    }
  }
}

/** Minutes after the start, where a due date is relative as in a playbook (milliseconds); undefined for a calendar day. */
function dueMinutes(value: unknown): number | undefined {
  const TEN_YEARS_MS = 10 * 366 * 24 * 3_600_000;
  return typeof value === 'number' && value > 0 && value < TEN_YEARS_MS
    ? Math.max(1, Math.round(value / 60_000))
    : undefined;
}

/** A text where it fits; what does not fit is said whole. */
function fitting(
  over: LeftOver,
  { text, most, where }: { text: string; most: number; where: string },
): string | undefined {
  if (text === '') return undefined;
  if (text.length <= most) return text;
  over.say(`${where}: ${text}`, `It is longer than ${String(most)} characters.`);
  return undefined;
}

function stepFrom(over: LeftOver, item: Json, where: string) {
  const title = textOf(item['title']);
  const text = title.length <= 200 ? title : `${title.slice(0, 196)} ...`;
  if (text !== title) over.say(`${where}title: ${title}`, 'It was cut at 200 characters.');
  const note = fitting(over, { text: textOf(item['description']), most: 500, where: `${where}description` });
  const due = dueMinutes(item['due_date']);
  const taken = ['title', 'description', ...(due === undefined ? [] : ['due_date'])];
  over.rest(item, taken, where);
  return {
    text,
    expected: 'Done',
    ...(note === undefined ? {} : { note }),
    ...(due === undefined ? {} : { dueMinutes: due }),
  };
}

function chunkFrom(over: LeftOver, checklist: Json, place: number) {
  const title = textOf(checklist['title']) || `Part ${String(place + 1)}`;
  const steps = objects(checklist['items']).flatMap((item, at) => {
    const where = `${title}, step ${String(at + 1)}, `;
    if (textOf(item['title']) !== '') return [stepFrom(over, item, where)];
    over.say(`${where}${shown(item)}`, 'It has no title, so it is no step.');
    return [];
  });
  over.rest(checklist, ['title', 'items'], `${title}, `);
  if (steps.length === 0) over.say(title, 'There is no step under it.');
  return { title: title.slice(0, 190), steps };
}

/** Whether a JSON value has the shape of a playbook that Mattermost exports: a title, and checklists with items. */
export const isPlaybook = (value: unknown): value is Json =>
  isObject(value) && Array.isArray(value['checklists']) && value['chunks'] === undefined;

/**
 * Reads a playbook as Mattermost Playbooks exports it (its export version 1: the fields marked `export` in
 * `server/app/playbook.go`, checklists with their items beside them; due dates are milliseconds after the
 * start). Checklists become chunks, items become steps that state "Done". What has no place here is listed,
 * each with its words; nothing is lost in silence. `by` stands as the author.
 */
export function readPlaybook(value: Json, by: string): ReadChecklist {
  const over = new LeftOver();
  const title = textOf(value['title']) || 'Playbook';
  const chunks = objects(value['checklists']).map((one, place) => chunkFrom(over, one, place));
  const trigger = fitting(over, { text: textOf(value['description']), most: 500, where: 'description' });
  if (trigger !== undefined) over.say(`description: ${trigger}`, 'It was taken as "use when": read it.');
  over.rest(value, ['title', 'description', 'checklists'], '');
  return templateFrom(
    {
      title: title.slice(0, 200),
      key: idFromName('list', title),
      author: by,
      source: 'Mattermost Playbooks export.',
      ...(trigger === undefined ? {} : { trigger }),
      chunks: inChunks(chunks.filter(({ steps }) => steps.length > 0)),
    },
    over.left,
  );
}
