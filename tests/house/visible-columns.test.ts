import { readFile, readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { asksWhoMaySee } from './visible-columns'

/** Who touches such a column all the same, and why that is no rule of what may be seen. */
const exceptions: Readonly<Record<string, readonly [names: string, why: string]>> = {
  'lib/commands/article/transfer-article.ts': [
    'articleAccess',
    'names somebody on an article that nobody can open',
  ],
  'lib/commands/article/restrict-article.ts': ['articleAccess', 'names people on an article'],
  'lib/commands/source/merge-source.ts': [
    'isListed',
    'lets everybody see the source that one was merged into which everybody sees',
  ],
  'lib/db/agreement/list-answers.ts': ['submittedAt', 'takes the newer of two reviews that are known'],
  'lib/db/article/article-row.ts': ['ArticleAccess', 'reads whom an article names, one of its facts'],
  'lib/db/sign-off/read-gate-facts.ts': ['PanelVote', 'reads who gave a verdict that has been made'],
  'lib/db/history/review-contents.ts': ['panelVote', 'makes the digest of a vote'],
  'lib/db/history/read-record.ts': ['panelVote', 'reads all with the eyes of the desk, to verify it'],
  'lib/db/review/votes.ts': ['PanelVote panelVote', 'stores votes, and counts them for the panel'],
  'lib/db/claim/list-sketches.ts': ['submittedAt', 'puts the reader’s own reviews in order'],
  'lib/db/review/taken-back.ts': [
    'PanelVote panelVote submittedAt',
    'keeps a deed that was taken back, and undoes it',
  ],
  'lib/db/review/write-standings.ts': ['blindRound', 'writes which round is closed'],
  'lib/db/claim/word-index.ts': [
    'blindRound closedWords submittedAt',
    'keeps the words of closed rounds apart',
  ],
}

const files = (await readdir('.', { recursive: true })).filter(
  (file) => /^(lib|app|bin)\/.*\.tsx?$/.test(file) && !/^lib\/db\/(visible|generated)\//.test(file),
)

test('what may be seen is asked of the database in lib/db/visible and nowhere else', async () => {
  const found = await Promise.all(
    files.map(async (file) => {
      const names = new Set(asksWhoMaySee(await readFile(file, 'utf8')).map(({ name }) => name))
      return names.size === 0 ? [] : [[file, [...names].toSorted().join(' ')] as const]
    }),
  )
  const excepted = Object.entries(exceptions).map(([file, [names]]) => [file, names])
  expect(found.flat().toSorted()).toEqual(excepted.toSorted())
})

const wrong: readonly (readonly [source: string, names: readonly string[]])[] = [
  ['db.$queryRaw`SELECT 1 FROM "Article" article WHERE NOT article."restricted"`', ['restricted']],
  ['const seen = Prisma.sql`EXISTS (SELECT 1 FROM "ArticleAccess" access)`', ['ArticleAccess']],
  [
    'const open = Prisma.sql`${name}."submittedAt" IS NOT NULL AND claim."blindRound" IS NULL`',
    ['submittedAt', 'blindRound'],
  ],
  ['db.$executeRaw`DELETE FROM "PanelVote"`', ['PanelVote']],
  ['db.article.findMany({ where: { deletedAt: null } })', ['deletedAt']],
  ['db.claim.count({ where: { OR: [{ blindRound: { not: null } }] } })', ['blindRound']],
  ['db.article.findMany({ where: { access: { some: { personId } } } })', ['access']],
  ['const standing = { deletedAt: null } satisfies Prisma.CommentWhereInput', ['deletedAt']],
  ['const present: Prisma.ArticleWhereInput = { restricted: false }', ['restricted']],
  ['function mine(): Prisma.ReviewWhereInput { return { submittedAt: null } }', ['submittedAt']],
  ['db.panelVote.findMany()', ['panelVote']],
  ['db.source.findMany({ where: { isListed: true } })', ['isListed']],
]

test.for(wrong)('is refused outside: %s', ([source, names]) => {
  expect(asksWhoMaySee(source).map(({ name }) => name)).toEqual(names)
})

test.for([
  'db.$queryRaw`SELECT 1 FROM "Article" article WHERE ${visibleSql(reader)}`',
  'db.article.update({ where: { id }, data: { restricted, deletedAt: at } })',
  'db.review.findMany({ where: visibleReviews(reader), select: { submittedAt: true } })',
  'const { submittedAt, blindRound } = row',
  'const says = `the "restricted" article`',
  'db.$queryRaw`SELECT 1 FROM "Article" WHERE "isRestricted"`',
])('is innocent: %s', (source) => {
  expect(asksWhoMaySee(source)).toEqual([])
})
