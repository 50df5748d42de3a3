import type { MainPlace } from './main-place.ts';

/** The main places that this version has, in their order: Board, Log, Tasks, Checklists, Handover & sitreps, Print. */
export const mainPlaces: readonly MainPlace[] = [];
