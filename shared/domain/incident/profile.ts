import { z } from 'zod';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const words = z.string().min(1).max(300);

/**
 * A word of the sector: its key in the log, how it reads, and one line for the newcomer. `source` says where
 * word and meaning come from, where that is not the profile's own `source`.
 */
export const Term = z.strictObject({ key, name: words, meaning: words, source: words.optional() });
export type Term = z.infer<typeof Term>;

/**
 * What a command role brings with it: offered to whoever takes it, never forced on them. `source` says where it comes
 * from, where that is not the profile's own `source`.
 */
export const RoleTask = z.strictObject({
  key,
  title: z.string().min(1).max(200),
  /** Minutes after it was given. */
  dueMinutes: z.int().positive().optional(),
  urgent: z.boolean().optional(),
  /** It comes again so long after it was due. */
  everyMinutes: z.int().min(5).optional(),
  source: words.optional(),
});
export type RoleTask = z.infer<typeof RoleTask>;

/** A line of a sitrep: `key` is one of `sitreps/fields.ts`, or the asker's own; `label` as the asker calls it. */
export const SitrepField = z.strictObject({ key, label: words });
export type SitrepField = z.infer<typeof SitrepField>;

/** What a sitrep holds, in the order in which whoever asks for it wants it. */
export const SitrepTemplate = z.strictObject({
  key,
  name: words,
  fields: z.array(SitrepField).min(1).max(30),
  source: words.optional(),
});
export type SitrepTemplate = z.infer<typeof SitrepTemplate>;

/** A message with holes such as `{incident}` (`sitreps/message.ts` says which fill themselves). */
export const MessageTemplate = z.strictObject({
  key,
  name: words,
  /** The audience whose clock it moves. */
  audience: key,
  text: z.string().min(1).max(499),
  source: words.optional(),
});
export type MessageTemplate = z.infer<typeof MessageTemplate>;

/** What differs by sector (DOMAIN section 0): data, not code. An incident carries a copy of its own. */
export const Profile = z.strictObject({
  key,
  name: words,
  /** Where the words come from that name no source of their own: a source, or "Blackstart's own proposal". */
  source: words,
  incidentTypes: z.array(Term).min(1),
  levels: z.array(Term).min(1),
  /** Command roles: at most one holder each. `tier` orders them, highest first. */
  commandRoles: z
    .array(
      Term.extend({
        tier: z.enum(['strategic', 'tactical', 'operational', 'support']),
        tasks: z.array(RoleTask).max(9).optional(),
      }),
    )
    .min(1),
  /** Who is owed updates, and how often by default (minutes). */
  audiences: z.array(Term.extend({ intervalMinutes: z.int().positive() })),
  /** What is counted about the impact. */
  counters: z.array(Term.extend({ unit: words })),
  backlogTypes: z.array(Term),
  /** Priority scales for backlog, most urgent value first. */
  priorityScales: z.array(Term.extend({ values: z.array(Term).min(2) })),
  services: z.array(Term),
  forms: z.array(Term),
  /** Absent in incidents that were declared before there were any. */
  sitreps: z.array(SitrepTemplate).min(1).optional(),
  messages: z.array(MessageTemplate).optional(),
  /** Names of the restore groups 0 to 5. */
  restoreGroups: z.array(z.strictObject({ tier: z.int().min(0).max(5), name: words, why: words })).length(6),
});
export type Profile = z.infer<typeof Profile>;
