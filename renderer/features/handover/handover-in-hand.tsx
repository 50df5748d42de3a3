import { useState } from 'react';
import { sayStanding } from '#shared/domain/handover/obstacles.ts';
import {
  HEADLINE_WORDS,
  SECTIONS,
  TAKEN_WHOLE,
  type SectionKey,
  type Sheet,
} from '#shared/domain/handover/sheet.ts';
import type { OpenHandover } from '#shared/domain/handover/state.ts';
import { useWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { HandoverFoot } from './handover-foot.tsx';
import { HeadlineDialog } from './headline-dialog.tsx';
import { MustSayView } from './must-say-view.tsx';
import { PrintedSheet } from './printed-sheet.tsx';
import { QuestionsSide } from './questions-side.tsx';
import { SayDialog } from './say-dialog.tsx';
import { SectionList } from './section-list.tsx';
import { WholeSectionView } from './whole-section.tsx';

interface InHandProps {
  readonly sheet: Sheet;
  readonly handover: OpenHandover;
}

/** The handover in hand: five sections, one thing in the centre, questions beside it, whose command it is below. */
export function HandoverInHand({ sheet, handover }: InHandProps) {
  const [section, setSection] = useState<SectionKey>('illness');
  const [sbar, setSbar] = useState(false);
  const next = (): void => setSection(SECTIONS[SECTIONS.indexOf(section) + 1] ?? section);
  const whole = TAKEN_WHOLE.find((one) => one === section);
  return (
    <div className="handover">
      <HandoverHead sheet={sheet} handover={handover} sbar={sbar} onSbar={() => setSbar(!sbar)} />
      <div className="handover-middle">
        <SectionList sheet={sheet} handover={handover} chosen={section} onChoose={setSection} sbar={sbar} />
        <div className="handover-centre">
          {section === 'illness' && <MustSays sheet={sheet} handover={handover} onDone={next} />}
          {whole !== undefined && (
            <WholeSectionView key={whole} sheet={sheet} handover={handover} section={whole} onNext={next} />
          )}
          {section === 'synthesis' && <Synthesis sheet={sheet} />}
        </div>
        <QuestionsSide sheet={sheet} handover={handover} />
      </div>
      <HandoverFoot sheet={sheet} handover={handover} />
    </div>
  );
}

function HandoverHead({
  sheet,
  handover,
  sbar,
  onSbar,
}: InHandProps & { sbar: boolean; onSbar: () => void }) {
  const wording = useWording();
  const [shows, setShows] = useState<'print' | 'say' | 'headline' | null>(null);
  const close = (): void => setShows(null);
  return (
    <header className="handover-head">
      <h2 className="handover-title">
        Handover {handover.number}
        {handover.outgoing !== null && ` from ${handover.outgoing.name}`}
        {handover.incoming !== null && ` to ${handover.incoming.name}`}
      </h2>
      <Badge kind={sheet.headline === 'critical' ? 'trouble' : 'plain'}>
        {HEADLINE_WORDS[sheet.headline]}
      </Badge>
      <span className="handover-quiet">
        {handover.status === 'draft' ? 'Draft' : 'Being handed over'}. New since {wording.time(sheet.since)}
        {sheet.shift !== null && `. Shift ends ${wording.clock(sheet.shift.end)}`}
      </span>
      <span className="handover-head-actions">
        <Button kind="quiet" onPress={() => setShows('headline')}>
          Headline
        </Button>
        <Button kind="quiet" onPress={() => setShows('say')}>
          Add a must-say
        </Button>
        <Button kind="quiet" onPress={onSbar}>
          {sbar ? 'As I-PASS' : 'As SBAR'}
        </Button>
        <Button kind="quiet" onPress={() => setShows('print')}>
          Print
        </Button>
      </span>
      {shows === 'print' && <PrintedSheet sheet={sheet} event={null} onOver={close} />}
      {shows === 'say' && <SayDialog handover={handover} onClose={close} />}
      {shows === 'headline' && <HeadlineDialog handover={handover} sheet={sheet} onClose={close} />}
    </header>
  );
}

/** The must-says, one at a time: the first that is not taken, or the one that was picked. */
function MustSays({ sheet, handover, onDone }: InHandProps & { onDone: () => void }) {
  const [picked, setPicked] = useState<string | null>(null);
  const { mustSays } = sheet;
  const open = mustSays.find((say) => sayStanding(say, handover) !== 'taken');
  const say = mustSays.find(({ key }) => key === picked) ?? open ?? mustSays[0];
  if (say === undefined) {
    return (
      <article className="must-say">
        <h2 className="must-say-title">Nothing must be said</h2>
        <p>Nothing that is entered weighs so much. Add what is only in your head.</p>
        {handover.status === 'giving' && (
          <Button kind="primary" autoFocus onPress={onDone}>
            Go on
          </Button>
        )}
      </article>
    );
  }
  const place = mustSays.indexOf(say);
  const following = (): void => {
    const left = mustSays.filter((one) => one.key !== say.key && sayStanding(one, handover) !== 'taken');
    if (left[0] === undefined && handover.status === 'giving') {
      onDone();
      return;
    }
    setPicked(left[0]?.key ?? null);
  };
  return (
    <>
      <MustSayView
        say={say}
        place={place + 1}
        of={mustSays.length}
        handover={handover}
        ifThens={sheet.ifThens.filter(({ item }) => item === say.key)}
        onNext={following}
      />
      <ol className="must-say-list" aria-label="All must-says">
        {mustSays.map((one) => (
          <li key={one.key}>
            <button
              type="button"
              className="must-say-line"
              aria-current={one.key === say.key ? 'true' : undefined}
              onClick={() => setPicked(one.key)}
            >
              <span>{one.title}</span>
              {one.critical && <Badge kind="trouble">read back</Badge>}
              {handover.status === 'giving' && sayStanding(one, handover) === 'taken' && <Badge>taken</Badge>}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was said back, and what remains to be asked. */
function Synthesis({ sheet }: { sheet: Sheet }) {
  const back = sheet.mustSays.filter(({ readBack }) => readBack !== null);
  return (
    <article className="whole-section" aria-label="Read back">
      <h2 className="must-say-title">Read back</h2>
      {back.length === 0 ? (
        <p>Nothing was read back yet.</p>
      ) : (
        <ul>
          {back.map(({ key, title, readBack }) => (
            <li key={key}>
              <strong>{title}:</strong> {readBack}
            </li>
          ))}
        </ul>
      )}
      <p>Ask what is still open, on the right. A question that stays open goes on after the handover.</p>
    </article>
  );
}
