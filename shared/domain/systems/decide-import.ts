import type { DecideMap } from '../area.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, acceptWith, reject } from '../outcome.ts';
import type { catalogueCommands } from './commands-catalogue.ts';
import { planImport, type RowOutcome } from './import-plan.ts';
import type { SystemsWorld } from './state.ts';

const refusedIn = (rows: readonly RowOutcome[]) =>
  rows.flatMap((row) =>
    row.outcome === 'refused' ? [{ row: row.row, name: row.name, because: row.because }] : [],
  );

export const importDecide: Pick<DecideMap<SystemsWorld, typeof catalogueCommands>, 'system.import'> = {
  'system.import': (world, { data }, context) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const plan = planImport(world, data, () => context.newId());
    const refused = refusedIn(plan.rows);
    const words = refused.map(({ row, name, because }) => `Row ${row}, ${name}: ${because}`);
    if (refused.length === plan.rows.length) {
      return reject('nothing-to-import', `No row could be taken. ${words.join(' ')}`, { refused });
    }
    const { keptByHand, systems } = plan;
    const summary = {
      type: 'system.imported',
      data: { source: data.source, ...systems, keptByHand, refused },
    };
    const notices = [
      ...(words.length === 0 ? [] : [`Not taken, ${words.length}:`, ...words]),
      ...plan.notices,
    ];
    const events = [summary, ...plan.events];
    return notices.length === 0 ? accept(...events) : acceptWith(notices.join(' '), events);
  },
};
