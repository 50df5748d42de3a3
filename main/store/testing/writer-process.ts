// A program for tests: opens an incident file, appends commands of three events one after the other for ever, and writes
// a line for each when it was acknowledged. It is there to be killed.
import { writeSync } from 'node:fs';
import { openIncident } from '../opening.ts';
import { commandOf } from './drafts.ts';

const [file = '', dataFolder = ''] = process.argv.slice(2);
const store = openIncident(file, {
  dataFolder,
  station: 'CHILD',
  mode: 'write',
  now: '2024-07-19T05:00:00.000Z',
});
writeSync(1, `${store.readOnly?.code ?? 'open'}\n`);
while (store.readOnly === null) {
  const said = ['one', 'two', 'three'].map((text) => ({ data: { text, padding: 'x'.repeat(300) } }));
  const head = store.append(commandOf({ head: store.head(), origin: store.origin }, said));
  writeSync(1, `${String(head.seq)}\n`);
}
