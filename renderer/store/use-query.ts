import { useEffect, useState } from 'react';
import type { Answer } from '#shared/contract/answers.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import type { HostAccess } from './host-access.ts';
import { useContent, useHost } from './host-context.ts';

/** A question and its last answer; the old answer stands while a newer one is on its way. */
export interface Asked<T> {
  /** Null until the first answer to this question came. */
  readonly answer: Answer<T> | null;
  readonly isPending: boolean;
}

interface Question<T> {
  /** Another one where the window looks back to another time. */
  readonly host: HostAccess;
  /** What is asked; under another key the old answer is not shown. */
  readonly key: string;
  /** Where the log ended when it was asked. */
  readonly place: string;
  readonly ask: (host: HostClient) => Promise<Answer<T>>;
}
interface Answered<T> extends Pick<Question<T>, 'host' | 'key' | 'place'> {
  readonly answer: Answer<T>;
}

/** Asks one question at a time: those that come while one is on its way leave only the last of them. */
class Asker<T> {
  readonly #heard: (answered: Answered<T>) => void;
  #next: Question<T> | null = null;
  #isAsking = false;

  constructor(heard: (answered: Answered<T>) => void) {
    this.#heard = heard;
  }

  ask(question: Question<T>): void {
    this.#next = question;
    if (!this.#isAsking) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isAsking = true;
    while (this.#next !== null) {
      const { host, key, place, ask } = this.#next;
      this.#next = null;
      this.#heard({ host, key, place, answer: await host.ask(ask) });
    }
    this.#isAsking = false;
  }
}

/** Asks the host, and asks again when the log of the incident has moved. `key` names the question. */
export function useQuery<T>(key: string, ask: (host: HostClient) => Promise<Answer<T>>): Asked<T> {
  const host = useHost();
  const place = useContent((content) => (content.kind === 'ready' ? `${content.epoch} ${content.seq}` : ''));
  const [last, setLast] = useState<Answered<T> | null>(null);
  const [asker] = useState(() => new Asker<T>(setLast));
  useEffect(() => {
    asker.ask({ host, key, place, ask });
    // The key names the question: `ask` is a new function each time.
  }, [asker, host, key, place]);
  const isOfThis = last?.key === key;
  return {
    answer: isOfThis ? last.answer : null,
    isPending: !isOfThis || last.place !== place || last.host !== host,
  };
}
