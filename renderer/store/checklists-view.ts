/** The place of checklists: in an incident those in progress and the shelf, without one the shelf alone. */
export const CHECKLISTS = 'checklists';
