import type { z } from 'zod';
import type { Author, Command, Fact } from './envelope.ts';
import type { CommandId, EventId, StationId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { NewEvent, Outcome } from './outcome.ts';

/** What a decider may know besides the state: handed in, so that deciding stays pure. */
export interface DecideContext {
  /** The incident's clock. */
  readonly now: Instant;
  readonly by: Author;
  /** The installation that is writing; its letter stands in front of its numbers. */
  readonly station: StationId;
  newId(): string;
  /** A fact already on disk, upcast. The log never changes, so reading it keeps a decider pure. */
  logged(id: EventId): Fact | undefined;
  /** The facts that one command made. */
  loggedBy(command: CommandId): readonly Fact[];
}

/** A command's shape, one line on what it is for, and one valid example. */
export interface CommandDefinition {
  readonly schema: z.ZodType<object>;
  readonly example: object;
  readonly summary: string;
}
export type Commands = Readonly<Record<string, CommandDefinition>>;

/** An event's shape at version `v`, and what generic code must know about it. */
export interface EventDefinition {
  readonly v: number;
  readonly schema: z.ZodType<object>;
  readonly sample: object;
  /** The names of the keys, at any depth, whose strings a redaction blanks. */
  readonly freeText?: readonly string[];
  /**
   * True where it does not say that something happened at its `at`, but what there is (a declaration, a
   * system, a person, a station) or what of the log counts (a strike, a correction, a redaction, the
   * exercise's clock). The state at a past time folds it whenever it is dated; every other event only
   * where it had happened by then.
   */
  readonly timeless?: true;
  /** The names of the keys that hold the SHA-256 of bytes kept in the file: a redaction drops those bytes. */
  readonly blobs?: readonly string[];
}
export type Events = Readonly<Record<string, EventDefinition>>;

type DataOf<Map extends Commands | Events, Type extends keyof Map> = z.output<Map[Type]['schema']>;

export type DecideMap<World, Map extends Commands> = {
  readonly [Type in keyof Map & string]: (
    world: Readonly<World>,
    command: Command<Type, DataOf<Map, Type>>,
    context: DecideContext,
  ) => Outcome;
};

/** Mutates the draft it is given and never refuses. */
export type ApplyMap<World, Map extends Events> = {
  readonly [Type in keyof Map & string]: (world: World, fact: Fact<Type, DataOf<Map, Type>>) => void;
};

/** How a time is written for people; the host and each window bring their own zone. */
export interface Wording {
  time(instant: Instant): string;
}

/** How an event reads: one wording everywhere. */
export interface Telling<Type extends string, Data> {
  describe(fact: Fact<Type, Data>, wording: Wording): string;
  /** Words to find it by beyond those of `describe`. */
  searchText?(data: Data): string;
  /** Ids of the things it concerns: it shows in their history. */
  about?(data: Data): readonly string[];
}
export type TellMap<Map extends Events> = {
  readonly [Type in keyof Map & string]: Telling<Type, DataOf<Map, Type>>;
};

/** Why an undo leaves one event as it is. */
export interface PassedOver {
  readonly what: string;
  readonly because: string;
}
/** What undoes one event; null where there is nothing to undo and nothing to tell, such as a summary. */
export type Undone = NewEvent | PassedOver | null;
export type UndoMap<World, Map extends Events> = {
  readonly [Type in keyof Map & string]?: (
    world: Readonly<World>,
    fact: Fact<Type, DataOf<Map, Type>>,
    context: DecideContext,
  ) => Undone;
};

/** A reminder or an expiry: the command the scheduler issues, under an id that a restart or merge repeats. */
export interface DueCommand {
  readonly id: CommandId;
  readonly type: string;
  readonly data: object;
}

/** A fact with its place in the file. */
export interface LoggedFact {
  readonly seq: number;
  readonly fact: Fact;
}

/** Paged reading of the log, newest first. */
export interface LogReader {
  page(request: {
    readonly about?: string;
    readonly types?: readonly string[];
    /** Only places before this one; the newest page where absent. */
    readonly before?: number | undefined;
    readonly limit: number;
  }): { readonly items: readonly LoggedFact[]; readonly next: number | null };
  /** One fact by its id. */
  logged(id: EventId): LoggedFact | undefined;
}

export interface QueryDefinition<World> {
  readonly summary: string;
  readonly input: z.ZodType<object>;
  run(world: Readonly<World>, input: never, log: LogReader, now: Instant): unknown;
}

/**
 * One area of the domain: its slice of the state, what may be asked of it, what can have happened in
 * it and what that means. `World` names the slices it reads; it writes its own (and conflicts).
 */
export interface Area<Name extends string, Slice, World, C extends Commands, E extends Events> {
  readonly name: Name;
  initial(): Slice;
  readonly commands: C;
  readonly decide: DecideMap<World, C>;
  readonly events: E;
  readonly apply: ApplyMap<World, E>;
  readonly tell: TellMap<E>;
  readonly undo?: UndoMap<World, E>;
  due?(world: Readonly<World>, now: Instant): readonly DueCommand[];
  readonly queries?: Readonly<Record<string, QueryDefinition<World>>>;
}

/** An area whose inner types no longer matter: what the assembly works with. */
export interface AnyArea {
  readonly name: string;
  initial(): unknown;
  readonly commands: Commands;
  readonly decide: Readonly<
    Record<string, (world: never, command: never, context: DecideContext) => Outcome>
  >;
  readonly events: Events;
  readonly apply: Readonly<Record<string, (world: never, fact: never) => void>>;
  readonly tell: Readonly<Record<string, Telling<string, never>>>;
  readonly undo?: Readonly<
    Record<string, ((world: never, fact: never, context: DecideContext) => Undone) | undefined>
  >;
  due?(world: never, now: Instant): readonly DueCommand[];
  readonly queries?: Readonly<Record<string, QueryDefinition<never>>>;
}

/** Checks an area's maps against its commands and events: a missing or misspelt handler does not compile. */
export const defineArea = <Name extends string, Slice, World, C extends Commands, E extends Events>(
  area: Area<Name, Slice, World, C, E>,
): Area<Name, Slice, World, C, E> => area;
