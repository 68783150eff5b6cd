import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

/** Folders of the pure core: text and values in, values out. */
const PURE = ['src/catalogue/**', 'src/note/**', 'src/coverage/**', 'src/i18n/**', 'src/*.ts'];
const EDGES = ['src/main.ts', 'src/commands.ts', 'src/settings-tab.ts'];

export default defineConfig([
  globalIgnores(['main.js', 'node_modules', 'test/fixtures', 'test/vault']),
  {
    files: ['src/**/*.ts', 'package.json'],
    extends: [obsidianmd.configs.recommended],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    // Of the reviewers' rules, what the ones above have switched off.
    rules: { 'no-undef': 'error', 'no-implied-eval': 'error' },
  },
  {
    files: PURE,
    ignores: EDGES,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['obsidian'],
          patterns: ['**/vault/*', '**/views/*', '**/actions/*', '@codemirror/*', 'node:*'],
        },
      ],
    },
  },
  {
    files: PURE,
    // Texts format dates, and Intl takes a Date.
    ignores: [...EDGES, 'src/i18n/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'performance', 'setTimeout'],
        ...['app', 'document', 'window', 'activeDocument', 'activeWindow'],
        ...['fetch', 'localStorage'],
      ],
    },
  },
]);
