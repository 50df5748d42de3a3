import {
  GROUPS,
  HEADLINE_WORDS,
  type IfThen,
  type MustSay,
  type Sheet,
} from '#shared/domain/handover/sheet.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { useContent, useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording, type TimeWording } from '../../store/use-wording.ts';
import { Paper } from '../../ui/paper/paper.tsx';
import { printedGroups } from './sheet-pages.ts';
import { itemWords } from './sheet-words.ts';
import './printed-sheet.css';

interface PrintedSheetProps {
  readonly sheet: Sheet;
  /** The entry that froze it; null = not accepted yet. */
  readonly event: EventId | null;
  readonly onOver: () => void;
}

/** A handover on two pages: what must be said, then all else that is open. */
export function PrintedSheet({ sheet, event, onOver }: PrintedSheetProps) {
  const wording = useWording();
  return (
    <Paper onOver={onOver}>
      <div className="handover-paper">
        <article className="handover-page">
          <PageHead sheet={sheet} event={event} page={1} />
          <p>
            <strong className="handover-paper-headline">{HEADLINE_WORDS[sheet.headline]}</strong>{' '}
            {sheet.because.length > 0 && `Because: ${sheet.because.join('; ')}. `}
            {sheet.summary}
          </p>
          <h2>Must be said</h2>
          <ol className="handover-paper-says">
            {sheet.mustSays.map((say) => (
              <PrintedSay key={say.key} say={say} ifThens={sheet.ifThens} wording={wording} />
            ))}
          </ol>
          <PrintedRest sheet={sheet} />
          {event === null && <Signatures />}
        </article>
        <article className="handover-page">
          <PageHead sheet={sheet} event={event} page={2} />
          <div className="handover-paper-groups">
            {printedGroups(sheet).map(({ group, total, full, names, left }) => (
              <section key={group}>
                <h2>
                  {GROUPS[group].name}: {total}
                </h2>
                <ul>
                  {full.map((item) => (
                    <li key={item.key}>
                      <strong>{item.title}</strong> {itemWords(item, wording)}
                    </li>
                  ))}
                </ul>
                {names.length > 0 && (
                  <p className="handover-paper-names">
                    {full.length > 0 && 'Also: '}
                    {names.join(', ')}
                  </p>
                )}
                {left > 0 && <p>And {left} more: print the board with this sheet.</p>}
              </section>
            ))}
          </div>
        </article>
      </div>
    </Paper>
  );
}

function PageHead({ sheet, event, page }: { sheet: Sheet; event: EventId | null; page: number }) {
  const incident = useIncident((state) => state.incident);
  const end = useContent((content) => (content.kind === 'ready' ? content.seq : 0));
  const now = useNow();
  const wording = useWording();
  if (incident.status === 'undeclared') return null;
  return (
    <header>
      {incident.exercise && (
        <p className="handover-paper-exercise">EXERCISE: nothing on this sheet is real</p>
      )}
      <h1>
        Handover {sheet.number} {event === null ? '(draft, not accepted)' : '(accepted)'}: {incident.name}
        <span>page {page} of 2</span>
      </h1>
      <p>
        {whoWords(sheet, event)} As at <strong>{wording.full(sheet.asAt)}</strong>; new since{' '}
        {wording.time(sheet.since)}.{shiftWords(sheet, wording)} Printed {wording.full(now)}; replaced by the
        next handover. {event === null ? `Log up to place ${end}.` : `Frozen in entry ${event}.`}
      </p>
    </header>
  );
}

/** From whom to whom, and what is to move, or moved. */
function whoWords({ outgoing, incoming, posts }: Sheet, event: EventId | null): string {
  const blank = '____________';
  const moved = posts.length === 0 ? '' : ` ${event === null ? 'Offered' : 'Moved'}: ${posts.join(', ')}.`;
  return `${outgoing?.name ?? blank} to ${incoming?.name ?? blank}.${moved}`;
}

const shiftWords = ({ shift }: Sheet, wording: TimeWording): string =>
  shift === null ? '' : ` Shift ${shift.name ?? ''} ends ${wording.time(shift.end)}.`;

function PrintedSay({
  say,
  ifThens,
  wording,
}: {
  say: MustSay;
  ifThens: readonly IfThen[];
  wording: TimeWording;
}) {
  return (
    <li>
      <strong>{say.title}</strong> {say.critical && <em>[READ BACK]</em>} {itemWords(say, wording)}
      {ifThens
        .filter(({ item }) => item === say.key)
        .map(({ id, when, then }) => (
          <p key={id}>
            <strong>If</strong> {when}, <strong>then</strong> {then}
          </p>
        ))}
      {say.critical && <p>Read back: {say.readBack ?? '______________________________________________'}</p>}
    </li>
  );
}

/** If-thens of no must-say, and the questions. */
function PrintedRest({ sheet }: { sheet: Sheet }) {
  const keys = new Set(sheet.mustSays.map(({ key }) => key));
  const rest = sheet.ifThens.filter(({ item }) => item === null || !keys.has(item));
  return (
    <>
      {rest.length > 0 && <h2>If and then</h2>}
      <ul>
        {rest.map(({ id, about, when, then }) => (
          <li key={id}>
            {about !== null && `${about}: `}
            <strong>If</strong> {when}, <strong>then</strong> {then}
          </li>
        ))}
      </ul>
      {sheet.questions.length > 0 && <h2>Asked by the incoming lead</h2>}
      <ul>
        {sheet.questions.map(({ number, text, open }) => (
          <li key={number}>
            {number} {text} <em>[{open ? 'OPEN' : 'answered'}]</em>
          </li>
        ))}
      </ul>
    </>
  );
}

const Signatures = () => (
  <p className="handover-paper-signed">
    Accepted by (name, time): ______________________________ Outgoing lead: ______________________________
    Command stays with the outgoing lead until then.
  </p>
);
