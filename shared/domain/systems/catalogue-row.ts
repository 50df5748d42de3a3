import { z } from 'zod';

const line = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(2000);
/** At most a year: what is longer is a slip of the keyboard. */
const minutes = z.int().positive().max(525_600);

/** Each field that may be known of a system beforehand; the lists of DOMAIN 7 and 4.8 are the source of the names. */
const known = {
  aliases: z.array(line).max(20),
  /** Whose system it is: two organisations may each have a "PACS". */
  organisation: line,
  supplier: line,
  /** Whom to ring at the supplier, and how. */
  supplierContact: line,
  /** Our number at the supplier: contract, ticket or incident reference. */
  supplierRef: line,
  /** Who answers for it here. */
  owner: line,
  /** Who tests it before it is released. */
  tester: line,
  /** Restore group, 0 first. */
  tier: z.int().min(0).max(5),
  usersServed: z.int().nonnegative().max(1_000_000_000),
  /** Recovery time objective: back at a minimum level within this. */
  rtoMinutes: minutes,
  /** Recovery point objective: the oldest data whose loss is accepted. */
  rpoMinutes: minutes,
  /** Maximum tolerable period of disruption: after it the impact is unacceptable. */
  mtpdMinutes: minutes,
  /** Minimum business continuity objective: the least that must go on. */
  mbco: text,
  /** Where the data can still be read while it is down. */
  readOnlyFallback: text,
  notes: text,
};

/** What is known of a system before anything fails: the name, and whatever else is known. Absent = not known. */
export const SystemFields = z.strictObject({ name: line, ...z.strictObject(known).partial().shape });
export type SystemFields = z.infer<typeof SystemFields>;
export type FieldName = keyof SystemFields;

/** In the order in which a person would read them. */
export const FIELD_NAMES = ['name', ...Object.keys(known)] as FieldName[]; // as: the keys of SystemFields, no more

/** The fields alone, those that are known. */
export const fieldsOf = (row: SystemFields): SystemFields =>
  Object.fromEntries(
    FIELD_NAMES.map((key) => [key, row[key]]).filter(([, value]) => value !== undefined),
  ) as SystemFields; // as: picked from a row that has them

type Nullable<Shape extends Record<string, z.ZodType>> = {
  [Key in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[Key]>>;
};
const nullable = <Shape extends Record<string, z.ZodType>>(shape: Shape): Nullable<Shape> =>
  Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [key, schema.nullable().optional()]),
  ) as Nullable<Shape>; // as: fromEntries forgets which key has which schema

/** Some of the fields: null = taken out, absent = left alone. A system always has a name. */
export const FieldValues = z.strictObject({ name: line.optional(), ...nullable(known) });
export type FieldValues = z.infer<typeof FieldValues>;

export const DIRECTIONS = ['in', 'out', 'both'] as const;

/** A link to another system; `with` names the other end, by id or by name. */
export const InterfaceRow = z.strictObject({
  name: line,
  direction: z.enum(DIRECTIONS).optional(),
  with: line.optional(),
});

/** What may stand beside the fields when a system is added: its parts and what it needs first, by name or id. */
const beside = {
  /** Places where it is used; each becomes a cell of the system x site grid. */
  sites: z.array(line).max(5000).optional(),
  functions: z.array(line).max(200).optional(),
  interfaces: z.array(InterfaceRow).max(200).optional(),
  prerequisites: z.array(line).max(200).optional(),
};

/** A system as a person adds it. */
export const NewSystem = SystemFields.extend(beside);
export type NewSystem = z.infer<typeof NewSystem>;

/**
 * One row of a catalogue, columns already mapped. Rows of one list with the same name and organisation
 * are one system (used at several sites). `externalKey` is the row's own key in its source: with it a
 * renamed row still finds its system.
 */
export const CatalogueRow = NewSystem.extend({ externalKey: line.optional() });
export type CatalogueRow = z.infer<typeof CatalogueRow>;
