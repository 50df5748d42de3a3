/** Names of the lists whose selection several features share, in the ui store. */
export const UI_LISTS = {
  /** The system that is pointed at or open on the board. */
  systems: 'systems',
  /** The system that the next key is about: the current row of the board. */
  systemInHand: 'system-in-hand',
  /** The service that is open beside the services. */
  services: 'services',
  /** The service that the next key is about. */
  serviceInHand: 'service-in-hand',
  /** The entry that is open beside the log. */
  entries: 'entries',
  /** The entry that the next key turns into a state, a decision or a count: the current row, or what was just saved. */
  entryInHand: 'entry-in-hand',
  /** The task that is open beside the tasks. */
  tasks: 'tasks',
  /** The task that the next key is about: the current row of the tasks. */
  taskInHand: 'task-in-hand',
  /** The checklist on the shelf that is open to be read. */
  templates: 'checklist-templates',
  /** The checklist in progress that is worked. */
  runs: 'checklist-runs',
  /** Those started together whose grid is open: the id of their group. */
  runGroup: 'checklist-group',
  /** The issued sitrep that is read; absent = the draft. */
  sitrep: 'sitrep',
  /** The audience whose update clock is in hand. */
  updateClock: 'update-clock',
} as const;

/** Names of the filters that several features share, in the ui store. */
export const UI_FILTERS = {
  /** Ids of the catalogue's entries that the next incident is started with; absent = with none. */
  startWith: 'start-with',
  /** Ids of the systems that are picked together on the board; the next key is about all of them. */
  pickedSystems: 'picked-systems',
  /** Those that were picked together last, once something was done to all of them. */
  pickedBefore: 'picked-before',
  /** Cells of the grid of sites that the next key is about (subjects-in-hand.ts); absent where it is about systems. */
  cellsInHand: 'cells-in-hand',
  /** What the board is narrowed to, and how it is grouped; what is left out is as on the whole board. */
  board: 'board',
  /** What the services are narrowed to. */
  services: 'services',
  /** What of the log is listed (log-filter.ts); absent is the whole log. */
  log: 'log',
  /** What the tasks are narrowed to (task-narrowing.ts); absent is all of them. */
  tasks: 'tasks',
  /** Ids of the tasks that are picked together; the next key is about all of them. */
  pickedTasks: 'picked-tasks',
  /** A task that is being written (new-task.ts): where it comes from; absent while none is. */
  newTask: 'new-task',
  /** The checklist that somebody is about to start (new-run.ts). */
  newRun: 'new-run',
} as const;
