import type { ReactNode } from 'react';
import { needsOf, type Prerequisite } from '#shared/domain/systems/select-restore.ts';
import type { BoardRow } from '#shared/domain/systems/select-row.ts';
import { slipsOf } from '#shared/domain/systems/select-owed.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { STATES, type SystemState } from '#shared/domain/systems/states.ts';
import { useIncident } from '../../store/host-context.ts';
import { clockBeside, spanWords } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording, type TimeWording } from '../../store/use-wording.ts';
import { DefinitionList, type Definition } from '../../ui/section/definition-list.tsx';

type At = (instant: Parameters<TimeWording['clock']>[0]) => string;

/** What is known of the system now, term by term; what a quick entry left out is owed. */
export function SystemFacts({ system, row }: { system: System; row: BoardRow }) {
  const world = useIncident((state) => state);
  const now = useNow();
  const wording = useWording();
  const at: At = (instant) => clockBeside(instant, now, wording);
  const needs = needsOf(world, system, now);
  const slips = slipsOf(system.track, now);
  const { since, age, confirmedBy, expectedBack, workaround } = row;
  return (
    <DefinitionList
      items={[
        ...stateItems(row.state, row.cause, at),
        { term: 'Since', ...valued(since === undefined ? undefined : at(since)) },
        {
          term: 'Confirmed',
          ...valued(
            age === undefined
              ? undefined
              : `${at(age.confirmedAt)}, ${spanWords(age.minutes)} ago${confirmedBy === undefined ? '' : `, ${confirmedBy}`}`,
          ),
          owed: age === undefined,
        },
        { term: 'Look again', ...valued(age === undefined ? undefined : at(age.dueAt)) },
        {
          term: 'Expected back',
          ...valued(
            expectedBack === null ? undefined : (
              <>
                {at(expectedBack)}
                {slips.map((slip) => (
                  <span key={slip.at} className="system-slip">
                    {at(slip.from)} to {at(slip.to)}
                    {slip.reason === undefined ? ' (why: owed)' : `: ${slip.reason}`}
                  </span>
                ))}
              </>
            ),
          ),
        },
        {
          term: 'Workaround',
          ...valued(
            workaround === null
              ? undefined
              : [
                  workaround.procedure,
                  workaround.forms === undefined ? null : `Forms: ${workaround.forms}`,
                  workaround.told === undefined ? null : `Told: ${workaround.told}`,
                  workaround.safeUntil === undefined ? null : `Safe until ${at(workaround.safeUntil)}`,
                ]
                  .filter((line) => line !== null)
                  .join('. '),
          ),
        },
        { term: 'Needs first', ...valued(needs.length === 0 ? undefined : <Needs needs={needs} />) },
        { term: 'Owner', ...valued(system.owner) },
        { term: 'Tester', ...valued(system.tester) },
        {
          term: 'Supplier',
          ...valued(together(system.supplier, system.supplierContact, system.supplierRef)),
        },
        { term: 'Notes', ...valued(system.notes) },
      ]}
    />
  );
}

const valued = (value: ReactNode): Pick<Definition, 'value'> =>
  value === undefined || value === null || value === '' ? {} : { value };

const together = (...words: readonly (string | undefined)[]): string =>
  words.filter((word) => word !== undefined).join(', ');

function stateItems(state: SystemState, cause: string | undefined, at: At): readonly Definition[] {
  switch (state.state) {
    case 'down':
    case 'degraded':
      return [
        { term: 'What is lost', ...valued(state.lost), owed: true },
        { term: 'Cause', ...valued(cause), owed: true },
      ];
    case 'limited':
      return [
        { term: 'Allowed use', value: state.allowedUse ?? 'limits not stated: do not use yet' },
        { term: 'Until', ...valued(state.until === undefined ? undefined : at(state.until)), owed: true },
      ];
    case 'monitoring':
      return [
        { term: 'Watched until', value: `${at(state.watchUntil)}; its end promotes nothing by itself` },
      ];
    case 'validated':
      return [{ term: 'Tested', value: `${state.tester}: ${state.saw}` }];
    case 'normal':
      return [
        {
          term: 'Backlog',
          value:
            state.backlog.is === 'clear'
              ? 'clear'
              : `signed by ${state.backlog.signedBy}: ${state.backlog.reason}`,
        },
      ];
    case 'unaffected':
      return [{ term: 'Checked by', ...valued(state.checkedBy), owed: true }];
    case 'unknown':
      return [];
  }
}

function Needs({ needs }: { needs: readonly Prerequisite[] }) {
  return (
    <ul className="system-needs">
      {needs.map((need) => (
        <li key={need.name}>
          {need.name}
          {need.found ? ` (${STATES[need.state].word})` : ' (not on the board)'}
        </li>
      ))}
    </ul>
  );
}
