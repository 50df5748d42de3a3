import type { Collection } from '#shared/domain/collection.ts';
import type { SystemId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import type { Reckoning } from '#shared/domain/systems/select-age.ts';
import { changedAt } from '#shared/domain/systems/select-changed.ts';
import { boardRow, type BoardRow } from '#shared/domain/systems/select-row.ts';
import type { System, SystemsSlice } from '#shared/domain/systems/state.ts';

/** A row of the board with what it is sorted and found by. */
export interface ShownRow extends BoardRow {
  /** What the row was made of: the same object while nothing about the system changed. */
  readonly source: System;
  /** Restore group, then name: the order within a headline. */
  readonly order: string;
  /** When something about it was last new. */
  readonly changed: Instant | undefined;
  /** Name, aliases, organisation, supplier, reference, owner and notes, folded. */
  readonly words: string;
}

interface Made {
  readonly key: string;
  readonly row: ShownRow;
}
interface MadeBucket {
  readonly key: string;
  readonly rows: readonly ShownRow[];
}

/** Ages are told by the minute: a row is good until the minute, the phase or its system changes. */
const keyOf = ({ now, phase }: Reckoning): string => `${now.slice(0, 16)} ${phase}`;

const searched = (system: System): string =>
  foldName(
    [
      system.name,
      ...(system.aliases ?? []),
      system.organisation,
      system.supplier,
      system.supplierRef,
      system.external?.key,
      system.owner,
      system.notes,
    ].join('\n'),
  );

/**
 * The rows of the board, made again only where their system changed: the fold keeps what is untouched
 * identical, down to the bucket. One change among ten thousand systems costs the one row.
 */
export function createBoardReckoner(): (
  world: Readonly<SystemsSlice>,
  reckoning: Reckoning,
) => readonly ShownRow[] {
  const rows = new WeakMap<System, Made>();
  const buckets = new WeakMap<object, MadeBucket>();
  let shown = NONE;

  const rowOf = (
    world: Readonly<SystemsSlice>,
    system: System,
    reckoning: Reckoning,
    key: string,
  ): ShownRow => {
    const known = rows.get(system);
    if (known?.key === key) return known.row;
    const order = `${system.tier ?? 9} ${foldName(system.name)} ${system.id}`;
    const row = {
      ...boardRow(world, system, reckoning),
      source: system,
      order,
      changed: changedAt(system, reckoning.now),
      words: searched(system),
    };
    rows.set(system, { key, row });
    return row;
  };
  const bucketOf = (
    world: Readonly<SystemsSlice>,
    bucket: Collection<System>['buckets'][string],
    reckoning: Reckoning,
    key: string,
  ): readonly ShownRow[] => {
    const known = buckets.get(bucket);
    if (known?.key === key) return known.rows;
    const made = Object.values(bucket)
      .filter(({ retired }) => retired === undefined)
      .map((system) => rowOf(world, system, reckoning, key));
    buckets.set(bucket, { key, rows: made });
    return made;
  };

  return (world, reckoning) => {
    const key = keyOf(reckoning);
    const { all } = world.systems;
    if (all === shown.all && key === shown.key) return shown.rows;
    const made = Object.values(all.buckets).map((bucket) => bucketOf(world, bucket, reckoning, key));
    shown = { all, key, ...(patched(made, shown) ?? inOrder(made)) };
    return shown.rows;
  };
}

/** Rows in order, and what they were put together of. */
interface Ordered {
  readonly rows: readonly ShownRow[];
  readonly places: ReadonlyMap<SystemId, number>;
  readonly made: ReadonlySet<readonly ShownRow[]>;
}

const NONE: Ordered & { readonly all: object | null; readonly key: string } = {
  all: null,
  key: '',
  rows: [],
  places: new Map(),
  made: new Set(),
};

/** The same order with other rows in some of its places; null where a row came, went or belongs elsewhere. */
function patched(made: readonly (readonly ShownRow[])[], before: Ordered): Ordered | null {
  const count = made.reduce((sum, rows) => sum + rows.length, 0);
  if (count !== before.rows.length) return null;
  const rows = before.rows.slice();
  for (const row of made.filter((one) => !before.made.has(one)).flat()) {
    const place = before.places.get(row.system);
    if (place === undefined || rows[place]?.order !== row.order) return null;
    rows[place] = row;
  }
  return { rows, places: before.places, made: new Set(made) };
}

function inOrder(made: readonly (readonly ShownRow[])[]): Ordered {
  const rows = made.flat().sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return { rows, places: new Map(rows.map(({ system }, place) => [system, place])), made: new Set(made) };
}
