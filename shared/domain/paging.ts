import { z } from 'zod';

/** How many a query gives at once. */
export const limit = z.int().min(1).max(1000).default(100);

/** A page of the log, newest first; `before` is `next` of the page before, and absent for the newest. */
export const PageInput = z.strictObject({ before: z.int().positive().optional(), limit });
export type PageInput = z.output<typeof PageInput>;
