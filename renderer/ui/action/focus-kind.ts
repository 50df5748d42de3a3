import type { Focus } from './keymap.ts';

const FIELD =
  'textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"], ' +
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"], [type="range"], [type="file"], [type="color"])';
const LIST = '[role="listbox"], [role="menu"], [role="menubar"], [role="tree"]';
const CONTROL =
  'button, a[href], input, summary, [role="button"], [role="row"], [role="gridcell"], [role="tab"], [role="radio"], [role="checkbox"], [role="switch"]';

/** What takes keys at this place of the page. */
export function focusKind(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'none';
  if (target.closest(FIELD) !== null) return 'field';
  if (target.closest(LIST) !== null) return 'list';
  return target.closest(CONTROL) === null ? 'none' : 'control';
}
