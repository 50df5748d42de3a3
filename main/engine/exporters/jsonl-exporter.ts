import { canonicalJson } from '#main/store/canonical.ts';
import { journalHeader } from '#main/store/journal-line.ts';
import type { Exporter } from '../exporter.ts';

/** The exact envelopes, one a line under one that says what they are, as in a second copy: `rebuild` takes it. */
export const jsonlExporter: Exporter = {
  format: 'jsonl',
  summary: 'Every event as it is stored, one JSON object a line; an incident file can be rebuilt from it.',
  *write(source) {
    let headed = false;
    for (const { envelope } of source.events()) {
      if (!headed) yield `${journalHeader(envelope.incident)}\n`;
      headed = true;
      yield `${canonicalJson(envelope)}\n`;
    }
  },
};
