import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { instantOf } from '#shared/domain/instant.ts';
import type { Fact } from '#shared/domain/envelope.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { App } from '../../../renderer/app/app.tsx';
import { openHostSession } from '../../../renderer/app/host-session.ts';
import type { Locks } from '../../../renderer/app/writer-seat.ts';
import type { HostAccess } from '../../../renderer/store/host-access.ts';
import type { WindowMemory } from '../../../renderer/store/window-services.ts';
import { MemoryHost } from '../memory-host.ts';
import type { TestCommand } from '../memory-log.ts';
import { memoryLink } from './memory-link.ts';
import { TestTimers } from './test-timers.ts';

// A page that is laid out by nobody has no height, and a list without height draws no rows.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 800 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1200 });

// happy-dom's document is no instance of its own Document, by which a dialog sees that a field of it has the focus.
Object.defineProperty(window.Document, Symbol.hasInstance, { value: (one: unknown) => one === document });

/** 06:31 in London on the day. */
const START = '2024-07-19T05:31:00.000Z';

/** The host says that it lives at least this often. */
const STEP_MS = 10_000;

export interface TestWindowOptions {
  readonly host?: MemoryHost;
  readonly timers?: TestTimers;
  readonly locks?: Locks;
  /** What the window remembers from before it was reloaded. */
  readonly memory?: WindowMemory;
}

/** A whole window over a host in memory, driven by keys and by what is on screen. */
export class TestWindow {
  readonly host: MemoryHost;
  readonly timers: TestTimers;
  readonly access: HostAccess;
  #link: ReturnType<typeof memoryLink> | null = null;
  #isCut = false;
  /** How often the window has sounded. */
  sounds = 0;

  constructor({
    host = new MemoryHost(),
    timers = new TestTimers(START),
    locks,
    memory,
  }: TestWindowOptions = {}) {
    this.host = host;
    host.now = timers.now();
    this.timers = timers;
    let commands = 0;
    this.access = openHostSession(
      () => {
        if (this.#isCut) return Promise.reject(new Error('the host is gone'));
        this.#link = memoryLink(host);
        return Promise.resolve(this.#link);
      },
      timers,
      () => `w-${(commands += 1)}`,
    );
    render(
      <App
        host={this.access}
        timers={timers}
        memory={memory ?? memoryOf()}
        locks={locks}
        sound={() => (this.sounds += 1)}
      />,
    );
  }

  /** Declares an incident, lets what was given happen in it, and shows it. */
  static async on(
    commands: readonly TestCommand[] = [],
    options: TestWindowOptions = {},
  ): Promise<TestWindow> {
    const host = options.host ?? new MemoryHost();
    const timers = options.timers ?? new TestTimers(START);
    const incident = host.declare('Faulty update');
    const log = host.logOf(incident);
    log.now = instantOf(timers.now());
    log.given(...commands);
    const opened = new TestWindow({ ...options, host, timers });
    await opened.show(incident);
    return opened;
  }

  /** Shows an incident that stands open in the host. */
  async show(incident: IncidentId): Promise<void> {
    await this.settled();
    await act(async () => {
      this.access.show(incident);
      await Promise.resolve();
    });
    await waitFor(
      () => this.access.incident.getState().kind === 'ready' || Promise.reject(new Error('loading')),
    );
    await this.settled();
  }

  get incident(): IncidentId {
    const content = this.access.incident.getState();
    if (content.kind !== 'ready') throw new Error('no incident is shown');
    return content.incident;
  }

  get log() {
    return this.host.logOf(this.incident);
  }

  /** The types of what has happened, oldest first, with their data. */
  facts(type: string): readonly Fact[] {
    return this.log.facts.filter((fact) => fact.type === type);
  }

  /** Presses keys one after the other where the focus is, as `n`, `Enter`, `Alt+D`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#pressOne(key);
  }

  async #pressOne(shortcut: string): Promise<void> {
    const parts = shortcut === '+' ? ['+'] : shortcut.split('+');
    const key = parts.pop() ?? '';
    const target = document.activeElement ?? document.body;
    const init = {
      key,
      ctrlKey: parts.includes('Ctrl'),
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
    };
    const wentOn = fireEvent.keyDown(target, init);
    if (wentOn && key === 'Enter') submitAround(target);
    fireEvent.keyUp(document.activeElement ?? document.body, init);
    if (/^[a-z]$/i.test(key)) act(() => this.timers.pass(0));
    await this.settled();
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
      throw new Error(`"${text}" is typed into no field but ${field?.outerHTML.slice(0, 200) ?? 'nothing'}`);
    }
    fireEvent.change(field, { target: { value: field.value + text } });
    await this.settled();
  }

  async click(name: string | RegExp, role = 'button'): Promise<void> {
    const [target] = await screen.findAllByRole(role, { name });
    if (target === undefined) throw new Error(`no ${role} ${String(name)}`);
    fireEvent.click(target);
    await this.settled();
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    const field = await screen.findByLabelText(label);
    act(() => field.focus());
    fireEvent.change(field, { target: { value: text } });
    await this.settled();
  }

  async choose(label: string | RegExp): Promise<void> {
    fireEvent.click(await screen.findByRole('radio', { name: label }));
    await this.settled();
  }

  /** Lets time go by, for the window and for the incident. */
  async pass(minutes: number): Promise<void> {
    for (let left = minutes * 60_000; left > 0; left -= STEP_MS) {
      if (!this.#isCut) this.host.moved();
      await this.#rounds(1);
      act(() => this.timers.pass(Math.min(left, STEP_MS)));
    }
    if (this.access.incident.getState().kind === 'ready') this.log.now = instantOf(this.timers.now());
    await this.settled();
  }

  /** The host is gone from one moment to the next. */
  async cut(): Promise<void> {
    this.#isCut = true;
    await act(async () => {
      this.#link?.lose();
      await Promise.resolve();
    });
    await this.settled();
  }

  /** It can be reached again. */
  async restore(): Promise<void> {
    this.#isCut = false;
    await this.pass(1);
  }

  /** Until everything that is under way without a clock has come to its end. */
  async settled(): Promise<void> {
    await this.#rounds(5);
  }

  async #rounds(count: number): Promise<void> {
    for (let round = 0; round < count; round += 1) {
      await act(async () => {
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      });
    }
  }

  close(): void {
    this.access.close();
    cleanup();
    window.history.replaceState(null, '', '#/');
  }
}

/** A form is submitted by Enter in one of its fields, which an event from a test does not do by itself. */
function submitAround(target: Element): void {
  const form = target instanceof HTMLInputElement ? target.closest('form') : null;
  if (form !== null) fireEvent.submit(form);
}

/** What a window remembers while it is reloaded. */
export function memoryOf(kept = new Map<string, string>()): WindowMemory {
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => {
      if (value === null) kept.delete(key);
      else kept.set(key, value);
    },
  };
}

/** The dialog that is open. */
export const openDialog = () => within(screen.getByRole('dialog'));
