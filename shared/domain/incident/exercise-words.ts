/** What stands over whatever is read of an exercise. */
export const EXERCISE_SENTENCE = 'EXERCISE. This is not a real incident.';

/** The same for what goes out as plain text or is said. */
export const EXERCISE_THRICE = 'EXERCISE EXERCISE EXERCISE';
