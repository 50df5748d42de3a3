import { FilterChip } from '../../ui/chip/chip.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { useLateReasons } from './late-reasons.ts';

/** What happened longer ago than this is entered late: the log asks why, and waits for no answer. */
export const LATE_MS = 15 * 60_000;

/** Why a state is entered so long after it happened: in words, or one of those used before. */
export function WhyLate({ late, onChange }: { late: string; onChange: (late: string) => void }) {
  const [reasons] = useLateReasons();
  return (
    <div className="why-late">
      <TextField label="Why it is entered late" value={late} onChange={onChange} />
      <div className="why-late-chips" role="group" aria-label="Reasons used before">
        {reasons.map((reason) => (
          <FilterChip key={reason} on={late.trim() === reason} onChange={(on) => onChange(on ? reason : '')}>
            {reason}
          </FilterChip>
        ))}
      </div>
    </div>
  );
}
