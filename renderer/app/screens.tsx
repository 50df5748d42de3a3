import { FolderOpen, RefreshCw } from 'lucide-react';
import { CatalogueScreen } from '../features/catalogue/catalogue-screen.tsx';
import { ClockLine } from '../features/clock-check/clock-line.tsx';
import { LibraryScreen } from '../features/checklists/library/library-screen.tsx';
import { LibraryWay } from '../features/checklists/library/library-way.tsx';
import { FirstScreen } from '../features/first-screen/first-screen.tsx';
import { ImportCatalogue } from '../features/import-systems/import-systems.tsx';
import { Wallboard } from '../features/wallboard/wallboard.tsx';
import { CHECKLISTS } from '../store/checklists-view.ts';
import { useContent, useHost, useUi } from '../store/host-context.ts';
import { CATALOGUE_PLACE } from '../store/quiet-places.ts';
import { Button } from '../ui/button/button.tsx';
import { ErrorState } from '../ui/notice/error-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { IncidentWindow } from './incident-window.tsx';
import { WALLBOARD } from './open-wallboard.ts';

/** The first screen, or the incident that is shown: to work in, or on the wall. */
export function Screens() {
  const kind = useContent((content) => content.kind);
  const place = useUi((ui) => ui.place);
  switch (kind) {
    case 'none':
      return <Quiet place={place} />;
    case 'loading':
      return <p className="opening">Opening the incident ...</p>;
    case 'unavailable':
      return <Unavailable />;
    case 'ready':
      return <ErrorBoundary>{place === WALLBOARD ? <Wallboard /> : <IncidentWindow />}</ErrorBoundary>;
  }
}

/** Where no incident is shown: the first screen, or what is looked after between incidents. */
function Quiet({ place }: { place: string }) {
  switch (place) {
    case CATALOGUE_PLACE:
      return (
        <ErrorBoundary>
          <CatalogueScreen />
          <ImportCatalogue />
        </ErrorBoundary>
      );
    case CHECKLISTS:
      return <LibraryScreen />;
    default:
      return <FirstScreen clockCheck={<ClockLine />} library={<LibraryWay />} />;
  }
}

function Unavailable() {
  const host = useHost();
  const trouble = useContent((content) => (content.kind === 'unavailable' ? content.trouble : null));
  if (trouble === null) return null;
  return (
    <ErrorState
      title="This incident cannot be shown"
      details={trouble.code}
      actions={
        <>
          <Button icon={RefreshCw} onPress={() => window.location.reload()}>
            Reload this window
          </Button>
          <Button icon={FolderOpen} onPress={() => host.show(null)}>
            First screen
          </Button>
        </>
      }
    >
      {trouble.message}
    </ErrorState>
  );
}
