import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { exportSourceOf } from '../testing/export-source.ts';
import { htmlExporter } from './html-exporter.ts';
import { markdownExporter } from './markdown-exporter.ts';

/** A decision, typed under the wrong name, completed, signed and ended later. */
function decided() {
  const log = new MemoryLog(incidentDomain, { now: '2024-07-19T08:00:00Z' }).given(
    { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } },
    {
      type: 'log.note',
      data: { text: 'Radiotherapy stays closed', kind: 'decision', because: 'Untested.' },
      by: { name: 'Loggist A' },
    },
  );
  const entry = log.facts.at(-1)?.id;
  return log.given(
    { type: 'log.supply', data: { entry, risks: 'Fractions are missed', confidence: 'likely' } },
    { type: 'log.sign', data: { entry, name: 'Duty director' } },
    {
      type: 'log.reattribute',
      data: { events: [entry], from: 'Loggist A', to: { name: 'Loggist B' }, reason: 'Had gone home.' },
    },
    { type: 'decision.end', data: { entry, because: 'All four are tested.' } },
  );
}

test.each([
  ['html', htmlExporter],
  ['markdown', markdownExporter],
])(
  'LO-17, LO-18, EX-6, hazard "entries under the wrong name": %s shows beside a decision what became of it, and what a typed name is worth',
  (_, exporter) => {
    const text = [...exporter.write(exportSourceOf(decided()))].join('');
    const line = text.split('\n').find((one) => one.includes('Radiotherapy stays closed')) ?? '';
    for (const words of [
      'Loggist A',
      'Risks: Fractions are missed',
      'How surely: Likely',
      'signed by Duty director (a typed name)',
      'were by Loggist B',
      'ended. Because: All four are tested.',
    ]) {
      expect(line.replaceAll('\\', '')).toContain(words);
    }
    expect(text).toContain('A typed name is not proof of identity');
  },
);
