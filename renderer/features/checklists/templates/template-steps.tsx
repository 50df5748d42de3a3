import type { ChecklistStep, ChecklistTemplate } from '#shared/domain/checklists/template.ts';
import { CARE_LINE } from '#shared/starter-checklists/starter-checklist.ts';
import { Badge } from '../../../ui/badge/badge.tsx';
import { SectionHeader } from '../../../ui/section/section-header.tsx';
import { sourceWords, stepMarks } from '../template-words.ts';

/** Every step with all that is known of it, chunk by chunk, numbered through. */
export function TemplateSteps({ template: { chunks } }: { template: ChecklistTemplate }) {
  const firstOf = (place: number): number =>
    chunks.slice(0, place).reduce((sum, { steps }) => sum + steps.length, 1);
  return chunks.map((chunk, place) => (
    <section key={place}>
      <SectionHeader title={chunk.title} count={chunk.steps.length} level={3} />
      <ol className="template-steps" start={firstOf(place)}>
        {chunk.steps.map((step, at) => (
          <li key={at}>
            <Step step={step} number={firstOf(place) + at} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Step({ step, number }: { step: ChecklistStep; number: number }) {
  const { text, expected, ifNot, note, role, dueMinutes, minutes, care } = step;
  const facts = [
    role === undefined ? undefined : `role: ${role}`,
    dueMinutes === undefined ? undefined : `due ${dueMinutes} min after the start`,
    minutes === undefined ? undefined : `usually ${minutes} min`,
    sourceWords(step),
  ].filter((words) => words !== undefined);
  return (
    <div className="template-step">
      <span className="template-number">{number}</span>
      <div className="template-words">
        <p className="template-text">
          {text} <span className="template-dots" aria-hidden />{' '}
          <strong className="template-expected">{expected}</strong>
        </p>
        <p className="template-marks">
          {stepMarks(step).map((mark) => (
            <Badge key={mark} kind={mark === 'critical' ? 'trouble' : 'plain'}>
              {mark}
            </Badge>
          ))}
        </p>
        {ifNot !== undefined && (
          <p>
            <strong>If not:</strong> {ifNot}
          </p>
        )}
        {note !== undefined && <p>{note}</p>}
        {care === true && <p className="template-care">{CARE_LINE}</p>}
        <p className="template-quiet">{facts.join(' · ')}</p>
      </div>
    </div>
  );
}
