import {
  GROUPS,
  SECTION_WORDS,
  TAKEN_WHOLE,
  type Sheet,
  type WholeSection,
} from '#shared/domain/handover/sheet.ts';
import type { OpenHandover } from '#shared/domain/handover/state.ts';
import { useState } from 'react';
import { useDispatch } from '../../store/use-dispatch.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { IfThenForm } from './must-say-view.tsx';
import { itemWords } from './sheet-words.ts';

/** How many lines of a group stand before the rest is named. */
const AT_ONCE = 12;

/** The groups of a sheet that stand in a section: each with its items in full, then by name. */
export function Groups({ sheet, section }: { sheet: Sheet; section: WholeSection }) {
  const wording = useWording();
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const groups = sheet.groups.filter(({ group }) => GROUPS[group].section === section);
  if (groups.length === 0) return <p>Nothing is entered under this.</p>;
  return groups.map(({ group, total, items, more }) => {
    const isOpen = unfolded.includes(group);
    const shown = isOpen ? items : items.slice(0, AT_ONCE);
    return (
      <section key={group} className="sheet-group" aria-label={GROUPS[group].name}>
        <SectionHeader level={3} title={GROUPS[group].name} count={total} />
        <ul>
          {shown.map((item) => (
            <li key={item.key}>
              <strong>{item.title}</strong> {itemWords(item, wording)}
            </li>
          ))}
        </ul>
        {isOpen && more.length > 0 && <p>Also: {more.join(', ')}</p>}
        {!isOpen && total > AT_ONCE && (
          <Button kind="quiet" onPress={() => setUnfolded([...unfolded, group])}>
            {`Show the other ${total - AT_ONCE}`}
          </Button>
        )}
      </section>
    );
  });
}

interface WholeSectionViewProps {
  readonly sheet: Sheet;
  readonly handover: OpenHandover;
  readonly section: WholeSection;
  readonly onNext: () => void;
}

/** A section that is taken as a whole. */
export function WholeSectionView({ sheet, handover, section, onNext }: WholeSectionViewProps) {
  const dispatch = useDispatch();
  const wording = useWording();
  const [isAdding, setAdding] = useState(false);
  const at = handover.sections[section];
  const take = (): void => {
    if (at !== undefined) {
      onNext();
      return;
    }
    void dispatch({ type: 'handover.take-section', data: { handover: handover.id, section } }).then(
      (answer) => {
        if (answer.ok) onNext();
      },
    );
  };
  return (
    <article className="whole-section" aria-label={SECTION_WORDS[section].name}>
      <h2 className="must-say-title">{SECTION_WORDS[section].name}</h2>
      {section === 'summary' && <p>{sheet.summary}</p>}
      {section === 'awareness' && (
        <>
          {sheet.ifThens.map(({ id, about, when, then }) => (
            <p key={id} className="must-say-if">
              {about !== null && `${about}: `}
              <strong>If</strong> {when}, <strong>then</strong> {then}
            </p>
          ))}
          {isAdding ? (
            <IfThenForm item={null} handover={handover} onDone={() => setAdding(false)} />
          ) : (
            <Button kind="quiet" onPress={() => setAdding(true)}>
              Add if-then
            </Button>
          )}
        </>
      )}
      {handover.status === 'giving' && TAKEN_WHOLE.includes(section) && (
        <div className="whole-take">
          <Button key={section} kind="primary" autoFocus onPress={take}>
            {at === undefined ? 'Taken as a whole' : `Taken ${wording.clock(at)}: next`}
          </Button>
        </div>
      )}
      <Groups sheet={sheet} section={section} />
    </article>
  );
}
