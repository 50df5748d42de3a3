import { type z } from 'zod';
import type {
  AnyArea,
  DecideContext,
  DueCommand,
  Undone,
  QueryDefinition,
  Telling,
  Wording,
} from './area.ts';
import type { CommandDefinition, EventDefinition } from './area.ts';
import type { Command, Fact } from './envelope.ts';
import type { Instant } from './instant.ts';
import { hazardIn } from './hazards.ts';
import { reject, type Outcome } from './outcome.ts';

/** All areas as one: the only fold, the only decider, the one wording of every event. */
export interface Domain<State> {
  initial(): State;
  readonly commands: ReadonlyMap<string, CommandDefinition>;
  readonly events: ReadonlyMap<string, EventDefinition>;
  readonly queries: ReadonlyMap<string, QueryDefinition<State>>;
  /** Checks the command's data against its schema and decides. Pure; `context` brings clock, chance and log. */
  decide(state: State, command: Command, context: DecideContext): Outcome;
  /** Mutates `draft` by one fact. An event type or version that this version does not know changes nothing. */
  apply(draft: State, fact: Fact): void;
  /** True where this version can fold the event whole. */
  knows(type: string, v: number): boolean;
  describe(fact: Fact, wording: Wording): string;
  searchText(fact: Fact, wording: Wording): string;
  about(fact: Fact): readonly string[];
  /** What undoes one fact, or why it must stand. */
  undo(state: State, fact: Fact, context: DecideContext): Undone;
  due(state: State, now: Instant): readonly DueCommand[];
}

type StateOf<Areas extends readonly AnyArea[]> = {
  [A in Areas[number] as A['name']]: ReturnType<A['initial']>;
};

type Decide = (state: unknown, command: Command, context: DecideContext) => Outcome;
interface EventHandlers {
  readonly definition: EventDefinition;
  readonly apply: (state: unknown, fact: Fact) => void;
  readonly tell: Telling<string, unknown>;
  readonly undo: ((state: unknown, fact: Fact, context: DecideContext) => Undone) | undefined;
}

const REDACTED = '[redacted]';

function register<V>(map: Map<string, V>, key: string, value: V): void {
  if (map.has(key)) throw new Error(`${key} is defined by two areas`);
  map.set(key, value);
}

const issuesIn = (error: z.ZodError): string =>
  error.issues.map((issue) => `${['data', ...issue.path].join('.')}: ${issue.message}`).join('; ');

/** Assembles areas into a domain. Throws where two of them define the same command, event or query. */
export function assemble<const Areas extends readonly AnyArea[]>(areas: Areas): Domain<StateOf<Areas>> {
  type State = StateOf<Areas>;
  const commands = new Map<string, CommandDefinition>();
  const events = new Map<string, EventDefinition>();
  const queries = new Map<string, QueryDefinition<State>>();
  const deciders = new Map<string, Decide>();
  const handlers = new Map<string, EventHandlers>();

  for (const area of areas) {
    // as, below: each handler was checked against its own area's world and data by defineArea; the state holds every slice.
    for (const [type, definition] of Object.entries(area.commands)) {
      register(commands, type, definition);
      register(deciders, type, area.decide[type] as Decide);
    }
    for (const [type, definition] of Object.entries(area.events)) {
      register(events, type, definition);
      handlers.set(type, {
        definition,
        apply: area.apply[type] as EventHandlers['apply'],
        tell: area.tell[type] as EventHandlers['tell'],
        undo: area.undo?.[type] as EventHandlers['undo'],
      });
    }
    for (const [name, query] of Object.entries(area.queries ?? {})) {
      register(queries, name, query as QueryDefinition<State>);
    }
  }

  /** What this version can do with a fact; undefined where a newer one wrote it. */
  const handling = ({ type, v }: Pick<Fact, 'type' | 'v'>): EventHandlers | undefined => {
    const found = handlers.get(type);
    return found !== undefined && v <= found.definition.v ? found : undefined;
  };

  const describe = (fact: Fact, wording: Wording): string =>
    handling(fact)?.tell.describe(fact, wording) ?? `${fact.type} (entered by a newer version)`;

  return {
    initial: () => Object.fromEntries(areas.map((area) => [area.name, area.initial()])) as State, // as: one slice an area
    commands,
    events,
    queries,
    decide(state, command, context) {
      const definition = commands.get(command.type);
      const decider = deciders.get(command.type);
      if (definition === undefined || decider === undefined) {
        return reject(
          'unknown-command',
          `There is no command "${command.type}". "blackstart schema" lists them all.`,
        );
      }
      const parsed = definition.schema.safeParse(command.data);
      if (!parsed.success) {
        return reject('invalid-data', `${command.type} was not understood: ${issuesIn(parsed.error)}.`, {
          issues: parsed.error.issues.map(({ path, message }) => ({ path, message })),
        });
      }
      const understood = { ...command, data: parsed.data };
      return hazardIn(understood) ?? decider(state, understood, context);
    },
    apply(draft, fact) {
      handling(fact)?.apply(draft, fact);
    },
    knows: (type, v) => handling({ type, v }) !== undefined,
    describe,
    searchText(fact, wording) {
      const by = fact.by === 'system' ? '' : `${fact.by.name} ${fact.by.role ?? ''}`;
      const told = fact.toldBy === undefined ? '' : Object.values(fact.toldBy).join(' ');
      const extra = handling(fact)?.tell.searchText?.(fact.data) ?? '';
      return [describe(fact, wording), extra, by, told, fact.onBehalfOf ?? '']
        .filter((part) => part !== '')
        .join(' ');
    },
    about: (fact) => handling(fact)?.tell.about?.(fact.data) ?? [],
    undo(state, fact, context) {
      const undo = handling(fact)?.undo;
      return undo === undefined
        ? { what: 'That entry', because: 'this kind of entry is not undone; correct it instead' }
        : undo(state, fact, context);
    },
    due: (state, now) => areas.flatMap((area) => area.due?.(state as never, now) ?? []), // as: the state holds the area's world
  };
}

/** The payload with its free text blanked, for a redaction: what the state needs stays, the words go. */
export function withoutFreeText(definition: EventDefinition, data: object): object {
  const blank = (value: unknown, free: boolean): unknown => {
    if (typeof value === 'string') return free ? REDACTED : value;
    if (Array.isArray(value)) return value.map((one: unknown) => blank(one, free));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        blank(inner, free || definition.freeText?.includes(key) === true),
      ]),
    );
  };
  return blank(data, false) as object; // as: an object in gives an object out
}
