import type { LoggedFact, LogReader } from './area.ts';
import type { Instant } from './instant.ts';

interface Page {
  readonly items: readonly LoggedFact[];
  readonly next: number | null;
}

/** The log as it read at a time: what had happened by then, and nothing of later. */
export const readerAt = (reader: LogReader, at: Instant): LogReader => ({
  page: ({ before, limit, ...wanted }) =>
    pageAt((from) => reader.page({ ...wanted, limit, before: from }), {
      before,
      limit,
      at,
    }),
  logged: (id) => {
    const found = reader.logged(id);
    return found !== undefined && found.fact.at <= at ? found : undefined;
  },
});

/**
 * A page of at most `limit` facts that had happened by `at` (of all, where it is undefined), read from pages of `read`,
 * newest first. Where the log ends with later ones, `next` may lead to an empty page, never to a lost one.
 */
export function pageAt(
  read: (before: number | undefined) => Page,
  {
    before,
    limit,
    at,
  }: { readonly before: number | undefined; readonly limit: number; readonly at: Instant | undefined },
): Page {
  const items: LoggedFact[] = [];
  let from = before;
  for (;;) {
    const page = read(from);
    for (const one of page.items) {
      if (at !== undefined && one.fact.at > at) continue;
      items.push(one);
      if (items.length === limit) return { items, next: isLast(page, one) ? null : one.seq };
    }
    if (page.next === null) return { items, next: null };
    from = page.next;
  }
}

const isLast = ({ items, next }: Page, { seq }: LoggedFact): boolean =>
  next === null && items.at(-1)?.seq === seq;
