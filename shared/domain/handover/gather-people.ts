import { nextRelief, whoIsHere, type OnDuty } from '../people/select-presence.ts';
import { postRows, type PostRow } from '../people/select-posts.ts';
import { updateClocks } from '../updates/select.ts';
import { fact, found, type Found, type Gatherer } from './gather.ts';
import { isAhead } from './gather-systems.ts';

function postItem({ role, name, held, isCommand, holderGone, offer }: PostRow): Found {
  const isLoud = isCommand && (held === null || holderGone);
  return found(
    'posts',
    {
      key: `post:${role ?? 'charge'}`,
      rev: held === null ? 'vacant' : `${held.holder.person} ${held.since}`,
      title: name,
    },
    [
      held === null ? fact('VACANT') : fact(`${held.holder.name} since`, held.since),
      holderGone ? fact('Has gone: somebody must take it') : null,
      offer === null ? null : fact(`Offered to ${offer.to.name}, not accepted`, offer.at),
    ],
    { weight: !isLoud ? 0 : role === null ? 96 : 70, theme: isLoud ? 'posts-vacant' : 'posts' },
  );
}

const hours = (minutes: number): string =>
  `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;

function personItem({
  person,
  where,
  relief,
  reliefPassed,
  minutes,
  since,
  tooLong,
  shortRest,
  restBefore,
}: OnDuty): Found {
  const [first] = person.contacts;
  return found(
    'people',
    { key: `person:${person.id}`, rev: since, title: `${person.initials} ${person.name}` },
    [
      fact(`${where === null ? '' : `${where}; `}on duty ${hours(minutes)}, since`, since),
      tooLong ? fact('LONG ON DUTY') : null,
      shortRest && restBefore !== null ? fact(`Rested only ${hours(restBefore)} before`) : null,
      relief === null
        ? fact('No relief named')
        : fact(reliefPassed ? 'RELIEF OVERDUE since' : 'Relief', relief),
      first === undefined ? null : fact(`${first.kind} ${first.value}`),
      person.reach === null ? null : fact(`When phones are down: ${person.reach}`),
    ],
    { weight: tooLong || reliefPassed ? 46 : 0, theme: 'long-on-duty' },
  );
}

/** Who holds what, who is here, and whose relief comes next. */
export const gatherPeople: Gatherer = ({ world, now }) => {
  const here = whoIsHere(world, now);
  const next = nextRelief(here);
  return [
    // A support role that nobody holds is not missing: not every incident needs it.
    ...postRows(world, now)
      .filter(({ held, isCommand, offer }) => held !== null || isCommand || offer !== null)
      .map(postItem),
    ...here.map(personItem),
    ...(next !== undefined && isAhead(next.relief, now)
      ? [
          found(
            'expected',
            { key: `expect:relief:${next.person.id}`, rev: next.relief, title: next.person.name },
            [fact('relief', next.relief)],
          ),
        ]
      : []),
  ];
};

/** Updates that were promised, or are owed by their clock. */
export const gatherUpdates: Gatherer = ({ world, now }) =>
  updateClocks(world, now).flatMap(({ audience, due, state, lastSent, overdueMinutes }) =>
    due === null
      ? []
      : [
          found(
            'updates',
            {
              key: `update:${audience.key}`,
              rev: lastSent?.event ?? '',
              title: `Update to ${audience.name}`,
            },
            [
              fact(
                overdueMinutes > 0 ? `OVERDUE${state === 'snoozed' ? ', silenced' : ''} since` : 'Due',
                due,
              ),
              lastSent === null ? fact('None sent yet') : fact('Last sent', lastSent.at),
            ],
            { weight: state === 'overdue' ? 56 : 0, theme: 'updates-overdue' },
          ),
        ],
  );
