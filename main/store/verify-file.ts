import path from 'node:path';
import { inspect } from './inspect.ts';
import { verify, type VerifyReport } from './verify.ts';

/** Checks a whole incident file as it lies there, while it may be written on too. Throws OpeningRefused where nothing in it can be read. */
export function verifyFile(file: string): VerifyReport {
  const { connection, broken } = inspect(path.resolve(file));
  try {
    const report = verify(connection);
    if (!broken || report.broken !== null) return report;
    const words = "The file's header or tables were changed, although every entry can be read.";
    return { ...report, broken: { kind: 'structure', seq: null, origin: null, n: null, words } };
  } finally {
    connection.close();
  }
}
