import type { ReactNode } from 'react';
import type { ChecklistTemplate } from '#shared/domain/checklists/template.ts';
import { MODE_WORDS } from '#shared/domain/checklists/write-markdown.ts';
import type { TemplateRow } from '#shared/domain/checklist-templates/select.ts';
import { spanWords } from '../../../store/time-beside.ts';
import { Banner } from '../../../ui/banner/banner.tsx';
import { Panel } from '../../../ui/panel/panel.tsx';
import { DefinitionList } from '../../../ui/section/definition-list.tsx';
import { MODE_MEANING, touchesCare, usualMinutes } from '../template-words.ts';
import { TemplateSteps } from './template-steps.tsx';

export interface TemplatePanelProps {
  readonly row: TemplateRow;
  readonly onClose: () => void;
  readonly footer: ReactNode;
}

const KIND: Readonly<Record<TemplateRow['origin'], string>> = {
  own: 'Our checklist',
  'changed-starter': 'Starter checklist, changed here',
  starter: 'Starter checklist',
};

/** One checklist, whole, to be read before it is needed. */
export function TemplatePanel({ row, onClose, footer }: TemplatePanelProps) {
  const { template } = row;
  return (
    <Panel
      title={template.title}
      kicker={`${KIND[row.origin]}, version ${template.version}`}
      onClose={onClose}
      footer={footer}
      isText
    >
      <Standing row={row} />
      <When template={template} />
      <TemplateSteps template={template} />
      <Origin template={template} />
    </Panel>
  );
}

/** What must be known before it is used. */
function Standing({ row: { template, retired, usable, draft, reviewDue } }: { row: TemplateRow }) {
  const isDraftOnly = !usable && !retired;
  return (
    <>
      {retired && <Banner kind="warning" title="Taken out of use: nothing is started from it." />}
      {isDraftOnly && (
        <Banner kind="notice" title="A draft: nobody works from it until it is put into use." />
      )}
      {draft !== null && usable && (
        <Banner kind="notice" title="A next version is being written.">
          Change shows it. What stands here is in use.
        </Banner>
      )}
      {reviewDue && <Banner kind="warning" title={`It was to be looked at by ${template.reviewBy ?? ''}.`} />}
      {touchesCare(template) && (
        <Banner kind="warning" title="It touches care.">
          Use it only after local clinical sign-off. The steps are marked.
        </Banner>
      )}
    </>
  );
}

function When({ template: { trigger, audience, stop, mode } }: { template: ChecklistTemplate }) {
  return (
    <DefinitionList
      items={[
        { term: 'Use when', value: trigger },
        { term: 'For', value: audience },
        { term: 'Stop and ask', ...(stop.length === 0 ? {} : { value: <Lines lines={stop} /> }) },
        { term: MODE_WORDS[mode], value: MODE_MEANING[mode] },
      ]}
    />
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const [only] = lines;
  if (lines.length === 1) return only;
  return (
    <ul className="template-lines">
      {lines.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

/** Where it comes from, and who stands behind it. */
function Origin({ template }: { template: ChecklistTemplate }) {
  const { author, approvedBy, reviewBy, source, countersign } = template;
  const minutes = usualMinutes(template);
  return (
    <DefinitionList
      items={[
        ...(minutes === null ? [] : [{ term: 'Usually takes', value: `${spanWords(minutes)} or more` }]),
        ...(countersign === true
          ? [{ term: 'Countersigned', value: 'A second person signs when it is complete.' }]
          : []),
        { term: 'Written by', value: author },
        { term: 'Approved by', owed: true, ...(approvedBy === null ? {} : { value: approvedBy }) },
        { term: 'Look again by', owed: true, ...(reviewBy === null ? {} : { value: reviewBy }) },
        { term: 'Source', value: source },
      ]}
    />
  );
}
