import { NotebookPen } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { EventId } from '#shared/domain/ids.ts';
import { msOf } from '#shared/domain/instant.ts';
import { useHost, useUi } from '../../store/host-context.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { useWriting } from '../../store/use-writing.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions, useRunAction } from '../../ui/action/actions.tsx';
import { useLatest } from '../../ui/action/use-latest.ts';
import { CaptureLine } from '../../ui/capture-line/capture-line.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { CaptureEnd } from './capture-end.tsx';
import { EntryTurns, type Turn } from './entry-turns.tsx';
import { useCaptured } from './use-captured.ts';

/** The line that is always there: what happened, when, who said so. It sorts nothing; what it saved can be turned later. */
export function Capture() {
  const host = useHost();
  const captured = useCaptured();
  const input = useRef<HTMLInputElement>(null);
  const [turning, setTurning] = useState<Turn | null>(null);
  const who = useUi(({ atKeyboard }) => atKeyboard);
  const writing = useWriting();
  const wording = useWording();
  const now = useNow();
  const signOn = useRunAction('people.sign-on');
  const inHand = useUi(({ selected }) => selected[UI_LISTS.entryInHand]);

  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'log.capture',
          label: 'Write in the log',
          hint: 'From anywhere. A time first if it was not now; Enter saves.',
          icon: NotebookPen,
          shortcut: 'n',
          effect: 'types',
          group: 'Log',
          keywords: 'note call entry new capture',
          run: () => input.current?.focus(),
        },
      ],
      [],
    ),
  );

  const [justSaved, setJustSaved] = useState<string | null>(null);
  const take = (entry: EventId | null): void => {
    if (entry === null) return;
    setJustSaved(entry);
    host.ui.select(UI_LISTS.entryInHand, entry);
  };
  const save = useLatest((kind?: 'decision' | 'question'): void => {
    void captured.save(kind).then(take);
  });
  const isEmpty = captured.line.trim() === '';
  return (
    <>
      <Refusal
        message={captured.sending.trouble?.message ?? null}
        onMeant={captured.sending.sendAnyway === null ? null : () => void captured.saveAnyway().then(take)}
        onDismiss={() => {
          captured.sending.clear();
          input.current?.focus();
        }}
      />
      <CaptureLine
        line={captured.line}
        onLineChange={captured.type}
        onSave={() => save()}
        saves={captured.saves}
        literally={captured.literally}
        onLiterally={captured.takeLiterally}
        context={{ now: msOf(now), zone: wording.zone }}
        who={who === null ? null : [who.name, who.role].filter((word) => word !== undefined).join(', ')}
        onWho={() => signOn?.()}
        pending={captured.sending.isPending}
        inputRef={input}
        {...given({ blockedBecause: writing === true ? undefined : 'Nothing can be saved now' })}
      >
        <CaptureEnd
          captured={captured}
          isEmpty={isEmpty}
          onSave={save}
          inHand={inHand === undefined ? null : EventId.parse(inHand)}
          isJustSaved={inHand === justSaved}
          onTurn={setTurning}
        />
      </CaptureLine>
      <EntryTurns
        entry={inHand === undefined ? null : EventId.parse(inHand)}
        turning={turning}
        onTurn={setTurning}
        saveLine={isEmpty ? null : save}
      />
    </>
  );
}
