import { startTransition, useState } from 'react';
import type { CommandAnswer, Trouble } from '#shared/contract/answers.ts';
import type { CommandDraft } from './host-access.ts';
import { useDispatch, useLibraryDispatch, type Dispatch, type Saying } from './use-dispatch.ts';

/** A form's own way to the log. What was refused stays in the form, with its reason beside it. */
export interface Sending {
  /** Answers once it is on disk, or was refused. */
  send(draft: CommandDraft, saying?: Saying): Promise<CommandAnswer>;
  readonly isPending: boolean;
  /** Why the last one did not go through; null where it did, or nothing was sent yet. */
  readonly trouble: Trouble | null;
  /** Sends the refused one again, as meant: only where the refusal is a question. */
  readonly sendAnyway: (() => Promise<CommandAnswer>) | null;
  readonly clear: () => void;
}

interface Refused {
  readonly trouble: Trouble;
  readonly draft: CommandDraft;
  readonly saying: Saying;
}

export const useSend = (): Sending => useSendBy(useDispatch());

/** The same to the library. */
export const useLibrarySend = (): Sending => useSendBy(useLibraryDispatch());

function useSendBy(dispatch: Dispatch): Sending {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isPending, setPending] = useState(false);

  const send = async (draft: CommandDraft, saying: Saying = {}): Promise<CommandAnswer> => {
    const answered = dispatch(draft, { ...saying, quietly: true });
    // First it is on its way, then it is drawn that it is: the other way round the drawing would hold it up.
    startTransition(() => setPending(true));
    const answer = await answered;
    setPending(false);
    setRefused(answer.ok ? null : { trouble: answer, draft, saying });
    return answer;
  };
  const question = refused === null ? undefined : questionIn(refused.trouble);
  return {
    send,
    isPending,
    trouble: refused?.trouble ?? null,
    sendAnyway:
      refused === null || question === undefined
        ? null
        : () => send({ ...refused.draft, acknowledged: [question] }, refused.saying),
    clear: () => setRefused(null),
  };
}

/** The code that answers a refusal which only asks; undefined where it is a plain no. */
function questionIn({ details }: Trouble): string | undefined {
  if (typeof details !== 'object' || details === null || !('acknowledge' in details)) return undefined;
  return typeof details.acknowledge === 'string' ? details.acknowledge : undefined;
}

/** What the notice beside a form shows, and what its buttons do; `done` hears when it went through after all. */
export function refusalOf(
  { trouble, sendAnyway, clear }: Sending,
  done?: (answer: CommandAnswer) => void,
): { message: string | null; onMeant: (() => void) | null; onDismiss: () => void } {
  return {
    message: trouble?.message ?? null,
    onMeant:
      sendAnyway === null
        ? null
        : () =>
            void sendAnyway().then((answer) => {
              if (answer.ok) done?.(answer);
            }),
    onDismiss: clear,
  };
}
