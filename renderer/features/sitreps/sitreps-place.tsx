import { FilePen, FilePlus2 } from 'lucide-react';
import { EventId } from '#shared/domain/ids.ts';
import { findTemplate, issuedSitreps } from '#shared/domain/sitreps/select.ts';
import type { IssuedSitrep } from '#shared/domain/sitreps/state.ts';
import { showSitrep } from '../../store/handover-view.ts';
import { useHost, useIncident, useUi } from '../../store/host-context.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { useClock } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { newDraft } from './draft.ts';
import { DraftEditor } from './draft-editor.tsx';
import { IssuedView } from './issued-view.tsx';
import { useSitrepDraft } from './use-draft.ts';
import './sitreps.css';

/** Reports upwards: the one that is written, and every one that was issued. */
export function SitrepsPlace() {
  const world = useIncident((state) => state);
  const { ui } = useHost();
  const clock = useClock();
  const [draft, setDraft] = useSitrepDraft();
  const selected = EventId.safeParse(useUi((state) => state.selected[UI_LISTS.sitrep]));
  const issued = issuedSitreps(world);
  const shown = selected.success ? selected.data : draft === null ? (issued[0]?.event ?? null) : null;
  const begin = (corrects: string | null): void => {
    setDraft(newDraft(clock.now(), findTemplate(world, undefined)?.key ?? '', corrects));
    showSitrep(ui, null);
  };
  return (
    <div className="sitreps">
      <SitrepList
        issued={issued}
        shown={shown}
        hasDraft={draft !== null}
        onDraft={() => (draft === null ? begin(null) : showSitrep(ui, null))}
        onShow={(event) => showSitrep(ui, event)}
      />
      <div className="sitreps-main">
        {shown !== null ? (
          <IssuedView key={shown} sitrep={shown} onCorrect={begin} />
        ) : draft !== null ? (
          <DraftEditor draft={draft} onChange={setDraft} />
        ) : (
          <EmptyState
            icon={FilePlus2}
            title="No sitrep was issued yet"
            actions={
              <Button kind="primary" icon={FilePen} shortcut="Shift+S" onPress={() => begin(null)}>
                Write a sitrep
              </Button>
            }
          >
            It fills itself from the log as at a cut-off. You say what matters, somebody approves it, and from
            then on it never changes.
          </EmptyState>
        )}
      </div>
    </div>
  );
}

interface SitrepListProps {
  readonly issued: readonly IssuedSitrep[];
  readonly shown: EventId | null;
  readonly hasDraft: boolean;
  readonly onDraft: () => void;
  readonly onShow: (event: EventId) => void;
}

/** The newest first; those that do not stand say so. */
function SitrepList({ issued, shown, hasDraft, onDraft, onShow }: SitrepListProps) {
  const wording = useWording();
  return (
    <nav className="sitreps-list" aria-label="Sitreps">
      <Button kind={hasDraft ? 'primary' : 'plain'} icon={FilePen} shortcut="Shift+S" onPress={onDraft} wide>
        {hasDraft ? 'The draft' : 'Write a sitrep'}
      </Button>
      <ul>
        {issued.map(({ event, number, asAt, nextAt, headline, withdrawn }) => (
          <li key={event}>
            <button
              type="button"
              className="sitreps-one"
              aria-current={event === shown ? 'true' : undefined}
              onClick={() => onShow(event)}
            >
              <span className="sitreps-number" data-withdrawn={withdrawn !== undefined || undefined}>
                {number}
                {withdrawn !== undefined && ' (withdrawn)'}
              </span>
              <span>As at {wording.time(asAt)}</span>
              <span className="sitrep-quiet">
                {nextAt === null ? 'no next promised' : `next ${wording.clock(nextAt)}`}
              </span>
              <span className="sitreps-headline">{headline}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
