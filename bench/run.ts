// What `npm run bench -- SUITE [--quick]` runs: the product beside its anchors, in one process and one run.
import { gridSuite } from './grid.ts';
import { logSuite } from './log.ts';
import { rpcSuite } from './rpc.ts';
import { windowSuite } from './window.ts';
import { workWindowSuite } from './work-window.ts';
import { workSuite } from './work.ts';

const suites: Readonly<Record<string, (options: { readonly isQuick: boolean }) => void | Promise<void>>> = {
  grid: gridSuite,
  log: logSuite,
  rpc: rpcSuite,
  window: windowSuite,
  work: workSuite,
  'work-window': workWindowSuite,
};

const words = process.argv.slice(2);
const names = words.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => suites[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of names.length === 0 ? Object.keys(suites) : names) {
    console.log(
      `== ${name} == Node ${process.version}, ${process.platform} ${process.arch}; compare by ratio, not by time`,
    );
    await suites[name]?.({ isQuick: words.includes('--quick') });
  }
}
