import { z } from 'zod';
import type { QueryDefinition } from '../area.ts';
import { MOST_POINTS } from '../step-curve.ts';
import { serviceCurve } from './service-curve.ts';
import type { ServicesWorld } from './state.ts';

const CurveInput = z.strictObject({ points: z.int().min(2).max(MOST_POINTS).default(MOST_POINTS) });

/** What can be read of services without folding the log oneself. */
export const servicesQueries = {
  'services.curve': {
    summary:
      'Services by what people stated of them, over time: exact at every change, or at up to 500 moments.',
    input: CurveInput,
    run: (world, { points }: z.output<typeof CurveInput>, log, now) => serviceCurve(world, log, now, points),
  },
} satisfies Record<string, QueryDefinition<ServicesWorld>>;
