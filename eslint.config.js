// The third net. Warnings are errors (`--max-warnings 0`); every exemption is in this file or carries its reason in place.
// .ci/nets.test.ts proves that the bans fire.
import eslint from '@eslint/js';
import comments from '@eslint-community/eslint-plugin-eslint-comments';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileNameRule } from './.ci/file-name-rule.js';

/** @typedef {{ selector: string, message: string }} Ban */

/** @type {Ban[]} Everywhere. */
const bans = [
  { selector: 'TSEnumDeclaration', message: 'No enums: use a union of string literals.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'No barrels: import from the file that defines it.',
  },
];

/** @type {Ban[]} In shared: no clock, no chance, no machine's zone or language. All of them are arguments. */
const impurities = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The clock is an argument.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.value='now']",
    message: 'The clock is an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock is an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Date() without new is the clock; it is an argument.',
  },
  {
    selector: 'VariableDeclarator[init.name=/^(Date|Math)$/] > ObjectPattern',
    message: 'Call Date and Math by name, so that the clock and chance stay findable.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.value='random']",
    message: 'Chance is an argument.',
  },
  {
    selector: ":not(TSQualifiedName) > Identifier[name='Intl']",
    message: 'Locale, zone and collator are arguments (the type Intl.Collator may be named).',
  },
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocale[A-Z]\\w*)$/]',
    message: 'The result depends on the machine: the collator or the formatter is an argument.',
  },
  {
    selector: 'MemberExpression[property.value=/^(localeCompare|toLocale[A-Z]\\w*)$/]',
    message: 'The result depends on the machine: the collator or the formatter is an argument.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$/]',
    message: "The result depends on the machine's zone: use the UTC one, or take the zone as an argument.",
  },
];

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'coverage/'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    plugins: {
      '@eslint-community/eslint-comments': comments,
      blackstart: { rules: { 'file-name': fileNameRule } },
    },
    rules: {
      'blackstart/file-name': 'error',
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      '@eslint-community/eslint-comments/no-unlimited-disable': 'error',
      '@eslint-community/eslint-comments/disable-enable-pair': ['error', { allowWholeFile: true }],

      'no-restricted-syntax': ['error', ...bans],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: false }],
      complexity: ['error', 12],
      eqeqeq: 'error',
      // The compiler knows which names a zone has, in JavaScript too.
      'no-undef': 'off',
      'no-console': 'error',

      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Types inferred from a schema cannot be interfaces; one form for all reads better than two.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['shared/**'],
    rules: { 'no-restricted-syntax': ['error', ...bans, ...impurities] },
  },

  // Exemptions: all of them, each with its reason.
  {
    // Tools load their config as a default export.
    files: ['*.config.{js,ts}', '.*.mjs'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // Catalogues and checklists are data: their length is their content.
    files: ['shared/profiles/**', 'shared/starter-sets/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Scripts that a person runs speak to that person.
    files: ['.ci/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
);
