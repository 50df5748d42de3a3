import { z } from 'zod';
import type { LogReader, QueryDefinition } from '../area.ts';
import { EventId, type HandoverId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { composeSheet } from './compose.ts';
import type { handoverEvents } from './events.ts';
import type { Sheet } from './sheet.ts';
import type { HandoverWorld } from './state.ts';

type Accepted = z.output<(typeof handoverEvents)['handover.accepted']['schema']>;

/** A handover that was accepted, as its event says. */
export interface PastHandover {
  readonly event: EventId;
  readonly at: Instant;
  readonly handover: HandoverId;
  readonly number: string;
  readonly outgoing: string;
  readonly incoming: string;
  readonly posts: readonly string[];
  readonly openQuestions: number;
}

const accepted = (data: unknown): Accepted => data as Accepted; // as: the type names the data, checked when it was decided

function past(log: LogReader, { before, limit }: { before?: number | undefined; limit: number }) {
  const page = log.page({ types: ['handover.accepted'], limit, ...(before === undefined ? {} : { before }) });
  return {
    items: page.items.map(({ fact }): PastHandover => {
      const { handover, number, outgoing, incoming, posts, openQuestions } = accepted(fact.data);
      return {
        event: fact.id,
        at: fact.at,
        handover,
        number,
        outgoing: outgoing.name,
        incoming: incoming.name,
        posts: posts.map(({ name }) => name),
        openQuestions,
      };
    }),
    next: page.next,
  };
}

/** What can be read of handovers. */
export const handoverQueries = {
  'handover.sheet': {
    summary: 'The sheet of the handover in hand as it stands now; without one, what a draft would say.',
    input: z.strictObject({}),
    run: (world, _: object, log, now): Sheet => composeSheet(world, now, (id) => log.logged(id)?.fact),
  },
  'handover.past': {
    summary: 'The handovers that were accepted, newest first, page by page.',
    input: z.strictObject({
      before: z.int().positive().optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
    run: (_world, input: { before?: number; limit: number }, log) => past(log, input),
  },
  'handover.frozen': {
    summary: 'The sheet of an accepted handover, as it was frozen; null where the event is none.',
    input: z.strictObject({ event: EventId }),
    run: (_world, { event }: { event: EventId }, log): Sheet | null => {
      const fact = log.logged(event)?.fact;
      return fact?.type === 'handover.accepted' ? accepted(fact.data).sheet : null;
    },
  },
} satisfies Record<string, QueryDefinition<HandoverWorld>>;
