// Incidents of many systems in a data folder, for windows to open.
import { openHost } from '#main/compose.ts';
import type { HostPort } from '#shared/contract/host-port.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { instantOf, type Instant } from '#shared/domain/instant.ts';

const ORGANISATIONS = ['Leighton', 'Macclesfield', 'Wythenshawe', 'Trafford', 'Tameside'];
const SUPPLIERS = ['EMIS', 'Oracle Health', 'Philips', 'Sectra', 'Clanwilliam', 'Cegedim', 'Microsoft'];
const BEGUN = instantOf(Date.UTC(2024, 6, 19, 5, 30));
/** Each change names its systems: so many in one. */
const AT_ONCE = 500;

/** Row `i` of a list in which a third of the systems needs another one first. */
const row = (i: number) => ({
  name: `System ${String(i)}`,
  organisation: ORGANISATIONS[i % ORGANISATIONS.length],
  supplier: SUPPLIERS[i % SUPPLIERS.length],
  tier: i % 6,
  ...(i % 3 === 1 ? { prerequisites: [`System ${String(i - 1)}`] } : {}),
});

async function accepted(answer: ReturnType<HostPort['log']['dispatch']>): Promise<void> {
  const answered = await answer;
  if (!answered.ok) throw new Error(answered.message);
}

/** The worked example, and one incident for each size, in which nine of ten systems are in trouble; by size. */
export async function makeIncidents(
  dataFolder: string,
  programFolder: string,
  sizes: readonly number[],
): Promise<{ readonly example: IncidentId; readonly large: ReadonlyMap<number, IncidentId> }> {
  const host = await openHost({ dataFolder, programFolder, version: 'bench' });
  const { incidents, log } = host.port;
  const large = new Map<number, IncidentId>();
  const example = await incidents.openExample();
  if (!example.ok) throw new Error(example.message);
  for (const size of sizes) {
    const declare = { name: `${String(size)} systems`, exercise: true };
    const made = await incidents.create({ declare });
    if (!made.ok) throw new Error(made.message);
    const { incident } = made.value;
    const send = (type: string, data: object, at?: Instant): Promise<void> =>
      accepted(log.dispatch(incident, { type, data, ...(at === undefined ? {} : { at }) }));
    await send('incident.move-clock', { to: instantOf(Date.UTC(2024, 6, 19, 8, 30)), running: false });
    const rows = Array.from({ length: size }, (_, i) => row(i));
    await send('system.import', { source: 'bench', rows });
    for (let from = 0; from < size; from += AT_ONCE) {
      const subjects = rows
        .slice(from, from + AT_ONCE)
        .filter((_, i) => i % 10 !== 0)
        .map(({ name }) => ({ system: name }));
      const to =
        from % (2 * AT_ONCE) === 0
          ? { state: 'down', cause: 'Faulty update' }
          : { state: 'degraded', lost: 'Printing' };
      await send('system.set-state', { subjects, to }, BEGUN);
    }
    large.set(size, incident);
  }
  await host.close();
  return { example: example.value.incident, large };
}
