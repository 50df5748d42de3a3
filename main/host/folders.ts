import { readdirSync, statSync, type Dirent } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { answer, fault, type Answer } from '#shared/contract/answers.ts';
import type { FolderEntry, FolderListing, Place } from '#shared/contract/files.ts';

const KINDS: Readonly<Record<string, FolderEntry['kind']>> = {
  '.blackstart': 'incident',
  '.jsonl': 'journal',
};

/** Where the system puts what is plugged in; Windows gives it a letter instead. */
function stickFolders(): readonly string[] {
  if (process.platform === 'win32') return [];
  if (process.platform === 'darwin') return ['/Volumes'];
  const { username } = os.userInfo();
  return [`/media/${username}`, `/run/media/${username}`, '/media', '/mnt'];
}

const isFolder = (folder: string): boolean =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(folder, entry.name));
  } catch {
    // A folder that this system does not have, or does not show to this user: nothing is plugged in there.
    return [];
  }
}

function sticks(): readonly string[] {
  if (process.platform === 'win32') {
    // A and B are floppies, C is the machine's own.
    return Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:\\`).filter(isFolder);
  }
  const own = new Set(stickFolders());
  return [...own].flatMap(foldersIn).filter((folder) => !own.has(folder));
}

/** Where a person would look: sticks first, because most searches are for one. */
function places(dataFolder: string): readonly Place[] {
  const home = os.homedir();
  const fixed: readonly (readonly [string, string])[] = [
    ['Blackstart on this PC', dataFolder],
    ['Home', home],
    ['Documents', path.join(home, 'Documents')],
    ['Downloads', path.join(home, 'Downloads')],
  ];
  return [
    ...sticks().map((folder) => ({ name: path.basename(folder) || folder, path: folder, isRemovable: true })),
    ...fixed
      .filter(([, folder]) => isFolder(folder))
      .map(([name, folder]) => ({ name, path: folder, isRemovable: false })),
  ];
}

/** What lies in a folder of this machine; null = where a person would start to look. */
export function listFolder(folder: string | null, dataFolder: string): Answer<FolderListing> {
  const here = path.resolve(folder ?? os.homedir());
  try {
    const entries = readdirSync(here, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => entryOf(here, entry))
      .sort(byKindThenName);
    const parent = path.dirname(here);
    return answer({
      folder: here,
      parent: parent === here ? null : parent,
      entries,
      places: places(dataFolder),
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fault('folder-not-read', `${here} cannot be opened (${code}). Is the stick still in?`);
  }
}

function entryOf(folder: string, entry: Dirent): FolderEntry {
  const whole = path.join(folder, entry.name);
  const isDirectory = entry.isDirectory() || (entry.isSymbolicLink() && isFolder(whole));
  const kind = isDirectory ? 'folder' : (KINDS[path.extname(entry.name)] ?? 'file');
  return { name: entry.name, path: whole, kind };
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const byKindThenName = (a: FolderEntry, b: FolderEntry): number =>
  Number(b.kind === 'folder') - Number(a.kind === 'folder') || collator.compare(a.name, b.name);
