import type { System } from '#shared/domain/systems/state.ts';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { SystemField } from './system-field.tsx';
import { RECORD_FIELDS } from '../../store/record-field.ts';

/** What is known of the system beforehand; each field is changed where it stands. */
export function SystemRecord({ system }: { system: System }) {
  return (
    <section>
      <SectionHeader title="Known of it" level={3} />
      <dl className="definition-list">
        {RECORD_FIELDS.map((field) => (
          <SystemField key={field.name} system={system} field={field} />
        ))}
      </dl>
    </section>
  );
}
