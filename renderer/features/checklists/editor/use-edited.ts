import { useCallback, useMemo } from 'react';
import { z } from 'zod';
import { MODES } from '#shared/domain/checklists/template.ts';
import { idFromName } from '#shared/domain/systems/names.ts';
import type { TemplateRow } from '#shared/domain/checklist-templates/select.ts';
import { useDraft } from '../../../store/use-personal.ts';
import { editedOf, type Edited } from './edited.ts';

const text = z.string();
const flag = z.boolean();
const Kept = z.object({
  key: text,
  title: text,
  mode: z.enum(MODES),
  trigger: text,
  audience: text,
  stop: text,
  author: text,
  source: text,
  countersign: flag,
  chunks: z.array(
    z.object({
      id: text,
      title: text,
      steps: z.array(
        z.object({
          id: text,
          text,
          expected: text,
          critical: flag,
          twoPerson: flag,
          evidence: flag,
          care: flag,
          ifNot: text,
          note: text,
          role: text,
          dueMinutes: text,
          minutes: text,
          where: text,
        }),
      ),
    }),
  ),
});

const blank = (author: string): Edited => ({
  key: '',
  title: '',
  mode: 'read-do',
  trigger: '',
  audience: '',
  stop: '',
  author,
  source: 'Our own.',
  countersign: false,
  chunks: [
    {
      id: 'c0',
      title: 'Steps',
      steps: [
        {
          id: 's0-0',
          text: '',
          expected: '',
          critical: false,
          twoPerson: false,
          evidence: false,
          care: false,
          ifNot: '',
          note: '',
          role: '',
          dueMinutes: '',
          minutes: '',
          where: '',
        },
      ],
    },
  ],
});

/** A new checklist is named after its title as long as it is new. */
const withKey = (edited: Edited, row: TemplateRow | null): Edited =>
  row !== null || edited.title.trim() === '' ? edited : { ...edited, key: idFromName('list', edited.title) };

/**
 * What is written, kept as it is typed for the person who types: neither a reload nor a crash loses it. It begins with
 * the draft, else with what is in use.
 */
export function useEdited(
  row: TemplateRow | null,
  author: string,
): readonly [Edited, (edited: Edited) => void, () => void] {
  const begun = useMemo(
    () => (row === null ? blank(author) : editedOf(row.draft?.template ?? row.template)),
    [row, author],
  );
  const [edited, keep] = useDraft<Edited>(`checklist ${row?.key ?? 'new'}`, (value) => {
    const kept = Kept.safeParse(value);
    return kept.success ? kept.data : begun;
  });
  const put = useCallback((next: Edited) => keep(withKey(next, row)), [keep, row]);
  const forget = useCallback(() => keep(null), [keep]);
  return [edited, put, forget];
}
