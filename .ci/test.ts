// `npm test`: every check of the project, one after the other, going on after a failure. The last line of its output is
// the total over all runners, `N passed, N failed`. `npm run check` (--nets) runs only what does not execute the code.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root, steps, type Step } from './steps.ts';
import { closingLine, sumOf, tallyOfExit, type Tally } from './tally.ts';

/** A step that takes longer hangs. */
const STEP_LIMIT_MINUTES = 40;

interface Outcome {
  step: Step;
  tally: Tally;
  seconds: number;
}

const environment = {
  ...process.env,
  PATH: [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter),
};

/** Runs a command line; with `aside` its output is kept and handed back instead of shown as it comes. */
function execute(command: string, aside: boolean): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      env: environment,
      shell: true,
      // Its own process group, so that a step that hangs can be ended with all that it started.
      detached: process.platform !== 'win32',
      stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));

    const limit = setTimeout(() => {
      console.log(`Ended after ${STEP_LIMIT_MINUTES} minutes: ${command}`);
      if (child.pid !== undefined)
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    }, STEP_LIMIT_MINUTES * 60_000);
    child.on('error', (error) => (output += error.message));
    child.on('close', (exitCode) => {
      clearTimeout(limit);
      resolve({ exitCode, output });
    });
  });
}

async function run(step: Step, aside: boolean): Promise<Outcome> {
  const start = performance.now();
  step.before?.();
  if (!aside) console.log(`\n== ${step.name}`);
  const { exitCode, output } = await execute(step.command, aside);
  const tally = step.tally?.(exitCode) ?? tallyOfExit(exitCode);
  const outcome = { step, tally, seconds: (performance.now() - start) / 1000 };
  if (aside) console.log(`\n== ${describe(outcome)}${tally.failed === 0 ? '' : `\n${output.trimEnd()}`}`);
  return outcome;
}

function describe({ step, tally, seconds }: Outcome): string {
  const word = tally.failed === 0 ? 'passed' : 'FAILED';
  const count = step.tally === undefined ? '' : `   ${closingLine(tally)}`;
  return `${word}  ${step.name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s${count}`;
}

/** Two at a time: the machines that this runs on have two cores. */
async function runSideBySide(waiting: readonly Step[]): Promise<Outcome[]> {
  const queue = [...waiting];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift())
      outcomes.push(await run(step, true));
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}

const outcomes = await runSideBySide(steps.filter((step) => step.net));
if (!process.argv.includes('--nets')) {
  for (const step of steps.filter((candidate) => !candidate.net)) outcomes.push(await run(step, false));
}

const total = sumOf(outcomes.map((outcome) => outcome.tally));
console.log('\n== summary');
for (const outcome of outcomes) console.log(describe(outcome));
for (const name of total.skipped) console.log(`SKIPPED ${name}`);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
