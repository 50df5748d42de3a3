import { useRef, useState } from 'react';
import { lookup } from '#shared/domain/collection.ts';
import type { Profile } from '#shared/domain/incident/profile.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { SystemId } from '#shared/domain/ids.ts';
import { instantOf, msOf } from '#shared/domain/instant.ts';
import type { CommandDraft } from '../../store/host-access.ts';
import { useIncident, useUi } from '../../store/host-context.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { useClock } from '../../store/use-now.ts';
import { useDraft, useTextDraft } from '../../store/use-personal.ts';
import { useSend, type Sending } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { useLatest } from '../../ui/action/use-latest.ts';
import { captureOf, type Capture } from '../../ui/capture-line/capture.ts';
import { countLineOf, countWords, type CountLine } from './count-line.ts';
import { tellerOf } from '../../store/teller.ts';

/** A question that the line answers. */
export interface Answering {
  readonly entry: EventId;
  readonly number: string;
}

/** What the capture line holds, how it reads, and its way to the log. Kept as a draft, so that nothing typed is lost. */
export interface Captured {
  readonly line: string;
  readonly type: (line: string) => void;
  readonly told: string;
  readonly tell: (told: string) => void;
  readonly literally: boolean;
  readonly takeLiterally: () => void;
  /** What the line counts, where it is a count. */
  readonly count: { readonly words: string } | null;
  readonly answering: Answering | null;
  readonly stopAnswering: () => void;
  readonly sending: Sending;
  /** How often this window has saved it. */
  readonly saves: number;
  /** Gives the entry once it is on disk; null where it was refused or nothing was typed: then the line stays as it is. */
  save(kind?: 'decision' | 'question'): Promise<EventId | null>;
  saveAnyway(): Promise<EventId | null>;
}

export function useCaptured(): Captured {
  const [line, setLine] = useTextDraft('capture');
  const [told, setTold] = useTextDraft('capture-told');
  const [answering, setAnswering] = useDraft('capture-answers', answeringIn);
  const [literally, setLiterally] = useState(false);
  const [saves, setSaves] = useState(0);
  const sentLine = useRef('');
  const lineNow = useLatest(() => line);
  const sending = useSend();
  const clock = useClock();
  const { zone } = useWording();
  const counting = useCounting();

  const empty = (): void => {
    setLine(typedBehind(sentLine.current, lineNow()));
    setTold(null);
    setAnswering(null);
    setLiterally(false);
  };
  const read = (): Capture => captureOf(line, { now: msOf(clock.now()), zone }, literally);
  const count = literally ? undefined : counting.read(read().text);
  const sent = (answer: Awaited<ReturnType<Sending['send']>>): EventId | null => {
    if (!answer.ok) return null;
    empty();
    setSaves((before) => before + 1);
    return answer.events[0] ?? null;
  };

  return {
    line,
    type: (next) => {
      if (next === '') setLiterally(false);
      setLine(next === '' ? null : next);
    },
    told,
    tell: (next) => setTold(next === '' ? null : next),
    literally,
    takeLiterally: () => setLiterally(true),
    count: count === undefined ? null : { words: counting.words(count) },
    answering,
    stopAnswering: () => setAnswering(null),
    sending,
    saves,
    async save(kind) {
      const capture = read();
      if (capture.text === '') return null;
      sentLine.current = line;
      const shared = { ...timeOf(capture), ...toldOf(told) };
      const draft =
        count === undefined || kind !== undefined
          ? noteDraft(capture.text, kind, answering)
          : counting.draft(count);
      return sent(await sending.send({ ...draft, ...shared }, { said: capture.text, isShown: true }));
    },
    async saveAnyway() {
      return sending.sendAnyway === null ? null : sent(await sending.sendAnyway());
    },
  };
}

/** What was typed behind a line while that was on its way is the next one; null where nothing was. */
const typedBehind = (sent: string, now: string): string | null =>
  (now.startsWith(sent) && now.slice(sent.length).trimStart()) || null;

const timeOf = ({ at }: Capture): Pick<CommandDraft, 'at'> => (at === null ? {} : { at: instantOf(at) });

function toldOf(text: string): Pick<CommandDraft, 'toldBy'> {
  const toldBy = tellerOf(text);
  return toldBy === undefined ? {} : { toldBy };
}

/** "Close theatre 3 because two machines are untested": what stands behind `because` is the reason of a decision. */
const BECAUSE = /^(?<text>.+?)[,;:]? because:? (?<because>.+)$/is;

function noteDraft(
  text: string,
  kind: 'decision' | 'question' | undefined,
  answering: Answering | null,
): CommandDraft {
  if (kind === 'decision') {
    const parts = BECAUSE.exec(text)?.groups;
    const data = parts === undefined ? { text } : { text: parts['text'], because: parts['because'] };
    return { type: 'log.note', data: { kind, ...data } };
  }
  const answers = answering === null ? {} : { answers: answering.entry };
  return { type: 'log.note', data: { text, ...(kind === undefined ? {} : { kind }), ...answers } };
}

function useCounting() {
  const systemId = useUi(({ selected }) => selected[UI_LISTS.systemInHand] ?? selected[UI_LISTS.systems]);
  const system = useIncident((state) => {
    const id = SystemId.safeParse(systemId);
    return id.success ? lookup(state.systems.all, id.data) : undefined;
  });
  const counters = useIncident(({ incident }) =>
    incident.status === 'declared' ? incident.profile.counters : NO_COUNTERS,
  );
  return {
    read: (text: string) => countLineOf(text, { counters, hasSystem: system !== undefined }),
    words: (count: CountLine) =>
      count.kind === 'tally' && system !== undefined
        ? `${system.name}, ${countWords(count)}`
        : countWords(count),
    draft: (count: CountLine): CommandDraft =>
      count.kind === 'tally'
        ? {
            type: 'system.set-tally',
            data: { system: systemId, counts: [{ area: count.area, ...count.figures }] },
          }
        : { type: 'counter.count', data: { counter: count.counter.key, ...count.count } },
  };
}

const NO_COUNTERS: Profile['counters'] = [];

function answeringIn(value: unknown): Answering | null {
  if (typeof value !== 'object' || value === null || !('entry' in value) || !('number' in value)) return null;
  return value as Answering; // as: written by this feature only
}
