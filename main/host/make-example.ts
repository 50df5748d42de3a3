import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CommandRequest } from '#shared/domain/envelope.ts';
import type { Trouble } from '#shared/contract/answers.ts';
import { importers } from '#main/engine/registries.ts';
import { runImport } from '#main/engine/run-import.ts';
import type { OpenedParts } from './open-incident.ts';

/** The worked example: what its README says to run, in this order. */
const SAMPLE = '2024-07-19-northern-ireland';
const DECLARATION = {
  name: 'Global IT outage, Northern Ireland, July 2024',
  profile: 'health-northern-ireland',
  exercise: true,
};
const AUTHOR = { name: 'Exercise loggist', role: 'Loggist' };

/**
 * Makes the worked example at `file`, from the published record in `samplesFolder`: an exercise on its own clock. The
 * file stands there whole or not at all. Throws where the sample is not part of this installation, or does not fit it.
 */
export async function makeExample(
  file: string,
  samplesFolder: string,
  create: (file: string) => OpenedParts,
): Promise<void> {
  const sample = path.join(samplesFolder, SAMPLE);
  const catalogue = readFileSync(path.join(sample, 'catalogue.csv'));
  const commands = readFileSync(path.join(sample, 'commands.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => CommandRequest.parse(JSON.parse(line)));
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const { log, close } = create(part);
  try {
    must([log.dispatch({ type: 'incident.declare', data: DECLARATION }, AUTHOR)]);
    const importer = await importers['systems-csv']();
    const plan = importer.read(catalogue, log.state);
    if (!plan.ok) throw new Error(plan.message);
    must([await runImport(log, { plan, bytes: catalogue, fileName: 'catalogue.csv' }, AUTHOR)]);
    must(log.dispatchAll(commands, AUTHOR));
  } finally {
    close();
  }
  renameSync(part, file);
}

function must(answers: readonly ({ readonly ok: true } | Trouble)[]): void {
  const refused = answers.find((one) => !one.ok);
  if (refused?.ok === false)
    throw new Error(`The worked example does not fit this version: ${refused.message}`);
}
