import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './sample-log.ts';

/** Whether this machine lets a test mount file systems; where not, tests that need it are skipped, and say so. */
export const canMount = ((): boolean => {
  try {
    const place = path.join('/tmp', `blackstart-mount-${String(process.pid)}`);
    mkdirSync(place);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place], { stdio: 'ignore' });
    execFileSync('rmdir', [place]);
    return true;
  } catch {
    process.stderr.write(
      'SKIPPED: this machine lets no test mount a disk; full, read-only and pulled disks go untested.\n',
    );
    return false;
  }
})();

/** A disk of its own that can be filled, made read-only, pulled out and plugged in again. */
export class TestDisk {
  /** Where it is mounted. */
  readonly folder: string;
  readonly #device: string;

  constructor(size: string) {
    this.#device = temporaryFolder();
    this.folder = temporaryFolder();
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', this.#device);
    this.plugIn();
    onTestFinished(() => {
      for (const place of [this.folder, this.#device]) unmount(place);
    });
  }

  plugIn(): void {
    mount('--bind', this.#device, this.folder);
  }

  /** As when the stick is pulled: the folder is there and empty. */
  pullOut(): void {
    unmount(this.folder);
  }

  /** As when the switch on a stick is moved: nothing can be written, by whoever has it open either. */
  makeReadOnly(): void {
    mount('-o', 'remount,ro', this.#device);
  }

  makeWritable(): void {
    mount('-o', 'remount,rw', this.#device);
  }
}

const mount = (...options: readonly string[]): Buffer => execFileSync('mount', options);

function unmount(place: string): void {
  try {
    execFileSync('umount', ['-l', place], { stdio: 'ignore' });
  } catch {
    // It is out already.
  }
}
