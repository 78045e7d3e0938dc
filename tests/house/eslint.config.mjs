import path from 'node:path'
import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'
import { functionSize } from './function-size.mjs'

/** The rules that ask the compiler. */
export const typedRules = [
  'no-floating-promises',
  'no-misused-promises',
  'no-unnecessary-condition',
  'no-unnecessary-type-assertion',
].map((rule) => `@typescript-eslint/${rule}`)

const pureRooms = [
  'anchor',
  'domain',
  'api',
  'export',
  'ingest',
  'quotation',
  'verify',
  'record',
  'words',
  'wire',
].map((room) => `lib/${room}/**/*.{ts,tsx}`)
const ourSource = [
  'app/**/*.{ts,tsx}',
  'components/**/*.{ts,tsx}',
  'lib/**/*.{ts,tsx}',
  'bin/**/*.{ts,mjs}',
  'proxy.ts',
]

const refuse = (selector, message) => ({ selector, message })

const everywhere = [
  refuse(
    'ExpressionStatement[directive="use server"]',
    'There is one way in: the HTTP API. Server Actions are not used.',
  ),
  refuse('JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'No foreign HTML is ever displayed.'),
  refuse('Property[key.name="dangerouslySetInnerHTML"]', 'No foreign HTML is ever displayed.'),
  refuse(
    'MemberExpression[property.name=/^\\$(queryRaw|executeRaw)Unsafe$/]',
    'Queries are tagged templates.',
  ),
]

const untranslated = ':not(:has(> JSXAttribute[name.name="translate"]))'
const peoplesWords = [
  `JSXOpeningElement[name.name="bdi"]${untranslated}`,
  `JSXOpeningElement[name.name=/^[a-z]/]:not([name.name=/^(input|textarea|select)$/]):has(> JSXAttribute[name.name="dir"][value.value="auto"])${untranslated}`,
  `JSXOpeningElement[name.name=/^[a-z]/]:not([name.name=/^(input|textarea|select)$/]):has(> JSXAttribute[name.name="lang"][value.type="JSXExpressionContainer"])${untranslated}`,
].map((selector) =>
  refuse(
    selector,
    'Words of the article and of people carry translate="no": a page translator must not put others in their place.',
  ),
)

const namedExports = [refuse('ExportDefaultDeclaration', 'Exports are named.')]

const noClockNoChance = [
  refuse('MemberExpression[object.name="Date"][property.name="now"]', 'The time comes in as an argument.'),
  refuse('NewExpression[callee.name="Date"][arguments.length=0]', 'The time comes in as an argument.'),
  refuse('CallExpression[callee.name="Date"]', 'The time comes in as an argument.'),
  refuse('MemberExpression[object.name="Math"][property.name="random"]', 'Chance comes in as an argument.'),
]

const outsideWorld = [
  'process',
  'fetch',
  'crypto',
  'performance',
  'window',
  'document',
  'navigator',
  'localStorage',
  'setTimeout',
  'setInterval',
  'console',
  'Buffer',
]

// These speak to those who run the React Compiler, which is not used.
const withoutCompiler = Object.fromEntries(
  ['immutability', 'preserve-manual-memoization', 'refs', 'incompatible-library', 'unsupported-syntax'].map(
    (rule) => [`react-hooks/${rule}`, 'off'],
  ),
)

const config = [
  {
    ignores: [
      '.next/**',
      '.node/**',
      'data/**',
      '.local/**',
      'lib/db/generated/**',
      'next-env.d.ts',
      'tests/**/out/**',
    ],
  },
  ...next,
  ...typescript,
  { settings: { react: { version: '19.3' } }, linterOptions: { noInlineConfig: true } },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'import/no-anonymous-default-export': 'off',
      ...withoutCompiler,
      '@next/next/no-location-assign-relative-destination': 'off', // signing out loads the page afresh, on purpose
      '@next/next/no-img-element': 'off', // the optimizer is off; a picture that is shown is the desk's own copy, small already
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: path.resolve(import.meta.dirname, '../..') },
    },
    rules: Object.fromEntries(typedRules.map((rule) => [rule, 'error'])),
  },
  {
    plugins: { house: { rules: { 'function-size': functionSize } } },
    rules: { 'max-lines': ['error', { max: 200 }], 'house/function-size': 'error' },
  },
  {
    files: [...ourSource, 'tests/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['lib/**/*.ts', 'components/**/*.{ts,tsx}', 'bin/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...peoplesWords, ...namedExports] },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  { files: ['tests/**/*.ts', 'bin/**/*.ts'], rules: { 'react-hooks/rules-of-hooks': 'off' } }, // no React there, but functions named use
  {
    files: pureRooms,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...namedExports, ...noClockNoChance],
      'no-restricted-globals': [
        'error',
        ...outsideWorld.map((name) => ({ name, message: 'A pure room knows nothing of the outside.' })),
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|next|react|@prisma|pg$|server-only)',
              message: 'A pure room knows nothing of the outside.',
            },
          ],
        },
      ],
    },
  },
]

export default config
