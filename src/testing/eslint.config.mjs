import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

const GENERATED = [
  '**/node_modules/**',
  '.next/**',
  '.data/**',
  'next-env.d.ts',
  'src/core/payload-types.ts',
  'src/core/tables.ts',
  'src/app/(payload)/admin/importMap.js',
  'src/cms/migrations/**',
  '**/.results/**',
]

/*
 * The rules that need no types. `.oxlintrc.json` has those that do, and the one against circles
 * (docs/decisions/2026-11-30-two-linters.md).
 */

/** The functions of Payload's local API that read or write records. */
const LOCAL_API =
  'find|findByID|findDistinct|findGlobal|findVersions|findVersionByID|findGlobalVersions|findGlobalVersionByID|count|countVersions|countGlobalVersions|create|update|updateGlobal|delete|duplicate|restoreVersion|restoreGlobalVersion'

/** Files whose default export is asked for by Next.js, Payload's configuration or a test tool. */
const DEFAULT_EXPORT = [
  'src/app/**',
  'src/pages/**',
  'src/proxy.ts',
  'payload.config.ts',
  '**/*.config.{ts,mjs}',
  'src/testing/global-setup.ts',
  'e2e/*/global-*.ts',
  'e2e/support/reporter.ts',
]

/** Programs that talk to a terminal. */
const TERMINAL = [
  'src/server/**',
  'src/testing/**',
  'seed/**',
  'bench/**',
  'e2e/**',
  'src/core/ticker/**',
  'src/scheduled/**',
  'src/cms/import/command/**',
  'src/cms/access/generate-roles-page.ts',
]

export default tseslint.config(
  { ignores: GENERATED },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'import-x/order': [
        'error',
        {
          groups: ['builtin', 'external', 'parent', 'sibling', 'index'],
          alphabetize: { order: 'asc', caseInsensitive: true },
          'newlines-between': 'never',
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
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
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import the file that has the thing.',
        },
        {
          selector: 'TSEnumDeclaration',
          message: 'Use one `as const` list and derive the type from it.',
        },
        {
          selector: `CallExpression:matches([callee.object.name="payload"], [callee.object.property.name="payload"])[callee.property.name=/^(${LOCAL_API})$/]:not(:has(Property[key.name="overrideAccess"]))`,
          message:
            'Say `overrideAccess` in the call itself: without it Payload’s local API checks no rights.',
        },
      ],
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
    },
  },
  // Generated, in the order of the languages.
  { files: ['src/i18n/registers/**'], rules: { 'import-x/order': 'off' } },
  {
    files: ['src/**', 'seed/**', 'payload.config.ts'],
    // The registers are generated: a line for each file of messages.
    ignores: ['**/*.test.{ts,tsx}', 'src/testing/**', 'src/i18n/registers/**'],
    rules: { 'max-lines': ['error', 200] },
  },
  {
    files: ['src/**', 'seed/**'],
    ignores: ['**/*.test.{ts,tsx}', 'src/testing/**'],
    // A `switch` over the kinds of something counts as one branch.
    rules: { complexity: ['warn', { max: 20, variant: 'modified' }] },
  },
  {
    // What marks a question in a format reads best as one list of rules, in the order they apply.
    files: ['src/cms/import/{parse,export}/**'],
    ignores: ['**/*.test.ts'],
    rules: { complexity: ['warn', { max: 32, variant: 'modified' }] },
  },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  // Read by a Node too old for the rest, so that it can say so.
  {
    files: ['src/server/start.mjs', 'src/server/load.mjs'],
    rules: { 'no-var': 'off', 'object-shorthand': 'off' },
  },
  { files: DEFAULT_EXPORT, rules: { 'no-restricted-exports': 'off' } },
  { files: TERMINAL, rules: { 'no-console': 'off' } },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**', 'src/testing/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|only|todo|fixme)$/]',
          message: 'No skipped tests: make it pass or take it out.',
        },
      ],
    },
  },
)
