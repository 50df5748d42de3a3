import { Clock, X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode, type Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLatest } from '../action/use-latest.ts';
import { given } from '../given.ts';
import { KeyHint } from '../key-hint/key-hint.tsx';
import type { TimeContext } from '../time/parse-time.ts';
import { distanceWords, timeWords } from '../time/time-words.ts';
import { useWayBack } from '../use-way-back.ts';
import { captureOf, type Capture } from './capture.ts';
import './capture-line.css';

export interface CaptureLineProps {
  readonly line: string;
  readonly onLineChange: (line: string) => void;
  /** Enter on a line with words in it. Empty the line when it is saved, not before. */
  readonly onSave: (capture: Capture) => void;
  /** How often it was saved: each time the focus goes back to where it was, unless more was typed meanwhile. */
  readonly saves?: number;
  readonly context: Omit<TimeContext, 'prefer'>;
  /** What looks like a time is text after all: until the line is empty again. */
  readonly literally: boolean;
  readonly onLiterally: () => void;
  /** Who is at the keyboard: stands beside the line, so that nothing is entered under the wrong name. Null: nobody yet. */
  readonly who: string | null;
  readonly onWho: () => void;
  /** Why nothing can be saved now; the line can still be typed. */
  readonly blockedBecause?: string | undefined;
  /** The last Enter is on its way. */
  readonly pending?: boolean;
  /** At the end of the line: what else this line could become. */
  readonly children?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** The line that is always there. A time typed first is when it happened; Enter saves; it and Esc go back; sorting comes later. */
export function CaptureLine({ line, onLineChange, onSave, context, who, onWho, ...rest }: CaptureLineProps) {
  const echoId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const way = useWayBack();
  /** Called while the last entry was still on its way: whoever called it is about to type. */
  const isCalledAgain = useRef(false);
  useLeaving(rest.saves ?? 0, () => {
    const isWanted = isCalledAgain.current;
    isCalledAgain.current = false;
    if (isWanted) return;
    const at = document.activeElement;
    // A field of the line that went with its words has left the focus with the page.
    const isHere = at === document.body || frame.current?.contains(at) === true;
    if (line === '' && isHere && !way.goBack() && at instanceof HTMLElement) at.blur();
  });
  const capture = captureOf(line, context, rest.literally);
  const save = () => {
    if (capture.text === '' || rest.pending === true || rest.blockedBecause !== undefined) return;
    isCalledAgain.current = false;
    onSave(capture);
  };
  return (
    <div className="capture-line" ref={frame}>
      <Button className="capture-who" onPress={onWho} data-nobody={who === null || undefined}>
        <span>{who ?? 'Who is typing?'}</span>
        <KeyHint shortcut="F2" />
      </Button>
      <div className="capture-frame" data-blocked={rest.blockedBecause === undefined ? undefined : true}>
        <span className="capture-time" id={echoId} data-typed={capture.at !== null || undefined}>
          <Clock size={16} strokeWidth={1.75} aria-hidden />
          {capture.at === null
            ? 'Now'
            : `${timeWords(capture.at, context.zone)} · ${distanceWords(capture.at, context.now)}`}
          {capture.at !== null && (
            <Button
              className="capture-literal"
              aria-label="Not a time: keep it as text"
              onPress={rest.onLiterally}
            >
              <X size={14} strokeWidth={2} aria-hidden />
            </Button>
          )}
        </span>
        <input
          className="capture-input"
          aria-label="New log entry"
          aria-describedby={echoId}
          placeholder="What has happened? A time first if it was not now: -20 or 0430"
          autoComplete="off"
          value={line}
          onChange={(event) => onLineChange(event.target.value)}
          onFocus={(event) => {
            isCalledAgain.current = rest.pending === true;
            way.cameFrom(event, frame.current);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') save();
            // What is typed stays in the line.
            if (event.key === 'Escape' && !way.goBack()) event.currentTarget.blur();
          }}
          {...given({ ref: rest.inputRef })}
        />
        <span className="capture-end">
          {rest.blockedBecause ?? (line === '' ? <KeyHint shortcut="n" /> : <KeyHint shortcut="Enter" />)}
        </span>
      </div>
      {rest.children}
    </div>
  );
}

/** What is saved is out of hand: the next letter is a command again, not the next entry's first. */
function useLeaving(saves: number, leave: () => void): void {
  const leaveNow = useLatest(leave);
  useEffect(() => {
    if (saves > 0) leaveNow();
  }, [saves, leaveNow]);
}
