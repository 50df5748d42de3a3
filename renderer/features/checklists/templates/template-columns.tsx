import type { TemplateRow } from '#shared/domain/checklist-templates/select.ts';
import { Badge } from '../../../ui/badge/badge.tsx';
import type { GridColumn } from '../../../ui/virtual-grid/grid-column.ts';
import { stepCount, touchesCare } from '../template-words.ts';

/** The columns of the shelf: what it is called, when it is taken out, and whether anybody here has approved it. */
export const templateColumns: readonly GridColumn<TemplateRow>[] = [
  {
    id: 'title',
    title: 'Checklist',
    width: 240,
    grow: 3,
    names: true,
    cell: (row) => (
      <span className="template-title">
        {row.template.title} <Standing row={row} />
      </span>
    ),
  },
  {
    id: 'trigger',
    title: 'Use when',
    width: 240,
    grow: 4,
    yields: 3,
    cell: ({ template }) => <span title={template.trigger}>{template.trigger}</span>,
  },
  {
    id: 'audience',
    title: 'For',
    width: 190,
    grow: 1,
    yields: 4,
    cell: ({ template }) => template.audience,
  },
  {
    id: 'steps',
    title: 'Steps',
    width: 56,
    figures: true,
    yields: 2,
    cell: ({ template }) => stepCount(template),
  },
  {
    id: 'approved',
    title: 'Signed off',
    width: 150,
    yields: 1,
    cell: ({ template }) => <SignedOff template={template} />,
  },
];

/** What keeps it from being used as it stands, or is coming. */
function Standing({ row: { draft, usable, reviewDue } }: { row: TemplateRow }) {
  return (
    <>
      {draft !== null && <Badge>{usable ? 'next version in draft' : 'draft'}</Badge>}
      {reviewDue && <Badge kind="late">review due</Badge>}
    </>
  );
}

/** Who approved it here; what touches care asks louder. */
function SignedOff({ template }: Pick<TemplateRow, 'template'>) {
  if (template.approvedBy !== null) return template.approvedBy;
  return touchesCare(template) ? (
    <Badge kind="late">clinical sign-off</Badge>
  ) : (
    <Badge kind="owed">nobody yet</Badge>
  );
}
