import { Gavel, Hash, ListChecks, ListPlus, MessageCircleQuestion, Undo2, X } from 'lucide-react';
import type { EventId } from '#shared/domain/ids.ts';
import { entryFact } from '#shared/domain/log/entry.ts';
import { useLogEntry } from '../../store/log-entry-query.ts';
import { useUndo } from '../../store/undo-offer.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import type { Captured } from './use-captured.ts';
import { useTaskFrom } from './use-task-from-entry.ts';
import { StillThere } from './still-there.tsx';
import './capture.css';

export interface CaptureEndProps {
  readonly captured: Captured;
  readonly isEmpty: boolean;
  readonly onSave: (kind?: 'decision' | 'question') => void;
  /** What was saved last here, or is the current row of the log. */
  readonly inHand: EventId | null;
  readonly isJustSaved: boolean;
  readonly onTurn: (to: 'state' | 'decision' | 'count') => void;
}

/** At the end of the line: while it is typed, who said so and what it could be saved as; once saved, what it could become. */
export function CaptureEnd({ captured, isEmpty, onSave, ...saved }: CaptureEndProps) {
  return (
    <div className="capture-rest">
      {captured.answering !== null && (
        <span className="capture-chip">
          Answers {captured.answering.number}
          <IconButton icon={X} label="Not an answer" small onPress={captured.stopAnswering} />
        </span>
      )}
      {isEmpty ? <Saved {...saved} /> : <Typing captured={captured} onSave={onSave} />}
      <StillThere />
    </div>
  );
}

function Typing({ captured, onSave }: Pick<CaptureEndProps, 'captured' | 'onSave'>) {
  if (captured.count !== null) {
    return (
      <span className="capture-chip" role="status">
        <Hash size={16} strokeWidth={1.75} aria-hidden />
        {captured.count.words}
        <Button kind="quiet" onPress={captured.takeLiterally}>
          Save as text
        </Button>
      </span>
    );
  }
  return (
    <>
      <input
        className="capture-told"
        aria-label="Who said so: name, place, number"
        placeholder="Who said so: name, place, number"
        autoComplete="off"
        value={captured.told}
        onChange={(event) => captured.tell(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onSave();
        }}
      />
      <IconButton
        icon={Gavel}
        label="Save as a decision"
        shortcut="Alt+D"
        onPress={() => onSave('decision')}
      />
      <IconButton
        icon={MessageCircleQuestion}
        label="Save as a question"
        shortcut="Alt+Q"
        onPress={() => onSave('question')}
      />
    </>
  );
}

function Saved({ inHand, isJustSaved, onTurn }: Pick<CaptureEndProps, 'inHand' | 'isJustSaved' | 'onTurn'>) {
  const line = useLogEntry(inHand);
  const wording = useWording();
  const undo = useUndo();
  const taskFrom = useTaskFrom();
  if (line === null) return null;
  const { fact } = line;
  const entry = entryFact(fact);
  const number = entry?.data.number;
  if (number === undefined && !isJustSaved) return null;
  return (
    <>
      <span className="capture-chip" role="status">
        {number ?? 'Saved'} {wording.clock(fact.at)}
        {isJustSaved && undo.isOffered() && (
          <IconButton icon={Undo2} label="Undo" shortcut="Mod+Z" small onPress={() => undo.takeLast()} />
        )}
      </span>
      {number !== undefined && line.struck === null && (
        <>
          <IconButton
            icon={ListChecks}
            label="Set a state from it"
            shortcut="Alt+S"
            onPress={() => onTurn('state')}
          />
          <IconButton
            icon={Gavel}
            label="Make it a decision"
            shortcut="Alt+D"
            onPress={() => onTurn('decision')}
          />
          <IconButton icon={Hash} label="Count from it" shortcut="Alt+C" onPress={() => onTurn('count')} />
          {entry !== undefined && (
            <IconButton
              icon={ListPlus}
              label="Give a task from it"
              shortcut="Alt+T"
              onPress={() => taskFrom(entry)}
            />
          )}
        </>
      )}
    </>
  );
}
