import type { Answer } from './run-shape.ts';

/** How an answer reads; `expected` is what the step states. */
export function answerWords(answer: Answer, expected: string): string {
  switch (answer.answer) {
    case 'stated':
      return expected;
    case 'different':
      return `${answer.value} (not "${expected}")`;
    case 'not-applicable':
      return answer.reason === null ? 'not applicable' : `not applicable, ${answer.reason}`;
    case 'skipped':
      return `skipped, ${answer.reason}`;
  }
}
