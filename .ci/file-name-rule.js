import path from 'node:path';

/** Names that say nothing about what a file holds, as the whole name of a file or a folder. */
const BANNED_NAMES = new Set(['index', 'common', 'types', 'misc', 'shared-types']);
/** The same, as any word of a name: `string-utils` is no better than `utils`. */
const BANNED_WORDS = new Set(['util', 'utils', 'helper', 'helpers', 'manager', 'managers']);

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * What is wrong with the name of a code file, or null.
 *
 * @param {string} relativePath from the project root, with forward slashes
 * @returns {string | null}
 */
export function fileNameFault(relativePath) {
  const folders = relativePath.split('/');
  const file = folders.pop() ?? '';
  // A leading dot hides a config file or folder; the parts after further dots are `test`, `config` and the extension.
  const names = [...folders, file].map((name) => name.replace(/^\./, '').split('.')[0] ?? '');
  for (const name of names) {
    if (!KEBAB_CASE.test(name)) return `"${name}" is not kebab-case`;
    const word = name.split('-').find((part) => BANNED_WORDS.has(part));
    if (word !== undefined) return `"${word}" says nothing: name the file after its main export`;
    if (BANNED_NAMES.has(name)) return `"${name}" says nothing: name the file after its main export`;
  }
  return null;
}

/** @type {import('eslint').Rule.RuleModule} */
export const fileNameRule = {
  meta: { type: 'problem', schema: [], messages: { fault: '{{ fault }}.' } },
  create(context) {
    return {
      Program(node) {
        const relativePath = path.relative(context.cwd, context.filename).split(path.sep).join('/');
        const fault = fileNameFault(relativePath);
        if (fault !== null) context.report({ node, messageId: 'fault', data: { fault } });
      },
    };
  },
};
