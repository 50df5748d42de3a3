import { z } from 'zod';
import { defineArea, type Area } from '../area.ts';
import type { ChecklistTemplate } from '../checklists/template.ts';
import { PageInput } from '../paging.ts';
import { templateApply } from './apply.ts';
import { templateCommands } from './commands.ts';
import { templateDecide } from './decide.ts';
import { templateEvents } from './events.ts';
import { templateRows } from './select.ts';
import { initialTemplates, type TemplatesWorld } from './state.ts';
import { templateTell } from './tell.ts';
import { templateUndo } from './undo.ts';

type Queries = NonNullable<Area<string, unknown, TemplatesWorld, never, never>['queries']>;

const queries = (starters: readonly ChecklistTemplate[]): Queries => ({
  'templates.list': {
    summary: 'Every checklist of the library: what was written here, then the starters.',
    input: z.strictObject({}),
    run: (world, _input, _log, now) => ({ items: templateRows(world, starters, now.slice(0, 10)) }),
  },
  'templates.history': {
    summary: 'What became of one checklist of the library, newest first: every version with its words.',
    input: PageInput.extend({
      key: z.string().min(1).max(100),
      limit: z.int().min(1).max(200).default(20),
    }),
    run: (_world, { key, ...page }: { key: string } & PageInput, log) => log.page({ about: key, ...page }),
  },
});

/**
 * The checklists of the library. `starters` come with the app and are there without being written; what is
 * written under the key of one takes its place. An incident copies what it uses.
 */
export const templatesArea = (starters: readonly ChecklistTemplate[]) =>
  defineArea({
    name: 'templates',
    initial: initialTemplates,
    commands: templateCommands,
    decide: templateDecide(starters),
    events: templateEvents,
    apply: templateApply,
    tell: templateTell,
    undo: templateUndo,
    queries: queries(starters),
  });
