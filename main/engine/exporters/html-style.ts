/**
 * The record on paper: A4, black on white, nothing told by colour. Page numbers stand in the page's
 * margin boxes; the heading of the log's table, which repeats, carries the incident onto every page.
 */
export const recordStyle = (pageMark: string): string => `
@page { size: A4; margin: 16mm 12mm 18mm; @top-center { content: "${pageMark}"; font: bold 10pt sans-serif; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt sans-serif; } }
:root { color-scheme: light; }
body { margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; color: #000; background: #fff; font: 16px/1.4 "IBM Plex Sans", "Segoe UI", Arial, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 0.5rem; } h2 { font-size: 1.25rem; margin: 1.5rem 0 0.5rem; } h3 { font-size: 1rem; margin: 1rem 0 0.25rem; }
.exercise { border: 4px double #000; font-weight: bold; padding: 0.5rem; text-align: center; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0.75rem 0; } dt { font-weight: bold; } dd { margin: 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: 0.9rem; } th, td { border: 1px solid #000; padding: 0.2rem 0.4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; } thead { display: table-header-group; } tr { break-inside: avoid; }
.running { border: 0; background: none; font-weight: normal; padding-left: 0; }
.mark { white-space: nowrap; font-weight: bold; } .mark svg { width: 1em; height: 1em; vertical-align: -0.15em; margin-right: 0.3em; }
.part td:nth-child(2) { padding-left: 1.5rem; } .entered, .after { display: block; } .after { font-weight: bold; }
.shapes { position: absolute; width: 0; height: 0; }
col { width: auto; } .board col:nth-child(1), .log col:nth-child(1) { width: 8%; } .board col:nth-child(2) { width: 24%; } .board col:nth-child(4) { width: 14%; }
.board col:nth-child(5) { width: 20%; } .log col:nth-child(2) { width: 16%; } .log col:nth-child(3) { width: 22%; } .services col:nth-child(1) { width: 28%; } .services col:nth-child(n + 3) { width: 18%; } .heads col:nth-child(1) { width: 18%; } .heads col:nth-child(2) { width: 10%; }
s { text-decoration-thickness: 2px; }
code { font: 0.85rem "IBM Plex Mono", Consolas, monospace; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } table { font-size: 8.5pt; } h2, h3 { break-after: avoid; } }
`;

/** The shapes of DOMAIN section 0, drawn once: a font may lack them, and on paper the shape is what tells. */
export const STATE_SHAPES = `<svg class="shapes" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"><defs>
<symbol id="hollow-diamond" viewBox="0 0 16 16"><path d="M8 1l7 7-7 7-7-7z" fill="none" stroke="#000" stroke-width="2"/></symbol>
<symbol id="octagon" viewBox="0 0 16 16"><path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z"/><path d="M5 5l6 6M11 5l-6 6" stroke="#fff" stroke-width="2"/></symbol>
<symbol id="triangle" viewBox="0 0 16 16"><path d="M8 1l7 14H1z"/></symbol>
<symbol id="half-circle" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5" fill="none" stroke="#000" stroke-width="2"/><path d="M8 1.5a6.5 6.5 0 0 0 0 13z"/></symbol>
<symbol id="circle" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/></symbol>
<symbol id="double-tick" viewBox="0 0 16 16"><path d="M1 8l3 4 5-9M7 11l1 1 7-9" fill="none" stroke="#000" stroke-width="2"/></symbol>
<symbol id="square" viewBox="0 0 16 16"><path d="M2 2h12v12H2z"/></symbol>
<symbol id="dash" viewBox="0 0 16 16"><path d="M2 7h12v2H2z"/></symbol>
</defs></svg>`;
