import type { Edited, EditedChunk, EditedStep } from './edited.ts';

/** Where a step stands: its chunk's place, and its own in it. */
interface Place {
  readonly chunk: number;
  readonly step: number;
}

export function placeOf({ chunks }: Edited, id: string): Place | null {
  for (const [chunk, { steps }] of chunks.entries()) {
    const step = steps.findIndex((one) => one.id === id);
    if (step !== -1) return { chunk, step };
  }
  return null;
}

const inChunk = (
  edited: Edited,
  at: number,
  change: (steps: readonly EditedStep[]) => readonly EditedStep[],
): Edited => ({
  ...edited,
  chunks: edited.chunks.map((chunk, place) =>
    place === at ? { ...chunk, steps: change(chunk.steps) } : chunk,
  ),
});

/** A name that nothing in it has yet. */
function newId({ chunks }: Edited): string {
  const taken = new Set(chunks.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]));
  let n = taken.size;
  while (taken.has(`n${n}`)) n += 1;
  return `n${n}`;
}

const EMPTY: Omit<EditedStep, 'id'> = {
  text: '',
  expected: '',
  critical: false,
  twoPerson: false,
  evidence: false,
  care: false,
  ifNot: '',
  note: '',
  role: '',
  dueMinutes: '',
  minutes: '',
  where: '',
};

/** What an edit gives: the checklist, and what is current then. */
export interface Done {
  readonly edited: Edited;
  readonly current: string;
}

const insertAfter = (edited: Edited, after: Place, step: Omit<EditedStep, 'id'>): Done => {
  const id = newId(edited);
  return {
    edited: inChunk(edited, after.chunk, (steps) => steps.toSpliced(after.step + 1, 0, { ...step, id })),
    current: id,
  };
};

/** The place behind which something new comes: behind the step, or at the head of the chunk; else at the very end. */
function behind(edited: Edited, id: string): Place {
  const place = placeOf(edited, id);
  if (place !== null) return place;
  const chunk = edited.chunks.findIndex((one) => one.id === id);
  if (chunk !== -1) return { chunk, step: -1 };
  const last = edited.chunks.length - 1;
  return { chunk: last, step: (edited.chunks[last]?.steps.length ?? 0) - 1 };
}

/** An empty step behind what is current. */
export const addStep = (edited: Edited, current: string): Done =>
  insertAfter(edited, behind(edited, current), EMPTY);

/** The same step once more, behind itself. */
export function copyStep(edited: Edited, id: string): Done {
  const place = placeOf(edited, id);
  const step = place === null ? undefined : edited.chunks[place.chunk]?.steps[place.step];
  return place === null || step === undefined ? { edited, current: id } : insertAfter(edited, place, step);
}

/** Takes a step or a whole chunk out; what comes next, or before it, is current then. */
export function takeOut(edited: Edited, id: string): Done {
  const before = orderOf(edited);
  const isChunk = edited.chunks.some((chunk) => chunk.id === id);
  const next = isChunk
    ? { ...edited, chunks: edited.chunks.filter((chunk) => chunk.id !== id) }
    : { ...edited, chunks: edited.chunks.map((chunk) => withoutStep(chunk, id)) };
  const left = new Set(orderOf(next));
  const at = before.indexOf(id);
  const current =
    before.slice(at + 1).find((one) => left.has(one)) ??
    before.slice(0, Math.max(at, 0)).findLast((one) => left.has(one));
  return { edited: next, current: current ?? '' };
}

const withoutStep = (chunk: EditedChunk, id: string): EditedChunk => ({
  ...chunk,
  steps: chunk.steps.filter((step) => step.id !== id),
});

/** Chunks and steps as they are read, by their ids. */
export const orderOf = ({ chunks }: Edited): readonly string[] =>
  chunks.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);

/** A chunk behind the one that is current. */
export function addChunk(edited: Edited, current: string): Done {
  const id = newId(edited);
  const at = behind(edited, current).chunk;
  return {
    edited: { ...edited, chunks: edited.chunks.toSpliced(at + 1, 0, { id, title: '', steps: [] }) },
    current: id,
  };
}

const swapped = <T>(list: readonly T[], a: number, b: number): readonly T[] =>
  list.map((one, at) => (at === a ? list[b] : at === b ? list[a] : one) as T); // as: both places are in the list

/** One up or down: a step over its neighbour, or into the chunk beside it; a chunk over the next one. */
export function move(edited: Edited, id: string, by: -1 | 1): Edited {
  const chunkAt = edited.chunks.findIndex((chunk) => chunk.id === id);
  if (chunkAt !== -1) {
    const to = chunkAt + by;
    return to < 0 || to >= edited.chunks.length
      ? edited
      : { ...edited, chunks: swapped(edited.chunks, chunkAt, to) };
  }
  const place = placeOf(edited, id);
  return place === null ? edited : moveStep(edited, place, by);
}

function moveStep(edited: Edited, { chunk, step }: Place, by: -1 | 1): Edited {
  const steps = edited.chunks[chunk]?.steps ?? [];
  const to = step + by;
  if (to >= 0 && to < steps.length) return inChunk(edited, chunk, (all) => swapped(all, step, to));
  const moved = steps[step];
  const other = chunk + by;
  if (moved === undefined || other < 0 || other >= edited.chunks.length) return edited;
  const without = inChunk(edited, chunk, (all) => all.toSpliced(step, 1));
  return inChunk(without, other, (all) => (by === 1 ? [moved, ...all] : [...all, moved]));
}

/** One part of a step changed. */
export const withStep = (edited: Edited, id: string, change: Partial<EditedStep>): Edited => ({
  ...edited,
  chunks: edited.chunks.map((chunk) => ({
    ...chunk,
    steps: chunk.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  })),
});

export const withChunk = (edited: Edited, id: string, title: string): Edited => ({
  ...edited,
  chunks: edited.chunks.map((chunk) => (chunk.id === id ? { ...chunk, title } : chunk)),
});
