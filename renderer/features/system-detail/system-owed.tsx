import { DEBT_WORDS } from '#shared/domain/systems/select-owed.ts';
import type { BoardRow } from '#shared/domain/systems/select-row.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

/** What a quick entry left out: to be worked off, never in the way. */
export function SystemOwed({ row: { owed } }: { row: BoardRow }) {
  if (owed.length === 0) return null;
  const own = owed.filter(({ subject }) => subject.part === undefined);
  const ofParts = owed.length - own.length;
  return (
    <section>
      <SectionHeader title="Owed" level={3} count={owed.length} />
      <p className="system-owed">
        {own.map(({ debt }) => (
          <Badge key={debt} kind="owed">
            {DEBT_WORDS[debt]}
          </Badge>
        ))}
        {ofParts > 0 && <Badge kind="owed">{ofParts} by its parts</Badge>}
      </p>
    </section>
  );
}
