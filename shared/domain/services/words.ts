import { NOT_STATED, statementWords, type Statement } from './capability.ts';

/** How a change of capability reads: "Not stated to On paper". */
export const capabilityChangeWords = (from: Statement | null, to: Statement): string => {
  const before = from === null ? NOT_STATED : statementWords(from);
  const after = statementWords(to);
  return before === after ? after : `${before} to ${after}`;
};
