// What must hold of package.json and its lockfile so that `npm ci` gives everyone the same, on every platform.
// `node .ci/lockfile.ts` names the faults; with --complete it first writes the platform packages that npm left out.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is read of npm's format; all else is carried along. */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}
interface LockedPackage {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** A package that the lockfile asks for and does not hold. `npm ci` refuses such a lockfile. */
interface Gap {
  parent: string;
  name: string;
  version: string;
}

/** A platform package's name ends in its platform: `-linux-arm64-musl`. */
const PLATFORM =
  /-(?<os>aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)-(?<cpu>arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(?<libc>gnu|musl))?/;
const LIBC: Record<string, string[]> = { gnu: ['glibc'], musl: ['musl'] };

export function lockfileFaults({ packages }: Lockfile): string[] {
  const { dependencies = {}, devDependencies = {} } = packages[''] ?? {};
  return [
    ...Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name} is not pinned exactly: ${version}`),
    ...Object.entries(packages)
      .filter(([, { resolved }]) => resolved !== undefined)
      .map(([name]) => `${name} names the place it was fetched from: set omit-lockfile-registry-resolved`),
    ...gaps(packages).map(
      ({ name, version }) => `${name}@${version} is missing: node .ci/lockfile.ts --complete`,
    ),
  ];
}

/**
 * The lockfile with the optional platform packages that npm leaves out when it cannot load them from the registry in
 * use. They carry no integrity; a machine of that platform fetches them, all others skip them.
 */
export function complete(lock: Lockfile): Lockfile {
  const packages = { ...lock.packages };
  for (const { parent, name, version } of gaps(lock.packages)) {
    const platform: Partial<Record<string, string>> = PLATFORM.exec(name)?.groups ?? {};
    const { os = '', cpu = '', libc = '' } = platform;
    const { dev } = lock.packages[parent] ?? {};
    const libraries = LIBC[libc];
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev === true && { dev }),
      ...(libraries !== undefined && { libc: libraries }),
      optional: true,
      os: [os === 'windows' ? 'win32' : os],
    };
  }
  const inNpmsOrder = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(inNpmsOrder) };
}

function gaps(packages: Lockfile['packages']): Gap[] {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => PLATFORM.test(name) && !isPresent(packages, parent, name))
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/** Whether Node would find the package from its parent: in a node_modules of it, or of a folder above. */
function isPresent(packages: Lockfile['packages'], parent: string, name: string): boolean {
  const above = parent
    .split('/node_modules/')
    .map((_, i, parts) => parts.slice(0, i + 1).join('/node_modules/'));
  return ['', ...above.map((folder) => `${folder}/`)].some(
    (folder) => `${folder}node_modules/${name}` in packages,
  );
}

if (import.meta.main) {
  const file = path.resolve(import.meta.dirname, '../package-lock.json');
  // npm wrote it, and npm is the judge of its format.
  let lock = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  if (process.argv.includes('--complete')) {
    lock = complete(lock);
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  }
  const faults = lockfileFaults(lock);
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
