import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Notice } from '#shared/contract/answers.ts';
import type { CommandAnswer } from '#shared/contract/answers.ts';
import { CommandRequest, type Author } from '#shared/domain/envelope.ts';
import { StationId } from '#shared/domain/ids.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { instantOf, msOf, Instant } from '#shared/domain/instant.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { Logger } from '#main/platform/logger.ts';
import { createIncidentFile } from '#main/store/build-file.ts';
import { openIncident } from '#main/store/opening.ts';
import { incidentKind } from '../incident-kind.ts';
import { LiveLog } from '../live-log.ts';
import type { LogKind } from '../log-kind.ts';
import { TrustedClock } from '../trusted-clock.ts';

/** A folder of its own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-engine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A machine whose clocks the test moves. */
export class Machine implements Clock {
  wall: number;
  up = 1_000_000;
  monotonic = 0;

  constructor(now = '2024-07-19T05:00:00Z') {
    this.wall = msOf(Instant.parse(now));
  }

  wallMs = (): number => this.wall;
  uptimeMs = (): number => this.up;
  monotonicMs = (): number => this.monotonic;

  /** Time goes by. */
  wait(minutes: number): void {
    this.wall += minutes * 60_000;
    this.up += minutes * 60_000;
    this.monotonic += minutes * 60_000;
  }
}

const loggist: Author = { name: 'Loggist', role: 'Loggist' };

/** An installation: its data folder, its clock, and what it said and wrote down about itself. */
export class Desk {
  readonly folder = temporaryFolder();
  readonly machine: Machine;
  readonly station: StationId;
  readonly said: Notice[] = [];
  readonly written: string[] = [];
  forgotten = 0;
  #ids = 0;

  constructor(options: { station?: string; now?: string } = {}) {
    this.machine = new Machine(options.now);
    this.station = StationId.parse(options.station ?? 'st-1');
  }

  readonly logger: Logger = { write: (_, message) => void this.written.push(message) };

  newId = (): string => {
    this.#ids += 1;
    return `${this.station}.${String(this.#ids)}.${String(this.machine.wall)}`;
  };

  /** Opens an incident file, folded from nothing; closed when the test is over. */
  open(file: string): LiveLog<IncidentLog> {
    return this.openAs(incidentKind, file);
  }

  openAs<State>(
    kind: LogKind<State>,
    file: string,
    snapshot: { seq: number; json: string } | null = null,
  ): LiveLog<State> {
    const clock = new TrustedClock(this.machine);
    const store = openIncident(file, {
      dataFolder: this.folder,
      station: this.station,
      mode: 'write',
      now: instantOf(clock.nowMs()),
      wholeCheckDelayMs: 3_600_000,
    });
    onTestFinished(() => store.close());
    return new LiveLog({
      kind,
      store,
      clock,
      station: this.station,
      newId: this.newId,
      logger: this.logger,
      say: (notice) => void this.said.push(notice),
      snapshot,
      forget: () => {
        this.forgotten += 1;
      },
    });
  }

  /** A new incident file with a declared incident, open. */
  declare(file = path.join(this.folder, 'a.blackstart'), data: object = {}): LiveLog<IncidentLog> {
    createIncidentFile(file);
    const log = this.open(file);
    given(log, { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general', ...data } });
    return log;
  }
}

/** A command as a test writes it. */
export interface TestCommand {
  readonly type: string;
  readonly data: object;
  readonly id?: string;
  readonly at?: string;
  readonly seen?: number;
}

export const request = (command: TestCommand): CommandRequest => CommandRequest.parse(command);

export const send = <State>(log: LiveLog<State>, command: TestCommand): CommandAnswer =>
  log.dispatch(request(command), loggist);

export const sendAll = <State>(log: LiveLog<State>, ...commands: readonly TestCommand[]): CommandAnswer[] =>
  log.dispatchAll(commands.map(request), loggist);

/** Sends what must be accepted. */
export function given<State>(log: LiveLog<State>, ...commands: readonly TestCommand[]): CommandAnswer[] {
  return commands.map((command) => {
    const answer = send(log, command);
    if (!answer.ok) throw new Error(`${command.type}: ${answer.code}: ${answer.message}`);
    return answer;
  });
}

export const rename = (name: string, more: Partial<TestCommand> = {}): TestCommand => ({
  type: 'incident.rename',
  data: { name },
  ...more,
});

export const note = (text: string, more: Partial<TestCommand> = {}): TestCommand => ({
  type: 'log.note',
  data: { text },
  ...more,
});

/** The incident's name; fails where none is declared. */
export function nameOf({ state: { incident } }: { state: Readonly<IncidentLog> }): string {
  if (incident.status === 'undeclared') throw new Error('nothing is declared');
  return incident.name;
}
