import type { CommandId } from '#shared/domain/ids.ts';
import type { Logger } from '#main/platform/logger.ts';
import type { Timer } from '#main/platform/timer.ts';
import type { LiveLog } from './live-log.ts';

/** A reminder is due by the minute: looking this often is soon enough, and costs a scan of the open items. */
const LOOK_EVERY_MS = 10_000;
/** What is carried out may make something else due at once; an area whose due never ends is stopped here. */
const ROUNDS = 10;

/**
 * Issues what the areas say is due, by `system`, under the ids they give: an id that a restart or another
 * station issued before gets its first answer again, so nothing comes twice. It also looks whether a
 * fault is over and whether the clock jumped, so that both are said while nobody types.
 */
export class Scheduler<State> {
  readonly #log: LiveLog<State>;
  readonly #logger: Logger;
  /** Refused, and not to be asked again before the log moved. */
  readonly #refused = new Set<CommandId>();
  #refusedAt = -1;

  constructor(log: LiveLog<State>, logger: Logger) {
    this.#log = log;
    this.#logger = logger;
  }

  /** Looks now and from now on; gives what stops it. */
  start(timer: Timer): () => void {
    this.look();
    return timer.every(LOOK_EVERY_MS, () => this.look());
  }

  /** Carries out what is due at this moment. */
  look(): void {
    // Without a command it only notes a clock that jumped, and goes on after a fault.
    this.#log.dispatchAll([], 'system');
    for (let round = 0; round < ROUNDS && this.#log.obstacle === null; round += 1) {
      if (!this.#carryOut()) return;
    }
  }

  /** True where something was carried out, so that something else may be due. */
  #carryOut(): boolean {
    const { log } = this.#forget();
    const due = log.kind.domain.due(log.state, log.now()).filter(({ id }) => !this.#refused.has(id));
    if (due.length === 0) return false;
    const { seq } = log.head();
    const answers = log.dispatchAll(due, 'system');
    for (const answer of answers) {
      if (answer.ok) continue;
      this.#refused.add(answer.id);
      this.#logger.write('warning', 'what was due was refused', { id: answer.id, code: answer.code });
    }
    this.#refusedAt = log.head().seq;
    return log.head().seq > seq;
  }

  #forget(): { readonly log: LiveLog<State> } {
    if (this.#log.head().seq !== this.#refusedAt) this.#refused.clear();
    return { log: this.#log };
  }
}
