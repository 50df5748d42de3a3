import type { Exporter } from '../exporter.ts';

/** The exact envelopes, one a line: what `rebuild` takes, and what any other program can read. */
export const jsonlExporter: Exporter = {
  format: 'jsonl',
  summary: 'Every event as it is stored, one JSON object a line; an incident file can be rebuilt from it.',
  *write(source) {
    for (const { envelope } of source.events()) yield `${JSON.stringify(envelope)}\n`;
  },
};
