import { componentRules } from './component-floors.mjs'

// Which room may import which; told in docs/architecture, checked by dependency-cruiser. A new room is a new row.
export const rooms = [
  { room: 'lib/words', rooms: [], outside: [] },
  { room: 'lib/anchor', rooms: ['words'], outside: [] },
  { room: 'lib/settings', rooms: [], outside: ['zod'], node: true },
  { room: 'lib/log', rooms: ['settings'], outside: ['server-only', 'pino'] },
  { room: 'lib/domain', rooms: ['anchor', 'words'], outside: [] },
  { room: 'lib/record', rooms: ['domain', 'anchor'], outside: [] },
  { room: 'lib/api', rooms: ['domain', 'anchor'], outside: ['zod'] },
  { room: 'lib/wire', rooms: ['domain', 'anchor'], outside: [] },
  { room: 'lib/export', rooms: ['domain', 'record', 'anchor'], outside: ['zod'] },
  {
    room: 'lib/ingest',
    rooms: ['domain', 'anchor', 'words'],
    outside: [
      'mdast',
      'mdast-util-from-markdown',
      'parse5',
      'linkedom',
      '@mozilla/readability',
      'htmlparser2',
      'unpdf',
      'mammoth',
    ],
  },
  {
    room: 'lib/files',
    rooms: ['settings', 'domain'],
    outside: ['server-only', 'file-type', 'aws4fetch'],
    node: true,
  },
  { room: 'lib/parse', rooms: ['domain', 'ingest'], outside: ['server-only', 'yauzl', 'sharp'], node: true },
  { room: 'lib/quotation', rooms: ['domain', 'anchor', 'words'], outside: [] },
  { room: 'lib/verify', rooms: ['domain', 'record', 'anchor'], outside: [] },
  { room: 'lib/live', rooms: ['domain', 'settings', 'log'], outside: ['server-only', 'pg'] },
  { room: 'lib/fetch', rooms: ['domain'], outside: ['server-only', 'undici', 'ipaddr.js'], node: true },
  { room: 'lib/mail', rooms: ['settings', 'log'], outside: ['server-only', 'nodemailer'] },
  {
    room: 'lib/db',
    rooms: ['domain', 'record', 'anchor', 'words', 'settings'],
    outside: ['server-only', '@prisma', 'pg'],
    node: true,
  },
  {
    room: 'lib/accounts',
    rooms: ['domain', 'settings', 'db', 'log'],
    outside: [
      'server-only',
      '@node-rs/argon2',
      'rate-limiter-flexible',
      '@zxcvbn-ts/language-common',
      'otplib',
    ],
    node: true,
  },
  {
    room: 'lib/auth',
    rooms: ['domain', 'settings', 'db', 'accounts', 'log'],
    outside: ['server-only', 'next-auth', 'next', 'react'],
    node: true,
  },
  {
    room: 'lib/views',
    rooms: [
      'domain',
      'quotation',
      'record',
      'anchor',
      'api',
      'ingest',
      'export',
      'verify',
      'db',
      'files',
      'accounts',
      'mail',
    ],
    outside: ['server-only', 'zod'],
    node: true,
  },
  {
    room: 'lib/commands',
    rooms: [
      'domain',
      'record',
      'anchor',
      'settings',
      'api',
      'ingest',
      'export',
      'db',
      'views',
      'live',
      'accounts',
      'mail',
      'log',
      'fetch',
      'parse',
      'files',
    ],
    outside: ['server-only', 'zod'],
    node: true,
  },
  {
    room: 'components',
    rooms: ['api', 'wire', 'domain', 'anchor', 'words'],
    outside: ['react', 'react-dom', 'next', 'lucide-react', 'uqr'],
  },
]

const anyLib = ['^lib/']
const highRooms = [
  { room: 'app', mayReach: [...anyLib, '^components/', '^node_modules/'], node: true },
  { room: 'bin', mayReach: [...anyLib, '^node_modules/'], node: true },
]

/** One rule for one room: whatever it imports is itself, a room of its row, a package of its row, or Node where its row says so. */
function keepTo(room, mayReach, node) {
  return {
    name: `${room} keeps to its floor`,
    severity: 'error',
    from: { path: `^${room}/` },
    to: { pathNot: [`^${room}/`, ...mayReach], ...(node ? { dependencyTypesNot: ['core'] } : {}) },
  }
}

const packagePaths = (names) =>
  names.flatMap((name) => [`^node_modules/${name}/`, `^node_modules/@types/${name}/`])

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms.map(({ room, rooms: below, outside, node }) =>
      keepTo(
        room,
        ['^package\\.json$', ...below.map((name) => `^lib/${name}/`), ...packagePaths(outside)],
        node,
      ),
    ),
    ...componentRules,
    ...highRooms.map(({ room, mayReach, node }) => keepTo(room, mayReach, node)),
    {
      name: 'the article session knows no React',
      severity: 'error',
      from: { path: '^components/article/session/' },
      to: { path: ['node_modules/(react|react-dom|next)/', '^components/.*\\.tsx$', '/use-[^/]*\\.ts$'] },
    },
    { name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no schema reaches the browser',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/api/(?!(paths|method)\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything imported exists',
      severity: 'error',
      from: { path: '^(app|bin|components|lib)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'a room of lib has a row',
      severity: 'error',
      from: { path: '^(app|bin|components|lib|tests)/' },
      to: { path: '^lib/', pathNot: rooms.map(({ room }) => `^${room}/`) },
    },
    {
      name: 'the product does not need what only developers install',
      severity: 'error',
      from: { path: '^(app|components|lib)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    exclude: { path: ['^lib/db/generated/(?!client)'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
    },
  },
}
