import { afterEach, beforeAll, expect, test } from 'vitest'
import { findActor, openSession } from '@/lib/accounts/sessions'
import { editDeskInput } from '@/lib/api/desk/input'
import { editDesk } from '@/lib/commands/desk/edit-desk'
import { readDesk } from '@/lib/views/desk/read-desk'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { aPerson, must, refusedWithoutTrace } from '@/tests/support/desk'
import { withSecondFactor } from '@/tests/support/second-factor'
import { setSourceRules } from '@/lib/commands/desk/set-source-rules'
import { readSourceRules } from '@/lib/views/desk/read-source-rules'

let admin: Actor

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'the secret of this desk'
  admin = await aPerson('admin')
})
afterEach(() => db().desk.updateMany({ data: { demandsSecondFactor: false } }))

const version = async () => must(await readDesk(admin)).version

test('the desk’s settings change with the version that was seen, and the change is in the desk’s history', async () => {
  const before = must(await readDesk(admin))
  const after = must(await editDesk(admin, { version: before.version, demandsSecondFactor: true }))
  expect(after).toEqual({ ...before, demandsSecondFactor: true, version: before.version + 1 })
  expect(
    await refusedWithoutTrace(() => editDesk(admin, { version: before.version, demandsSecondFactor: false })),
  ).toEqual({ code: 'stale', now: after })
  expect(await db().deskActivity.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
    kind: 'settings-changed',
    actorId: admin.id,
    subject: 'demandsSecondFactor',
  })
  expect(must(await editDesk(admin, { version: after.version }))).toEqual(after)
})

test('the desk ships with one rule for sources on; switching one on or off is in its history, and another is refused', async () => {
  const before = must(await readDesk(admin))
  expect(before.sourceRules).toEqual(['evidence-or-reason'])
  const off = must(await editDesk(admin, { version: before.version, sourceRules: [] }))
  expect(off.sourceRules).toEqual([])
  const on = must(
    await editDesk(admin, {
      version: off.version,
      sourceRules: ['some-evidence', 'evidence-or-reason', 'some-evidence'],
    }),
  )
  expect(on.sourceRules).toEqual(['evidence-or-reason', 'some-evidence'])
  const says = (
    await db().deskActivity.findMany({
      where: { kind: 'settings-changed' },
      orderBy: { seq: 'desc' },
      take: 2,
      select: { subject: true, reason: true },
    })
  ).toReversed()
  expect(says).toEqual([
    {
      subject: 'sourceRules',
      reason:
        'Switched off: A claim rated as true, false or anything between has evidence that was not withdrawn, or a reason in words.',
    },
    {
      subject: 'sourceRules',
      reason: expect.stringMatching(/^Switched on: A claim rated .* Switched on: Every claim has evidence/),
    },
  ])
  expect(editDeskInput.safeParse({ version: 1, sourceRules: ['no-such-rule'] }).success).toBe(false)
  must(await editDesk(admin, { version: on.version, sourceRules: [...before.sourceRules] }))
})

test('of two who save at once one learns that the other was first', async () => {
  const seen = await version()
  const outcomes = await Promise.all(
    [true, false].map((demandsSecondFactor) => editDesk(admin, { version: seen, demandsSecondFactor })),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

test('the settings are the administrators’ alone', async () => {
  for (const role of ['reader', 'reviewer', 'editor'] as const) {
    const person = await aPerson(role)
    expect(await refusedWithoutTrace(() => readDesk(person))).toEqual({ code: 'not-allowed' })
    expect(
      await refusedWithoutTrace(() => editDesk(person, { version: 1, demandsSecondFactor: true })),
    ).toEqual({ code: 'not-allowed' })
  }
})

test('a desk that demands a second factor asks it at once of editors and administrators with a password, and of nobody else', async () => {
  const people = await Promise.all(
    (['reader', 'reviewer', 'editor', 'admin'] as const).map((role) => aPerson(role)),
  )
  const [careful, single] = [await aPerson('editor', 'Careful'), await aPerson('editor', 'Single sign-on')]
  await db().person.updateMany({
    where: { id: { in: [...people, careful].map(({ id }) => id) } },
    data: { passwordHash: 'x' },
  })
  await withSecondFactor(careful)
  const sessions = await Promise.all([...people, careful, single].map(({ id }) => openSession(id)))
  const lacking = () =>
    Promise.all(sessions.map(async (session) => (await findActor(session))?.lacksSecondFactor ?? false))
  expect(await lacking()).toEqual([false, false, false, false, false, false])
  must(await editDesk(admin, { version: await version(), demandsSecondFactor: true }))
  expect(await lacking()).toEqual([false, false, true, true, false, false])
})

test('rules for sources are read by everybody, set by an administrator, and those that are not named stay', async () => {
  const reader = await aPerson('reader')
  const { version, rules } = must(await readSourceRules(reader))
  expect(rules.filter(({ isOn }) => isOn).map(({ key }) => key)).toEqual(['evidence-or-reason'])
  const asked = { version, independentSources: 3, rules: [{ key: 'primary-or-independent', isOn: true }] }
  expect(await setSourceRules(reader, asked)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  const set = must(await setSourceRules(admin, asked))
  expect(set.rules.filter(({ isOn }) => isOn)).toEqual([
    expect.objectContaining({ key: 'evidence-or-reason' }),
    expect.objectContaining({ says: expect.stringContaining('on 3 independent ones') as string }),
  ])
  expect(await setSourceRules(admin, asked)).toMatchObject({
    ok: false,
    refusal: { code: 'stale', now: { version: set.version, independentSources: 3 } },
  })
  must(
    await setSourceRules(admin, {
      version: set.version,
      independentSources: 2,
      rules: [{ key: 'primary-or-independent', isOn: false }],
    }),
  )
})
