import os from 'node:os';

/** The name under which somebody is logged in at this machine; `otherwise` for a user without an account entry. */
export function userName(otherwise: string): string {
  try {
    return os.userInfo().username;
  } catch {
    // As in some containers.
    return otherwise;
  }
}
