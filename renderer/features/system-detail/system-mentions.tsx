import type { System } from '#shared/domain/systems/state.ts';
import { useMentions } from '../../store/use-mentions.ts';
import { MomentList } from '../../ui/section/moment-list.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

const ENTRIES = ['log.noted'];

/** Entries of the log that are linked to the system: calls, decisions, questions. */
export function SystemMentions({ system }: { system: System }) {
  const mentions = useMentions(system.id, { types: ENTRIES });
  if (mentions === null || mentions.length === 0) return null;
  return (
    <section>
      <SectionHeader title="In the log" level={3} count={mentions.length} />
      <MomentList label={`Entries about ${system.name}`} moments={mentions} />
    </section>
  );
}
