import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '../../ui/button/button.tsx';
import { given } from '../../ui/given.ts';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { Tip } from '../../ui/tip/tip.tsx';
import { MutedNote } from './muted-note.tsx';
import { byCause, CAUSE_WORDS, kindOf, queueOf, type Need, type QueueLine } from './needs-queue.ts';
import { useNeeds } from './use-needs.ts';
import './needs-now.css';

/** Nobody reads further down than this: a review round goes through them one by one. */
const MOST = 60;

/** What needs somebody now, whoever looks at the board. */
export function NeedsNow() {
  const needs = useNeeds();
  const [isWhole, setWhole] = useState(false);
  const { lines, more } = queueOf(needs);
  const hasMore = more > 0 || lines.some(({ kind }) => kind === 'many');
  return (
    <section className="needs-now" aria-label="Needs you now">
      <SectionHeader
        title="Needs you now"
        level={3}
        {...given({ count: needs.length || undefined })}
        actions={<MutedNote />}
      />
      {needs.length === 0 && (
        <p className="needs-none">
          Nothing that this tool knows of. It does not know what nobody has entered.
        </p>
      )}
      {isWhole ? (
        <Whole needs={needs} />
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.kind === 'one' ? line.need.key : line.cause}>
              {line.kind === 'one' ? (
                <OneNeed need={line.need} />
              ) : (
                <ManyNeeds line={line} onOpen={() => setWhole(true)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {(hasMore || isWhole) && (
        <Button kind="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : more > 0 ? `+${more.toLocaleString('en-GB')} more` : 'Show each'}
        </Button>
      )}
    </section>
  );
}

/** Every one, under its cause. */
function Whole({ needs }: { needs: readonly Need[] }) {
  const left = needs.length - MOST;
  return (
    <>
      {[...byCause(needs.slice(0, MOST))].map(([cause, group]) => (
        <section key={cause} aria-label={CAUSE_WORDS[cause]}>
          <h4 className="needs-cause">{CAUSE_WORDS[cause]}</h4>
          <ul>
            {group.map((need) => (
              <li key={need.key}>
                <OneNeed need={need} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {left > 0 && <p className="needs-none">and {left.toLocaleString('en-GB')} that are not shown</p>}
    </>
  );
}

/** One cause with all that it holds: opens the whole queue, where each has its line. */
function ManyNeeds({ line, onOpen }: { line: Extract<QueueLine, { kind: 'many' }>; onOpen: () => void }) {
  const { cause, needs } = line;
  const names = needs.map(({ name, part }) => [name, part].filter((word) => word !== undefined).join(': '));
  const whole = `${CAUSE_WORDS[cause]}: ${names.join(', ')}`;
  return (
    <Tip text={whole}>
      <AriaButton className="need" data-kind={kindOf(cause)} onPress={onOpen}>
        <span className="need-name">
          <span className="need-system">
            {CAUSE_WORDS[cause]} ({needs.length})
          </span>
        </span>
        <span className="visually-hidden">: </span>
        <span className="need-words">{names.join(', ')}</span>
      </AriaButton>
    </Tip>
  );
}

/** Two lines, three where a part is named; what does not fit is told whole on hover, on focus and to screen readers. */
function OneNeed({ need: { name, part, words, cause, go } }: { need: Need }) {
  const whole = [name, part, words].filter((word) => word !== undefined).join(': ');
  return (
    <Tip text={whole}>
      <AriaButton className="need" data-kind={kindOf(cause)} {...given({ onPress: go })}>
        {name !== undefined && (
          <span className="need-name" data-with-part={part !== undefined || undefined}>
            <span className="need-system">{name}</span>
            {part !== undefined && <span className="need-part">: {part}</span>}
          </span>
        )}
        {name !== undefined && <span className="visually-hidden">: </span>}
        <span className="need-words">{words}</span>
      </AriaButton>
    </Tip>
  );
}
