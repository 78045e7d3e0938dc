import { expect, test } from 'vitest'
import { isPassword } from '@/lib/accounts/passwords'
import { acceptInvitation } from '@/lib/commands/account/accept-invitation'
import { findInvitation } from '@/lib/views/account/find-invitation'
import { exportArticle } from '@/lib/commands/article/export-article'
import { seedDesk } from '@/lib/commands/desk/seed-desk'
import { db } from '@/lib/db/client'
import { readDossier } from '@/lib/db/article/read-dossier'
import { claimStates } from '@/lib/domain/claim'
import { evidenceKinds } from '@/lib/domain/evidence-kinds'
import { aPerson, everything, must } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { ownFolder } from '@/tests/support/own-folder'

ownFolder()

// One desk, told from its first day on: the order of the tests is the order of its days.

test('a desk that wants no sample starts with a link for its first administrator', async () => {
  const { firstAdminToken } = await seedDesk({ sample: false })
  expect(await findInvitation(firstAdminToken!)).toMatchObject({ firstAdmin: true })
  expect(await db().article.count()).toBe(0)
})

test('a start before anybody has used the link gives a new one, and the old one is void', async () => {
  const [first, second] = [await seedDesk({ sample: false }), await seedDesk({ sample: false })]
  expect(await findInvitation(first.firstAdminToken!)).toBeNull()
  expect(await findInvitation(second.firstAdminToken!)).not.toBeNull()
})

test('the sample article comes with claims in every state that the desk can make, and evidence of every kind', async () => {
  await seedDesk({ sample: true })
  const reader = await aPerson('reader')
  const [{ id } = { id: '' }, ...others] = await db().article.findMany({ where: { isSample: true } })
  expect(others).toEqual([])
  const dossier = await readDossier(reader, id)
  const states = new Set(dossier!.claims.map(({ state }) => state))
  expect([...states].sort()).toEqual(
    claimStates.filter((state) => ['open', 'agreed', 'stale', 'dropped'].includes(state)).sort(),
  )
  const kinds = new Set(dossier!.claims.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)))
  expect(kinds).toEqual(new Set(evidenceKinds))
  const files = dossier!.claims.flatMap(({ evidence }) => evidence.flatMap(({ file }) => file ?? []))
  expect(files.map(({ name, mediaType, isShown }) => [name, mediaType, isShown]).toSorted()).toEqual([
    ['practice-letter.txt', 'text/plain', false],
    ['practice-timeline.png', 'image/png', true],
  ])
  const exported = JSON.parse(must(await exportArticle(reader, { articleId: id, format: 'json' })).text)
  expect(faultsOf(exported)).toEqual([])
  for (const claim of exported.claims)
    for (const span of claim.spans)
      expect(exported.revisions[0].text.slice(span.start, span.end)).toBe(span.exact)
})

test('the next start leaves the sample as it is', async () => {
  const before = await everything('Invitation')
  await seedDesk({ sample: true })
  expect(await everything('Invitation')).toEqual(before)
})

test('the administrator of the settings is made while nobody can sign in, and voids the link', async () => {
  const { firstAdminToken } = await seedDesk({ sample: true })
  expect(
    await seedDesk({ sample: true, adminEmail: 'Root@Desk.test', adminPassword: 'correct horse battery' }),
  ).toEqual({ firstAdminToken: null })
  const admin = await db().person.findUniqueOrThrow({ where: { email: 'root@desk.test' } })
  expect(admin).toMatchObject({ role: 'admin', disabledAt: null })
  expect(await isPassword('correct horse battery', admin.passwordHash)).toBe(true)
  const late = await acceptInvitation(null, {
    token: firstAdminToken!,
    password: 'another passphrase',
    name: 'Late',
    email: 'late@desk.test',
  })
  expect(late).toMatchObject({ ok: false, refusal: { rule: 'link-used' } })
})

test('a desk in use is left alone, whatever the settings say', async () => {
  const before = await everything()
  expect(
    await seedDesk({ sample: true, adminEmail: 'other@desk.test', adminPassword: 'correct horse battery' }),
  ).toEqual({ firstAdminToken: null })
  expect(await everything()).toEqual(before)
})

test('a sample that was thrown away stays away', async () => {
  await db().article.updateMany({ data: { deletedAt: new Date() } })
  await seedDesk({ sample: true })
  expect(await db().article.count({ where: { deletedAt: null } })).toBe(0)
})
