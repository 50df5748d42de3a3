/** What fits a glance: SC-2 of the starter checklists holds itself to the same. */
const WORDS_OF_A_STEP = 12;
const WORDS_OF_A_VALUE = 8;

/** Answers that say nothing: the value that is seen is to be stated (Degani and Wiener). */
const VAGUE = new Set([
  'done',
  'ok',
  'okay',
  'checked',
  'set',
  'yes',
  'complete',
  'completed',
  'verified',
  'fine',
]);

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

const counted = (text: string, most: number): string => {
  const count = wordsIn(text);
  return count > most
    ? `${count} words: more than ${most} are not read at a glance.`
    : `${count} of ${most} words`;
};

/** Said beside what is to be done, as it is typed. */
export const textHint = (text: string): string => counted(text, WORDS_OF_A_STEP);

/** Said beside the value, as it is typed. */
export const valueHint = (text: string): string =>
  VAGUE.has(text.trim().toLowerCase())
    ? `“${text.trim()}” says nothing: state what is seen, such as “Agent online”.`
    : counted(text, WORDS_OF_A_VALUE);
