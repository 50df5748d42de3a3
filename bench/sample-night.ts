import type { CommandRequest } from '#shared/domain/envelope.ts';
import { instantOf } from '#shared/domain/instant.ts';

/** When the nights of the bench begin: 19 July 2024, 06:00 BST. */
const BEGIN_MS = Date.UTC(2024, 6, 19, 5);

const WORDS =
  'rang the service desk about radiotherapy theatre list pharmacy scripts on paper until further notice ward seven reports login fails supplier says fix is out site lead told and will ring back at the hour'.split(
    ' ',
  );

/** Always the same numbers for the same seed, below `limit`. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % limit;
  };
}

/** A line as a loggist types it, some 76 letters, unlike the one before. */
export function line(pick: (limit: number) => number): string {
  return Array.from({ length: 13 }, () => WORDS[pick(WORDS.length)] ?? '').join(' ');
}

/** The lines that a night of `count` entries holds, for an anchor over the same texts. */
export function* lines(count: number): Generator<string> {
  const pick = sequence(7);
  for (let i = 0; i < count; i += 1) yield line(pick);
}

/** What starts an exercise over `systems` systems: the first commands of a night. */
export function opening(systems: number): CommandRequest[] {
  const rows = Array.from({ length: systems }, (_, i) => ({ name: `System ${String(i + 1)}`, tier: i % 6 }));
  return [
    { type: 'incident.declare', data: { name: 'A long night', profile: 'general', exercise: true } },
    { type: 'incident.move-clock', data: { to: instantOf(BEGIN_MS + 400 * 86_400_000), running: false } },
    { type: 'system.import', data: { source: 'bench', rows } },
    {
      type: 'system.set-state',
      at: instantOf(BEGIN_MS),
      data: { subjects: rows.map(({ name }) => ({ system: name })), to: { state: 'down' } },
    },
  ];
}

/**
 * The commands of a night, one event each: seven lines of log, two confirmations and one change of state
 * in ten, over the systems whose ids are given. What is known of the systems is 20 seconds apart; the lines
 * are entered as they happen: a night of late lines would owe a reason for each.
 */
export function* night(count: number, systems: readonly string[]): Generator<CommandRequest> {
  const pick = sequence(11);
  for (let i = 0; i < count; i += 1) {
    const at = instantOf(BEGIN_MS + i * 20_000);
    const subjects = [{ system: systems[pick(systems.length)] ?? '' }];
    const kind = i % 10;
    if (kind < 7) yield { type: 'log.note', data: { text: line(pick) } };
    else if (kind < 9) yield { type: 'system.confirm', at, data: { subjects } };
    else {
      const state = pick(2) === 0 ? { state: 'down' } : { state: 'degraded', lost: 'Printing' };
      yield { type: 'system.set-state', at, data: { subjects, to: state } };
    }
  }
}
