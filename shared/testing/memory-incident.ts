import type { Head, SecondCopyStatus } from '#shared/contract/head.ts';
import type { IncidentCard, OpenedIncident } from '#shared/contract/incidents.ts';
import type { Fact } from '#shared/domain/envelope.ts';
import { CommandId, eventIdOf, type IncidentId } from '#shared/domain/ids.ts';
import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';
import { phaseAt } from '#shared/domain/incident/select.ts';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import { nextStamp } from '#shared/domain/stamp.ts';
import { MemoryLog } from './memory-log.ts';
import { ServedMemory } from './served-memory.ts';

export const NO_SECOND_COPY: SecondCopyStatus = {
  state: 'none',
  folder: null,
  behind: 0,
  currentAt: null,
  message: null,
};

export const NO_HEAD: Omit<Head, 'incident' | 'faults'> = {
  epoch: '0',
  seq: 0,
  lastSaved: null,
  readOnly: null,
  secondCopy: NO_SECOND_COPY,
};

/** One incident of a MemoryHost. */
export class MemoryIncident extends ServedMemory<IncidentLog> {
  readonly id: IncidentId;
  secondCopy = NO_SECOND_COPY;

  constructor(id: IncidentId, now: number | null = null) {
    super(new MemoryLog(incidentDomain, { origin: id, ...(now === null ? {} : { now: instantOf(now) }) }));
    this.id = id;
  }

  /** Lets `count` renames happen without deciding them: a storm, however long. */
  storm(count: number): void {
    let stamp = this.log.facts.at(-1)?.stamp ?? null;
    for (let i = 0; i < count; i += 1) {
      const n = this.log.facts.length + 1;
      stamp = nextStamp(stamp, msOf(this.log.now));
      const fact: Fact = {
        id: eventIdOf(this.log.origin, n),
        origin: this.log.origin,
        n,
        stamp,
        at: this.log.now,
        recordedAt: this.log.now,
        by: 'system',
        commandId: CommandId.parse(`storm-${n}`),
        type: 'incident.renamed',
        v: 1,
        data: { from: this.card.name, to: `Name ${n}` },
      };
      this.log.take(fact);
    }
  }

  get file(): string {
    return `/data/${this.id}.blackstart`;
  }

  get opened(): OpenedIncident {
    return { incident: this.id, file: this.file, readOnly: null };
  }

  get card(): IncidentCard {
    const { incident } = this.log.state;
    const declared = incident.status === 'declared' ? incident : null;
    return {
      incident: this.id,
      file: this.file,
      name: declared?.name ?? '',
      exercise: declared?.exercise ?? false,
      phase: declared === null ? null : phaseAt(declared, this.log.now).phase,
      lastSaved: this.head.lastSaved,
      isOpen: true,
      problem: null,
    };
  }

  get head(): Omit<Head, 'incident' | 'faults'> {
    return {
      epoch: String(this.epoch),
      seq: this.log.facts.length,
      lastSaved: this.log.facts.at(-1)?.recordedAt ?? null,
      readOnly: null,
      secondCopy: this.secondCopy,
    };
  }
}
