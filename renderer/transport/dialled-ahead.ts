import type { HostClient } from '#shared/contract/host-client.ts';
import { PROTOCOL_VERSION } from '#shared/contract/protocol.ts';
import type { Dial, Link } from './link.ts';

/**
 * Dials now, although nobody asks yet: the link opens, the host greets and sends the state of the incident that the address
 * names while the browser still reads the window's script. Whoever dials first gets that link; every later attempt is a new
 * one, and asks anew.
 *
 * @param named the incident as the address writes it, unchecked; null = none
 */
export function dialledAhead(dial: Dial, named: string | null): Dial {
  const stop = new AbortController();
  let begun: Promise<Link> | null = dial(stop.signal).then((link) => askedAhead(link, named));
  // Whoever dials hears how it went.
  begun.catch(() => undefined);
  return (gone) => {
    if (begun === null) return dial(gone);
    const first = begun;
    begun = null;
    gone.addEventListener('abort', () => {
      stop.abort();
    });
    return first;
  };
}

/** The same link, with the first greeting and the first state on their way already. What was heard meanwhile is pulled as ever. */
function askedAhead(link: Link, named: string | null): Link {
  const { client } = link;
  const hello = client.hello({ protocol: PROTOCOL_VERSION });
  // Where it is no incident's id the host says so, and nobody comes for the answer.
  const state = named === null ? null : client.state({ incident: named });
  hello.catch(() => undefined);
  state?.catch(() => undefined);
  const ahead: Partial<HostClient> = {
    hello: onceAhead(hello, client.hello),
    ...(state === null
      ? {}
      : {
          state: onceAhead(state, client.state, ({ incident }) => incident === named),
        }),
  };
  // as: the client itself, but for these
  const first = Object.create(client) as HostClient;
  return { ...link, client: Object.assign(first, ahead) };
}

type Call<Input, Output> = (input: Input, ...rest: never[]) => Promise<Output>;

/** Gives what is on its way to the first who asks for it. */
function onceAhead<Procedure extends Call<never, unknown>>(
  answer: ReturnType<Procedure>,
  ask: Procedure,
  isThis: (input: Parameters<Procedure>[0]) => boolean = () => true,
): Procedure {
  let ahead: ReturnType<Procedure> | null = answer;
  const first: Call<never, unknown> = (input, ...rest) => {
    if (ahead === null || !isThis(input)) return ask(input, ...rest);
    const given = ahead;
    ahead = null;
    return given;
  };
  return first as Procedure; // as: it asks and answers what the procedure does
}
