import { useInsertionEffect } from 'react';
import { pageMarks, type PageMark } from './page-marks.ts';

/**
 * Puts the marks into the margins of the pages while the pack is there. A constructed stylesheet: what stands in it is
 * data, and the window's security policy lets no style element in.
 */
export function usePageMarks(marks: readonly PageMark[]): void {
  const text = pageMarks(marks);
  useInsertionEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [text]);
}
