import { z } from 'zod';
import type { Commands } from '../area.ts';
import { CatalogueRow, DIRECTIONS, FieldValues, NewSystem } from './catalogue-row.ts';

const line = z.string().trim().min(1).max(200);
const why = z.string().trim().min(1, 'Say why: it goes on the log.').max(1000);

/** A system by id, name or alias. */
const system = line;
/** A part by id or name. */
const part = line;
/** A place by id or name. */
const site = line;

/** What may be said of the systems there are. */
export const catalogueCommands = {
  'system.add': {
    schema: NewSystem,
    example: {
      name: 'EMIS Web',
      supplier: 'EMIS',
      tier: 3,
      functions: ['Appointments', 'Prescriptions'],
      interfaces: [{ name: 'Results in', direction: 'in', with: 'Pathology' }],
      sites: ['Riverside surgery'],
      prerequisites: ['Identity service'],
    },
    summary: 'Add a system. A name is enough.',
  },
  'system.edit': {
    schema: z.strictObject({
      system,
      /** The fields to change: null takes one out. */
      to: FieldValues.refine((values) => Object.keys(values).length > 0, 'Name at least one field.'),
      /** What the author saw; refused as changed-meanwhile where one of them reads otherwise by now. */
      from: FieldValues.optional(),
    }),
    example: {
      system: 'EMIS Web',
      to: { owner: 'Practice manager', tier: 2 },
      from: { owner: null },
    },
    summary:
      'Change what is known of a system: one field or several. A list read in later leaves them alone.',
  },
  'system.set-tier': {
    schema: z.strictObject({
      systems: z
        .array(system)
        .min(1, 'Name at least one system.')
        .max(20_000, 'Twenty thousand at a time, at most.'),
      /** Restore group, 0 first; null takes them out of it. */
      tier: z.int().min(0).max(5).nullable(),
    }),
    example: { systems: ['EMIS Web', 'Identity service'], tier: 1 },
    summary: 'Put one or many systems into a restore group.',
  },
  'system.set-prerequisites': {
    schema: z.strictObject({
      system,
      /** Empty: it needs nothing first. Null: nobody knows. */
      to: z.array(line).max(200).nullable(),
      /** What the author saw; refused as changed-meanwhile where it reads otherwise by now. */
      from: z.array(line).max(200).nullable().optional(),
    }),
    example: { system: 'EMIS Web', to: ['Identity service', 'Network core'] },
    summary:
      'Say what a system needs first, by name or id. A name that is not found is kept and named as missing.',
  },
  'system.retire': {
    schema: z.strictObject({ system, reason: why }),
    example: { system: 'EMIS Web', reason: 'Listed twice' },
    summary: 'Strike a system from the list. Nothing is deleted; it can be reinstated.',
  },
  'system.reinstate': {
    schema: z.strictObject({ system, reason: why.optional() }),
    example: { system: 'EMIS Web' },
    summary: 'Put a struck system back on the list, with everything that was known of it.',
  },
  'system.import': {
    schema: z.strictObject({
      /** Names the list, the same for every fresh export of it: keys are compared within it. */
      source: line,
      rows: z.array(CatalogueRow).min(1, 'The list is empty.').max(20_000),
    }),
    example: {
      source: 'cmdb',
      rows: [
        {
          name: 'EMIS Web',
          supplier: 'EMIS',
          tier: 3,
          prerequisites: ['Identity service'],
          externalKey: 'CI001',
        },
      ],
    },
    summary: 'Read a list of systems in: adds, fills in and changes, and leaves alone what was set by hand.',
  },
  'part.add': {
    schema: z.strictObject({
      system,
      kind: z.enum(['function', 'interface', 'site']),
      name: line,
      direction: z.enum(DIRECTIONS).optional(),
      with: line.optional(),
    }),
    example: {
      system: 'EMIS Web',
      kind: 'interface',
      name: 'Results in',
      direction: 'in',
      with: 'Pathology',
    },
    summary: 'Add a function, an interface or a site to a system. Each has a state of its own.',
  },
  'part.rename': {
    schema: z.strictObject({ system, part, name: line }),
    example: { system: 'EMIS Web', part: 'Results in', name: 'Pathology results in' },
    summary: 'Rename a function or an interface. Sites are renamed by site.rename, for all systems.',
  },
  'part.retire': {
    schema: z.strictObject({ system, part, reason: why.optional() }),
    example: { system: 'EMIS Web', part: 'Results in' },
    summary: 'Strike a part from the list. Nothing is deleted; it can be reinstated.',
  },
  'part.reinstate': {
    schema: z.strictObject({ system, part }),
    example: { system: 'EMIS Web', part: 'Results in' },
    summary: 'Put a struck part back on the list.',
  },
  'site.add': {
    schema: z.strictObject({ name: line }),
    example: { name: 'Ward 7b' },
    summary: 'Add a place. Naming a new one anywhere else adds it too.',
  },
  'site.rename': {
    schema: z.strictObject({ site, name: line }),
    example: { site: 'Ward 7b', name: 'Ward 7B' },
    summary: 'Rename a place, for every system that is used there.',
  },
} satisfies Commands;
