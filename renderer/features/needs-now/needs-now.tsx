import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '../../ui/button/button.tsx';
import { given } from '../../ui/given.ts';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { Tip } from '../../ui/tip/tip.tsx';
import { useNeeds, type NeedLine } from './use-needs.ts';
import './needs-now.css';

/** So many at once; a longer list is not read. */
const FIRST = 7;
/** Nobody reads further down than this: a review round goes through them one by one. */
const MOST = 60;

/** What needs somebody now, whoever looks at the board. */
export function NeedsNow() {
  const needs = useNeeds();
  const [isWhole, setWhole] = useState(false);
  const shown = needs.slice(0, isWhole ? MOST : FIRST);
  const more = needs.length - shown.length;
  return (
    <section className="needs-now" aria-label="Needs you now">
      <SectionHeader title="Needs you now" level={3} {...given({ count: needs.length || undefined })} />
      {needs.length === 0 ? (
        <p className="needs-none">
          Nothing that this tool knows of. It does not know what nobody has entered.
        </p>
      ) : (
        <ul>
          {shown.map((line) => (
            <li key={line.key}>
              <Need line={line} />
            </li>
          ))}
        </ul>
      )}
      {(more > 0 || isWhole) && (
        <Button kind="quiet" onPress={() => setWhole(!isWhole)}>
          {moreWords(more, isWhole)}
        </Button>
      )}
    </section>
  );
}

function moreWords(more: number, isWhole: boolean): string {
  if (!isWhole) return `+${more.toLocaleString('en-GB')} more`;
  return more > 0 ? `Fewer (and ${more.toLocaleString('en-GB')} that are not shown)` : 'Fewer';
}

/** Two lines at most; what does not fit is told whole on hover, on focus and to screen readers. */
function Need({ line: { name, part, words, kind, go } }: { line: NeedLine }) {
  const whole = [name, part, words].filter((word) => word !== undefined).join(': ');
  return (
    <Tip text={whole}>
      <AriaButton className="need" data-kind={kind} aria-label={whole} {...given({ onPress: go })}>
        {name !== undefined && (
          <span className="need-name">
            <span className="need-system">{name}</span>
            {part !== undefined && <span className="need-part">: {part}</span>}
          </span>
        )}
        <span className="need-words">{words}</span>
      </AriaButton>
    </Tip>
  );
}
