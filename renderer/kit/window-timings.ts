// What bench/window.ts puts into a page before anything else is in it: the page times itself, because only it knows when
// it has been painted. Times between pages are on the clock of the machine: `performance.timeOrigin` plus what has passed.
import { firstPaint, painted, scrolling } from './list-timings.ts';

declare global {
  interface Window {
    /** ms from the start of the navigation to the first content on the screen. */
    benchFirstPaint: () => Promise<number>;
    /** ms from the start of the navigation until there is something to work with, painted. */
    benchUsable: Promise<number>;
    /** Resolves once the page has nothing left to do: nobody is quicker with the next key. */
    benchIdle: () => Promise<void>;
    /** From now on `benchSeen` is when what is found here shows something else, painted. */
    benchWatch: (selector: string) => void;
    benchSeen: Promise<number>;
    /** When the last key went down. */
    benchKey: number;
    benchScroll: () => Promise<number[]>;
  }
}

/** The field of the first screen, a row of the board, or the word of the blank page. */
const READY = '.first-start input, .board [role="rowheader"], .bench-blank';

const onClock = (ms: number): number => performance.timeOrigin + ms;

/** Resolves once `isSo`, asked again after every change of the page. */
function when(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    function look(): void {
      if (!isSo()) return;
      observer.disconnect();
      resolve();
    }
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  });
}

/** A grid shows what its number of rows says, anything else its text. */
function shownIn(selector: string): string | null | undefined {
  const found = document.querySelector(selector);
  return found?.getAttribute('aria-rowcount') ?? found?.textContent;
}

window.benchFirstPaint = firstPaint;
window.benchScroll = scrolling;
window.benchIdle = async () => {
  await painted();
  await new Promise((resolve) => requestIdleCallback(resolve));
};
window.benchUsable = when(() => document.querySelector(READY) !== null).then(painted);
window.benchWatch = (selector) => {
  const before = shownIn(selector);
  window.benchSeen = when(() => shownIn(selector) !== before)
    .then(painted)
    .then(onClock);
};
addEventListener('keydown', ({ timeStamp }) => (window.benchKey = onClock(timeStamp)), { capture: true });
