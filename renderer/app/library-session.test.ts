// @vitest-environment node
import { expect, test } from 'vitest';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import { memoryLink } from '#shared/testing/window/memory-link.ts';
import { TestTimers } from '#shared/testing/window/test-timers.ts';
import type { HostAccess } from '../store/host-access.ts';
import { openHostSession } from './host-session.ts';

const put = (name: string) => ({ type: 'catalogue.put', data: { row: { name } } });

/** A window's session over a host in memory, and a way to cut its link. */
function session(host: MemoryHost) {
  const timers = new TestTimers('2024-07-19T05:31:00.000Z');
  let commands = 0;
  let link: ReturnType<typeof memoryLink> | null = null;
  const access = openHostSession(
    () => Promise.resolve((link = memoryLink(host))),
    timers,
    () => `w-${(commands += 1)}`,
  );
  return { access, timers, cut: () => link?.lose() };
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await rest();
}

/** How many systems the window knows of; null where it has not read the library. */
const known = ({ library }: HostAccess): number | null => {
  const content = library.getState();
  return content.kind === 'ready' ? content.state.catalogue.entries.size : null;
};

test('what one window puts into the library stands there when it is answered, and soon in every other that follows it', async () => {
  const host = new MemoryHost();
  const [one, two] = [session(host).access, session(host).access];
  await until(() => one.live.getState().link.kind === 'live');
  one.followLibrary();
  two.followLibrary();
  await until(() => known(one) === 0 && known(two) === 0);
  expect(await one.sendToLibrary(put('EMIS Web'))).toMatchObject({ ok: true });
  expect(known(one)).toBe(1);
  await until(() => known(two) === 1);
  one.close();
  two.close();
});

test('it is read only while somebody follows it, and read on over the next link', async () => {
  const host = new MemoryHost();
  const { access, timers, cut } = session(host);
  await until(() => access.live.getState().link.kind === 'live');
  await access.sendToLibrary(put('EMIS Web'));
  expect(known(access)).toBeNull();
  const stop = access.followLibrary();
  await until(() => known(access) === 1);
  cut();
  await until(() => access.live.getState().link.kind === 'not-live');
  host.library.given(put('PACS'));
  timers.pass(5_000);
  await until(() => known(access) === 2);
  stop();
  host.library.given(put('Pathology'));
  host.moved();
  await rest();
  expect(known(access)).toBe(2);
  access.close();
});
