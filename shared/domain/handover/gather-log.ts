import { values } from '../collection.ts';
import type { EventId } from '../ids.ts';
import { decisionsInForce, reviewOf } from '../log/decision.ts';
import { DEBT_WORDS as LOG_DEBT_WORDS, standingCorrection } from '../log/state.ts';
import { standingWords } from '../log/standing-words.ts';
import { listedSystems } from '../systems/select-counts.ts';
import { DEBT_WORDS, owedOf, type Debt as SystemDebt } from '../systems/select-owed.ts';
import { fact, found, type Found, type Gatherer, type Looking } from './gather.ts';

/** The words of an entry as they stand. */
export const entryWords = ({ world, logged }: Pick<Looking, 'world' | 'logged'>, id: EventId): string =>
  standingWords(world, id, logged);

/** Questions without an answer, and entries that owe something. */
const gatherEntries: Gatherer = (looking) => {
  const { log } = looking.world;
  const at = (id: EventId) => looking.logged(id)?.at ?? null;
  return [
    ...[...values(log.questions)].map(({ entry, number }) =>
      found(
        'questions',
        {
          key: `entry:${entry}`,
          rev: standingCorrection(looking.world, entry) ?? entry,
          title: `${number} ${entryWords(looking, entry)}`,
        },
        [fact('Asked', at(entry))],
      ),
    ),
    ...[...values(log.owing)].map(({ entry, number, owes }) =>
      found(
        'not-entered',
        { key: `owing:${entry}`, rev: owes.join(), title: `${number} ${entryWords(looking, entry)}` },
        [fact(`Owes ${owes.map((debt) => LOG_DEBT_WORDS[debt]).join(', ')}`)],
      ),
    ),
  ];
};

/** What quick entries about systems left out, one line for each kind of debt. Not assessed has its own group. */
const gatherDebts: Gatherer = ({ world, now }) => {
  const owing = new Map<SystemDebt, string[]>();
  for (const system of listedSystems(world)) {
    const debts = new Set(owedOf(system, now).map(({ debt }) => debt));
    debts.delete('state');
    for (const debt of debts) owing.set(debt, [...(owing.get(debt) ?? []), system.name]);
  }
  return [...owing].map(([debt, names]): Found =>
    found(
      'not-entered',
      {
        key: `debt:${debt}`,
        rev: String(names.length),
        title: `${DEBT_WORDS[debt]}: ${String(names.length)}`,
      },
      [
        fact(names.slice(0, 40).join(', ')),
        names.length > 40 ? fact(`and ${String(names.length - 40)} more`) : null,
      ],
    ),
  );
};

/** What was said apart at two stations and nobody has settled. */
const gatherConflicts: Gatherer = ({ world }) =>
  [...values(world.conflicts.open)].map(({ id, words, at }) =>
    found('conflicts', { key: `conflict:${id}`.slice(0, 200), rev: id, title: words }, [fact('Since', at)], {
      weight: 48,
    }),
  );

/** Decisions that hold; those whose review time has come are said. */
const gatherDecisions: Gatherer = (looking) =>
  decisionsInForce(looking.world).map((decision) => {
    const { entry, number } = decision;
    const review = reviewOf(decision, looking.now);
    const isDue = review !== null && review !== undefined && review <= looking.now;
    return found(
      'decisions',
      {
        key: `decision:${entry}`,
        rev: `${standingCorrection(looking.world, entry) ?? entry} ${review ?? ''}`,
        title: `${number} ${entryWords(looking, entry)}`,
      },
      [
        fact('Decided', looking.logged(entry)?.at ?? null),
        review === undefined
          ? fact('No review time set')
          : review === null
            ? fact('Needs no review')
            : fact(isDue ? 'REVIEW DUE since' : 'Review', review),
      ],
      { weight: isDue ? 54 : 0 },
    );
  });

export const gatherLog: Gatherer = (looking) => [
  ...gatherEntries(looking),
  ...gatherDebts(looking),
  ...gatherDecisions(looking),
  ...gatherConflicts(looking),
];
