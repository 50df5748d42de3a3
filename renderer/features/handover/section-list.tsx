import { saysTaken } from '#shared/domain/handover/obstacles.ts';
import {
  GROUPS,
  SECTIONS,
  SECTION_WORDS,
  TAKEN_WHOLE,
  type SectionKey,
  type Sheet,
} from '#shared/domain/handover/sheet.ts';
import type { OpenHandover } from '#shared/domain/handover/state.ts';
import { useWording } from '../../store/use-wording.ts';

interface SectionListProps {
  readonly sheet: Sheet;
  readonly handover: OpenHandover;
  readonly chosen: SectionKey;
  readonly onChoose: (section: SectionKey) => void;
  /** SBAR in place of I-PASS. */
  readonly sbar: boolean;
}

const itemsIn = ({ groups }: Sheet, section: SectionKey): number =>
  groups.reduce((sum, { group, total }) => sum + (GROUPS[group].section === section ? total : 0), 0);

/** The five sections in the order they are spoken, each with how far the incoming person is. */
export function SectionList({ sheet, handover, chosen, onChoose, sbar }: SectionListProps) {
  const wording = useWording();
  const progress = (section: SectionKey): string => {
    if (section === 'illness') {
      const all = sheet.mustSays.length;
      return handover.status === 'giving'
        ? `${saysTaken(sheet, handover)} of ${all} must-says`
        : `${all} must-says`;
    }
    const open = sheet.questions.filter((question) => question.open).length;
    if (section === 'synthesis') return open === 0 ? 'no open question' : `${open} open questions`;
    const whole = TAKEN_WHOLE.find((one) => one === section);
    const taken = whole === undefined ? undefined : handover.sections[whole];
    const count = `${itemsIn(sheet, section)} items`;
    return taken === undefined ? count : `${count}, taken ${wording.clock(taken)}`;
  };
  return (
    <nav className="handover-sections" aria-label="Sections of the handover">
      <ol>
        {SECTIONS.map((section) => {
          const { letter, name, sbar: inSbar } = SECTION_WORDS[section];
          return (
            <li key={section}>
              <button
                type="button"
                className="handover-section"
                aria-current={section === chosen ? 'step' : undefined}
                onClick={() => onChoose(section)}
              >
                <span className="handover-letter" aria-hidden>
                  {sbar ? inSbar.slice(0, 1) : letter}
                </span>
                <span>
                  <span className="handover-section-name">{sbar ? `${inSbar}: ${name}` : name}</span>
                  <span className="handover-progress">{progress(section)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
