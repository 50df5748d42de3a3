// What bench/grid.ts asks of the page: the page times itself, because only it knows when it has been painted.

/** Milliseconds, one entry a round. */
export interface ListTimings {
  readonly change: readonly number[];
  readonly changeToPaint: readonly number[];
  readonly filterToPaint: readonly number[];
  readonly scrollFrame: readonly number[];
}

declare global {
  interface Window {
    benchPaint: () => Promise<number>;
    benchLists: () => Promise<ListTimings>;
  }
}

export function offerListTimings(): void {
  window.benchPaint = firstPaint;
  window.benchLists = async () => ({
    ...(await changes()),
    filterToPaint: await filterKeys(),
    scrollFrame: await scrolling(),
  });
}

/** From the start of the navigation to the first content on the screen, as the browser itself tells it. */
export function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0];
      if (paint !== undefined) resolve(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

/** When the next frame has been painted: a message that is sent before it arrives after it. */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now());
      };
      port2.postMessage(null);
    });
  });
}

async function changes(): Promise<Pick<ListTimings, 'change' | 'changeToPaint'>> {
  const change: number[] = [];
  const changeToPaint: number[] = [];
  for (let round = 0; round < 30; round++) {
    await painted();
    const begun = performance.now();
    dispatchEvent(new CustomEvent('bench-change', { detail: { index: 5, name: `Changed ${round}` } }));
    // Asking for a size makes the browser lay the page out now.
    document.body.getBoundingClientRect();
    change.push(performance.now() - begun);
    changeToPaint.push((await painted()) - begun);
  }
  return { change, changeToPaint };
}

async function filterKeys(): Promise<number[]> {
  const filterToPaint: number[] = [];
  for (const text of ['e', 'em', 'emi', 'emis', 'emi', 'em', 'e', '']) {
    await painted();
    const begun = performance.now();
    dispatchEvent(new CustomEvent('bench-filter', { detail: text }));
    filterToPaint.push((await painted()) - begun);
  }
  return filterToPaint;
}

export async function scrolling(): Promise<number[]> {
  const scroller = document.querySelector('.virtual-grid, .bench-bare, .ag-body-viewport');
  const scrollFrame: number[] = [];
  let last = await painted();
  for (let frame = 0; frame < 60; frame++) {
    scroller?.scrollBy(0, 400);
    const now = await painted();
    scrollFrame.push(now - last);
    last = now;
  }
  return scrollFrame;
}
