import type { ChecklistStep, ChecklistTemplate } from '#shared/domain/checklists/template.ts';
import { MODE_WORDS } from '#shared/domain/checklists/write-markdown.ts';
import { useContent } from '../../store/host-context.ts';
import { useWallNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { instantOf } from '#shared/domain/instant.ts';
import { Paper } from '../../ui/paper/paper.tsx';
import { touchesCare } from './template-words.ts';
import './checklist-paper.css';

export interface ChecklistPaperProps {
  readonly template: ChecklistTemplate;
  /** What it is worked on, where that is known; else there is room to write it. */
  readonly subject?: string;
  readonly onOver: () => void;
}

/** A checklist on A4, to be worked with a pen: a box, the value, room for what was found, time and initials. */
export function ChecklistPaper({ template, subject, onOver }: ChecklistPaperProps) {
  const { chunks } = template;
  const firstOf = (place: number): number =>
    chunks.slice(0, place).reduce((sum, { steps }) => sum + steps.length, 1);
  return (
    <Paper onOver={onOver}>
      <article className="checklist-paper">
        <Head template={template} subject={subject} />
        {chunks.map((chunk, place) => (
          <ChunkOnPaper key={place} chunk={chunk} first={firstOf(place)} />
        ))}
        <Foot />
      </article>
    </Paper>
  );
}

const BLANK = '________________';

function Head({ template, subject }: { template: ChecklistTemplate; subject: string | undefined }) {
  const { title, version, mode, trigger, audience, stop, source, approvedBy } = template;
  const incident = useContent((content) =>
    content.kind === 'ready' && content.state.incident.status === 'declared' ? content.state.incident : null,
  );
  const wording = useWording();
  const printedAt = instantOf(useWallNow());
  return (
    <header className="checklist-paper-head">
      {incident?.exercise === true && (
        <p className="checklist-paper-exercise">EXERCISE: nothing on this sheet is real</p>
      )}
      <h1>{title}</h1>
      <p>
        Version {version}. {MODE_WORDS[mode]}. For: {audience}.{' '}
        {approvedBy === null ? 'Approved by: ________________' : `Approved by: ${approvedBy}.`}
      </p>
      <p>
        <strong>Use when:</strong> {trigger}
      </p>
      {stop.map((one) => (
        <p key={one} className="checklist-paper-stop">
          <strong>Stop and ask:</strong> {one}
        </p>
      ))}
      {touchesCare(template) && (
        <p>
          <strong>CARE:</strong> the step touches care. Use it only after local clinical sign-off.
        </p>
      )}
      <p className="checklist-paper-line">
        <Blank label={incident === null ? 'Incident' : incident.name} filled={incident !== null} />
        <Blank
          label={subject === undefined ? 'On what' : `On ${subject}`}
          filled={subject !== undefined}
          wide
        />
        <Blank label="Begun" />
        <Blank label="by" />
      </p>
      <p className="checklist-paper-small">
        Source: {source} Printed {wording.full(printedAt)}. Write the value you see, the time and your
        initials; key it in afterwards.
      </p>
    </header>
  );
}

/** Room for a pen behind a word; where the word says it all, none. */
function Blank({ label, filled = false, wide = false }: { label: string; filled?: boolean; wide?: boolean }) {
  return (
    <span className="checklist-paper-blank" data-filled={filled || undefined} data-wide={wide || undefined}>
      {label}
    </span>
  );
}

/** Box, number, step, room to write, time, initials: of the 186 mm between the margins. */
const COLUMNS = ['9mm', '8mm', '84mm', '46mm', '18mm', '21mm'];

interface ChunkProps {
  readonly chunk: ChecklistTemplate['chunks'][number];
  /** The number of its first step. */
  readonly first: number;
}

function ChunkOnPaper({ chunk, first }: ChunkProps) {
  return (
    <table className="checklist-paper-chunk">
      <colgroup>
        {COLUMNS.map((width) => (
          <col key={width} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={3}>
            {chunk.title}
          </th>
          <th scope="col">Seen instead, or why not</th>
          <th scope="col">Time</th>
          <th scope="col">Initials</th>
        </tr>
      </thead>
      <tbody>
        {chunk.steps.map((step, place) => (
          <tr key={place}>
            <td>
              <span className="checklist-paper-box" />
            </td>
            <td>{first + place}</td>
            <td>
              <StepOnPaper step={step} />
            </td>
            <td />
            <td />
            <td>{step.twoPerson === true ? <span className="checklist-paper-two">1st / 2nd</span> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StepOnPaper({
  step: { text, expected, critical, evidence, ifNot, note, care },
}: {
  step: ChecklistStep;
}) {
  return (
    <>
      {critical === true && <strong className="checklist-paper-mark">CRITICAL</strong>}
      {care === true && <strong className="checklist-paper-mark">CARE</strong>}
      {text}: <strong>{expected}</strong>
      {evidence === true && ' (a picture is welcome; no patients in it)'}
      {ifNot !== undefined && <span className="checklist-paper-note">If not: {ifNot}</span>}
      {note !== undefined && <span className="checklist-paper-note">{note}</span>}
    </>
  );
}

function Foot() {
  return (
    <footer className="checklist-paper-foot">
      <p>
        <span className="checklist-paper-box" /> <strong>“Checklist complete”</strong>, said aloud at {BLANK}{' '}
        by {BLANK}
      </p>
      <p>
        Countersigned {BLANK} at {BLANK}. Keyed in by {BLANK} at {BLANK}
      </p>
    </footer>
  );
}
