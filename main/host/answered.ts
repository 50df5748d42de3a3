import { answer, fault, type Answer } from '#shared/contract/answers.ts';
import { BlobTooLarge, MergeRefused, OpeningRefused, StoreFault } from '#main/store/log-store.ts';

/** The errors that say in a sentence what is wrong and what to do. */
const SPOKEN = [StoreFault, OpeningRefused, MergeRefused, BlobTooLarge] as const;

const CODES: Readonly<Record<string, string>> = {
  BlobTooLarge: 'blob-too-large',
};

/** Turns the errors that a person can do something about into an answer; a bug is thrown on. */
function faultOf(error: unknown): Answer<never> {
  if (!(error instanceof Error)) throw error;
  if (!SPOKEN.some((kind) => error instanceof kind)) {
    // What the system says of a file or folder that a person chose.
    if ('syscall' in error && 'code' in error) return fault(String(error.code).toLowerCase(), error.message);
    throw error;
  }
  const code = 'code' in error ? String(error.code) : (CODES[error.name] ?? error.name);
  return fault(code, error.message);
}

/** The value as an answer; what the disk says against it as a fault. */
export function answered<T>(read: () => T): Answer<T> {
  try {
    return answer(read());
  } catch (error) {
    return faultOf(error);
  }
}

export async function answeredLater<T>(read: () => Promise<T> | T): Promise<Answer<T>> {
  try {
    return answer(await read());
  } catch (error) {
    return faultOf(error);
  }
}
