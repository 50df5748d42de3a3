const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that means nothing to a browser, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Text that means nothing to Markdown: what was typed is shown as typed, and no picture, link, tag or
 * table cell can be smuggled in by it. On one line: a new line within a cell would end it.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~#&!]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    )
    // An address in plain sight would become a link by itself.
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' / ');
