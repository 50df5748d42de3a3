/**
 * The times that are offered where nobody gives one; all of them Blackstart's own proposal, to be set
 * aside by anyone who knows better.
 */

/** How long a system is watched after its full function is back. */
export const DEFAULT_WATCH_MINUTES = 240;

/** A confirmation this shortly before a set check meets it: a round may begin a little early. */
export const CHECK_MET_MINUTES = 15;
