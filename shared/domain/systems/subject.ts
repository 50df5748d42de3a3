import { z } from 'zod';
import { PartId, SystemId } from '../ids.ts';
import { PART_KINDS, subjectKey } from './state.ts';

/** A system or a part of it as an event speaks of it: with the names it had then. */
export const Subject = z.strictObject({
  system: SystemId,
  name: z.string(),
  part: z.strictObject({ id: PartId, kind: z.enum(PART_KINDS), name: z.string() }).optional(),
});
export type Subject = z.infer<typeof Subject>;

/** How it reads: "EMIS Web, Ward 7b". */
export const subjectWords = ({ name, part }: Subject): string =>
  part === undefined ? name : `${name}, ${part.name}`;

/** Ids under which an entry about it is found: a part's entry shows in its system's history too. */
export const aboutSubject = ({ system, part }: Subject): readonly string[] =>
  part === undefined ? [system] : [system, subjectKey({ system, part: part.id }), part.id];
