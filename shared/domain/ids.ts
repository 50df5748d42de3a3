import { z } from 'zod';

/**
 * Ids of things in a log. Each is a short string that names one thing for ever; the brand keeps a
 * person's id from being handed to something that wants a system's.
 */
const idText = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/, 'An id holds letters, digits and . _ : - only.');

export const IncidentId = idText.brand<'IncidentId'>();
export type IncidentId = z.infer<typeof IncidentId>;

/**
 * The library's log goes by this name in place of an incident's, alike at every station: so two libraries that meet are
 * one log, as two files of an incident are.
 */
export const LIBRARY = IncidentId.parse('library');

/** `ORIGIN-n`: the n-th event of an origin. */
export const EventId = idText.brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

/** Chosen by whoever issues the command; the same id gets the same answer again. */
export const CommandId = idText.brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** A station's unbroken run of writing. */
export const OriginId = idText.brand<'OriginId'>();
export type OriginId = z.infer<typeof OriginId>;

/** One installation of Blackstart, kept in its data folder. */
export const StationId = idText.brand<'StationId'>();
export type StationId = z.infer<typeof StationId>;

export const SystemId = idText.brand<'SystemId'>();
export type SystemId = z.infer<typeof SystemId>;

/** A function, interface or site of a system. */
export const PartId = idText.brand<'PartId'>();
export type PartId = z.infer<typeof PartId>;

export const ServiceId = idText.brand<'ServiceId'>();
export type ServiceId = z.infer<typeof ServiceId>;

export const PersonId = idText.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const TaskId = idText.brand<'TaskId'>();
export type TaskId = z.infer<typeof TaskId>;

export const ShiftId = idText.brand<'ShiftId'>();
export type ShiftId = z.infer<typeof ShiftId>;

export const HandoverId = idText.brand<'HandoverId'>();
export type HandoverId = z.infer<typeof HandoverId>;

/** A checklist in progress; shorter than other ids, since names of steps are made with it. */
export const RunId = idText.max(44).brand<'RunId'>();
export type RunId = z.infer<typeof RunId>;

/** A version of a checklist as an incident copied it, named after what it says. */
export const CopyId = idText.brand<'CopyId'>();
export type CopyId = z.infer<typeof CopyId>;

/** The n-th event of an origin, by name. */
export const eventIdOf = (origin: OriginId, n: number): EventId => EventId.parse(`${origin}-${String(n)}`);
