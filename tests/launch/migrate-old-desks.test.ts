import { cp, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '@/lib/db/migrate'
import { anUnmigratedDatabase } from './unmigrated'

const database = anUnmigratedDatabase()
const { ask } = database

test('a claim of a desk from before there were revisions counts as placed in the first, and its sentences as looked at', async () => {
  await migrateUpTo('20261123100000')
  await ask(
    `INSERT INTO "Article" ("id", "title", "language", "kind", "createdById") VALUES ('a', 'Rents', 'en', 'external', 'eve')`,
  )
  await ask(
    `INSERT INTO "Revision" ("id", "articleId", "number", "text", "sha256", "blocks", "sentences", "createdById") VALUES ('r', 'a', 1, 'x', 'x', '[]', '[]', 'eve')`,
  )
  await ask(`INSERT INTO "Claim" ("id", "articleId", "quote", "createdById") VALUES ('c', 'a', 'x', 'eve')`)
  await migrate(database.url)
  expect(await ask('SELECT "placedIn" FROM "Claim"')).toEqual([{ placedIn: 1 }])
  expect(await ask('SELECT "changed" FROM "Revision"')).toEqual([{ changed: [] }])
})

test('a desk from before it was a newsroom keeps its reviews, which learn by which entry they were submitted, and gets its rules', async () => {
  await migrateUpTo('20261125100000')
  await ask(
    `INSERT INTO "Article" ("id", "title", "language", "kind", "createdById", "lastSeq") VALUES ('a', 'Rents', 'en', 'external', 'eve', 7)`,
  )
  await ask(
    `INSERT INTO "Claim" ("id", "articleId", "quote", "createdById", "lastSeq") VALUES ('c', 'a', 'x', 'eve', 7)`,
  )
  await ask(
    `INSERT INTO "Review" ("id", "claimId", "reviewerId", "round", "submittedAt") VALUES ('r', 'c', 'ada', 1, now()), ('d', 'c', 'ben', 1, NULL)`,
  )
  await ask(
    `INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "hash", "previousHash") VALUES ('a', 6, now(), 'ada', 'review-submitted', 'r', 'x', '')`,
  )
  await migrate(database.url)
  expect(await ask('SELECT "id", "submittedSeq" FROM "Review" ORDER BY "id"')).toEqual([
    { id: 'd', submittedSeq: null },
    { id: 'r', submittedSeq: 6 },
  ])
  expect(await ask('SELECT "lastOpenSeq", "requiredReviews", "blind", "restricted" FROM "Article"')).toEqual([
    { lastOpenSeq: 7, requiredReviews: 1, blind: false, restricted: false },
  ])
  expect(await ask('SELECT "lastOpenSeq", "blindRound" FROM "Claim"')).toEqual([
    { lastOpenSeq: 7, blindRound: null },
  ])
  expect(await ask('SELECT "requiredReviews", "blind", "version" FROM "Desk"')).toEqual([
    { requiredReviews: 1, blind: false, version: 1 },
  ])
  await expect(ask(`UPDATE "Review" SET "reasoning" = 'other' WHERE "id" = 'r'`)).rejects.toThrow(
    /append-only/,
  )
})

test('evidence that was changed before the desk kept when learns it from the history', async () => {
  await migrateUpTo('20261125180000')
  await ask(
    `INSERT INTO "Article" ("id", "title", "language", "kind", "createdById") VALUES ('a', 'Rents', 'en', 'external', 'eve')`,
  )
  await ask(`INSERT INTO "Claim" ("id", "articleId", "quote", "createdById") VALUES ('c', 'a', 'x', 'eve')`)
  await ask(
    `INSERT INTO "Evidence" ("id", "claimId", "stance", "layer", "addedById") VALUES ('e', 'c', 'supports', 'substance', 'ada'), ('f', 'c', 'supports', 'substance', 'ada')`,
  )
  for (const [seq, hour] of [
    [1, 9],
    [2, 10],
  ] as const)
    await ask(
      `INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "hash", "previousHash") VALUES ('a', ${seq}, '2026-11-24T${String(hour).padStart(2, '0')}:00:00Z', 'ada', 'evidence-changed', 'e', 'x', '')`,
    )
  await migrate(database.url)
  expect(await ask('SELECT "id", "changedAt" FROM "Evidence" ORDER BY "id"')).toEqual([
    { id: 'e', changedAt: new Date('2026-11-24T10:00:00Z') },
    { id: 'f', changedAt: null },
  ])
})

test('verdicts from before they named who gave them learn it from their reviews, votes and decisions', async () => {
  await migrateUpTo('20261130041500')
  await ask(
    `INSERT INTO "Article" ("id", "title", "language", "kind", "createdById") VALUES ('a', 'Rents', 'en', 'external', 'eve')`,
  )
  await ask(
    `INSERT INTO "Claim" ("id", "articleId", "quote", "createdById", "round") VALUES ('c', 'a', 'x', 'eve', 2), ('p', 'a', 'x', 'eve', 1), ('d', 'a', 'x', 'eve', 1)`,
  )
  await ask(`INSERT INTO "Review" ("id", "claimId", "reviewerId", "round", "attribution", "substance", "reasoning", "submittedAt") VALUES
    ('1', 'c', 'ada', 1, 'unknown', 'true', 'Ada.', '2026-11-01'), ('2', 'c', 'ben', 1, 'unknown', 'true', 'Ben.', '2026-11-02'), ('3', 'c', 'ada', 2, 'unknown', 'true', 'Later.', '2026-11-03')`)
  await ask(`INSERT INTO "PanelVote" ("claimId", "round", "personId", "attribution", "substance", "reason", "at") VALUES
    ('p', 1, 'ada', 'unknown', 'false', 'No.', '2026-11-01'), ('p', 1, 'ben', 'unknown', 'true', 'Yes.', '2026-11-02'), ('p', 1, 'cleo', 'unknown', 'true', 'So it is.', '2026-11-03')`)
  const verdict = (
    id: string,
    claim: string,
    method: string,
    by: string,
    at: string,
    says: string,
    reason: string,
  ) =>
    `('${id}', '${claim}', 1, 'unknown', 'true', '${says}', '${method}', '${by}', '2026-11-0${at}', 'x', '${reason}')`
  await ask(`INSERT INTO "Verdict" ("id", "claimId", "round", "attribution", "substance", "explanation", "method", "decidedById", "decidedAt", "seal", "reason") VALUES
    ${verdict('agreed', 'c', 'agreement', 'ben', '2', 'Ada. Ben.', '')}, ${verdict('panel', 'p', 'adjudication', 'cleo', '3', 'Yes. So it is.', '')},
    ${verdict('decided', 'd', 'adjudication', 'eve', '2', 'Half.', 'Half.')}, ${verdict('confirmed', 'd', 'adjudication', 'finn', '3', 'Half.', 'Still.')}`)
  await migrate(database.url)
  const half = [{ person: 'eve', words: 'Half.' }]
  expect(await ask('SELECT "id", "by" FROM "Verdict" ORDER BY 1')).toEqual([
    {
      id: 'agreed',
      by: [
        { person: 'ada', words: 'Ada.' },
        { person: 'ben', words: 'Ben.' },
      ],
    },
    { id: 'confirmed', by: half },
    { id: 'decided', by: half },
    {
      id: 'panel',
      by: [
        { person: 'ben', words: 'Yes.' },
        { person: 'cleo', words: 'So it is.' },
      ],
    },
  ])
})

test('rounds that began before rounds kept their rules go on under those of today, and one that signing off opened stays open', async () => {
  await migrateUpTo('20261130031500')
  await ask(
    `INSERT INTO "Article" ("id", "title", "language", "kind", "createdById", "requiredReviews", "blind") VALUES ('a', 'Rents', 'en', 'external', 'eve', 2, true)`,
  )
  await ask(`INSERT INTO "Claim" ("id", "articleId", "quote", "createdById", "round", "blindRound", "state") VALUES
    ('closed', 'a', 'x', 'eve', 2, 2, 'agreed'), ('opened', 'a', 'x', 'eve', 1, NULL, 'in-review'), ('fresh', 'a', 'x', 'eve', 1, NULL, 'open')`)
  await ask(`INSERT INTO "Review" ("id", "claimId", "reviewerId", "round", "submittedAt") VALUES
    ('1', 'closed', 'ada', 1, now()), ('2', 'closed', 'ben', 1, now()), ('3', 'closed', 'ada', 2, now()), ('4', 'opened', 'ada', 1, now()), ('5', 'fresh', 'ada', 1, NULL)`)
  await migrate(database.url)
  expect(
    await ask(
      'SELECT "claimId", "round", "requiredReviews" AS "required", "blind", "panel" FROM "Round" ORDER BY 1, 2',
    ),
  ).toEqual([
    { claimId: 'closed', round: 1, required: 2, blind: true, panel: false },
    { claimId: 'closed', round: 2, required: 2, blind: true, panel: false },
    { claimId: 'opened', round: 1, required: 2, blind: false, panel: false },
  ])
})

/** Brings the database to the shape that the desk had before that migration. */
async function migrateUpTo(next: string): Promise<void> {
  const own = 'prisma/migrations'
  const old = path.join(database.folder, 'old')
  for (const name of (await readdir(own)).filter((name) => /^\d/.test(name) && name < next))
    await cp(path.join(own, name), path.join(old, name), { recursive: true })
  await migrate(database.url, old)
}
