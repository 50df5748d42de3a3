// Shows every part of ui in every form, for those who build screens from it and for the tests that look at it. Not shipped.
// The address says what: #gallery, #board, #board-exercise, #marks; ?theme=dark and ?rows=100000 before the hash.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/styles.css';
import { Actions } from '../ui/action/actions.tsx';
import { applyTheme, themeChoices } from '../ui/theme/theme.ts';
import { BoardSample } from './board-sample.tsx';
import { Gallery } from './gallery.tsx';
import { BareBench, GridBench } from './list-bench.tsx';
import { offerListTimings } from './list-timings.ts';
import { MarkSheet } from './mark-sheet.tsx';
import './kit.css';

const query = new URLSearchParams(location.search);
applyTheme(themeChoices.find((choice) => choice === query.get('theme')) ?? 'system');

offerListTimings();

// Only that page carries it: a megabyte of script.
const AgBench = location.hash === '#bench-ag' ? (await import('./ag-grid-bench.tsx')).AgBench : () => null;

function Page() {
  const rows = Number(query.get('rows') ?? 400);
  switch (location.hash) {
    case '#board':
      return <BoardSample rows={rows} />;
    case '#board-exercise':
      return <BoardSample rows={rows} exercise />;
    case '#bench-grid':
      return <GridBench rows={rows} />;
    case '#bench-bare':
      return <BareBench rows={rows} />;
    case '#bench-ag':
      return <AgBench rows={rows} />;
    case '#bench-blank':
      return <p>Blank</p>;
    case '#marks':
      return <MarkSheet />;
    default:
      return <Gallery />;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <Actions
      onBurst={(text) => dispatchEvent(new CustomEvent('kit-search', { detail: text }))}
      onRefused={() => undefined}
    >
      <Page />
    </Actions>
  </StrictMode>,
);
addEventListener('hashchange', () => {
  location.reload();
});
