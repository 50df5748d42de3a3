import { FolderOpen, RefreshCw } from 'lucide-react';
import { ClockLine } from '../features/clock-check/clock-line.tsx';
import { LibraryScreen } from '../features/checklists/library/library-screen.tsx';
import { LibraryWay } from '../features/checklists/library/library-way.tsx';
import { FirstScreen } from '../features/first-screen/first-screen.tsx';
import { Wallboard } from '../features/wallboard/wallboard.tsx';
import { CHECKLISTS } from '../store/checklists-view.ts';
import { useContent, useHost, useUi } from '../store/host-context.ts';
import { Button } from '../ui/button/button.tsx';
import { ErrorState } from '../ui/notice/error-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { IncidentWindow } from './incident-window.tsx';
import { WALLBOARD } from './open-wallboard.ts';

/** The first screen, or the incident that is shown: to work in, or on the wall. */
export function Screens() {
  const kind = useContent((content) => content.kind);
  const isWall = useUi(({ place }) => place === WALLBOARD);
  const isShelf = useUi(({ place }) => place === CHECKLISTS);
  switch (kind) {
    case 'none':
      return isShelf ? (
        <LibraryScreen />
      ) : (
        <FirstScreen clockCheck={<ClockLine />} library={<LibraryWay />} />
      );
    case 'loading':
      return <p className="opening">Opening the incident ...</p>;
    case 'unavailable':
      return <Unavailable />;
    case 'ready':
      return <ErrorBoundary>{isWall ? <Wallboard /> : <IncidentWindow />}</ErrorBoundary>;
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
