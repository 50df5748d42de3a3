import type { CommandAnswer } from '#shared/contract/answers.ts';
import type { LogQuery, LogSearch } from '#shared/contract/host-port.ts';
import type { FactPage, SearchPage, StateSnapshot } from '#shared/contract/incidents.ts';
import type { CommandRequest } from '#shared/domain/envelope.ts';
import { foldedAt } from '#shared/domain/folded-at.ts';
import { CommandId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { readerAt } from '#shared/domain/reader-at.ts';
import type { MemoryLog } from './memory-log.ts';

/** A log of a MemoryHost, an incident's or the library's: what the real host answers of one. */
export class ServedMemory<State> {
  readonly log: MemoryLog<State>;
  readonly #answers = new Map<string, CommandAnswer>();
  epoch = 1;

  constructor(log: MemoryLog<State>) {
    this.log = log;
  }

  /** As the host does: a command accepted before gets its first answer; a rejection is decided afresh. */
  dispatch(request: CommandRequest): CommandAnswer {
    const id = request.id ?? CommandId.parse(`cmd-${this.#answers.size + 1}`);
    const before = this.#answers.get(id);
    if (before !== undefined) return before;
    const length = this.log.facts.length;
    const outcome = this.log.send({
      id,
      type: request.type,
      data: request.data as object, // as: the domain checks it against the command's own schema
      ...(request.at === undefined ? {} : { at: request.at }),
      ...(request.by === undefined ? {} : { by: request.by }),
      ...(request.toldBy === undefined ? {} : { toldBy: request.toldBy }),
      ...(request.onBehalfOf === undefined ? {} : { onBehalfOf: request.onBehalfOf }),
      ...(request.acknowledged === undefined ? {} : { acknowledged: request.acknowledged }),
    });
    if (!outcome.ok) return { ...outcome, kind: 'rejection', id };
    const events = this.log.facts.slice(length).map((one) => one.id);
    const receipt = { ok: true, id, seq: this.log.facts.length, events, notice: outcome.notice } as const;
    this.#answers.set(id, receipt);
    return receipt;
  }

  state(): StateSnapshot {
    return this.#snapshot(this.log.state);
  }

  stateAt(at: Instant): StateSnapshot {
    return this.#snapshot(foldedAt(this.log.domain, this.log.facts, at));
  }

  eventsSince({ epoch, seq, limit }: { epoch: string; seq: number; limit: number }): FactPage {
    const { facts } = this.log;
    const page = epoch === String(this.epoch) ? facts.slice(seq, seq + limit) : [];
    return {
      epoch: String(this.epoch),
      facts: page.map((one, index) => ({ seq: seq + index + 1, fact: one })),
      head: facts.length,
    };
  }

  query({ name, input, at }: LogQuery): unknown {
    const query = this.log.domain.queries.get(name);
    if (query === undefined) throw new Error(`no query ${name}`);
    // as: the query checks its own input
    const asked = query.input.parse(input) as never;
    const { domain, facts, state, now } = this.log;
    return at === undefined
      ? query.run(state, asked, this.log.reader(), now)
      : query.run(foldedAt(domain, facts, at), asked, readerAt(this.log.reader(), at), at);
  }

  search({ text, before, limit, at }: LogSearch): SearchPage {
    const wording = { time: String };
    const rows = this.log.facts
      .map((one, index) => ({ seq: index + 1, fact: one, words: this.log.domain.describe(one, wording) }))
      .filter(({ seq, words }) => words.includes(text) && (before === null || seq < before))
      .filter(({ fact }) => at === undefined || fact.at <= at)
      .reverse();
    const next = rows.length > limit ? (rows[limit - 1]?.seq ?? null) : null;
    return { rows: rows.slice(0, limit), next };
  }

  #snapshot(state: State): StateSnapshot {
    return { json: JSON.stringify(state), seq: this.log.facts.length, epoch: String(this.epoch) };
  }
}
