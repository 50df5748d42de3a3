import os from 'node:os';
import path from 'node:path';

/** Where the platform keeps an application's data. */
function platformFolder(environment: NodeJS.ProcessEnv): string {
  const home = os.homedir();
  if (process.platform === 'win32') {
    return path.join(environment['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Blackstart');
  }
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Blackstart');
  return path.join(environment['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'blackstart');
}

/** The data folder: the one that was asked for, else BLACKSTART_DATA, else the platform's. Absolute; may not exist yet. */
export function dataFolder(asked: string | undefined, environment: NodeJS.ProcessEnv): string {
  const named = [asked, environment['BLACKSTART_DATA']].find(
    (folder) => folder !== undefined && folder !== '',
  );
  return path.resolve(named ?? platformFolder(environment));
}
