/**
 * After a dialog whose own button is gone by then: the focus goes to what stands in the centre, so that the keyboard is
 * not lost. Two frames later, for a dialog gives the focus back in the next one.
 */
export function goOnInTheCentre(): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      document.querySelector<HTMLElement>('.handover-centre :is(input, button)')?.focus();
    });
  });
}
