import { expect, test } from 'vitest'
import { askAbout, noteReply } from '@/tests/support/asked'
import { must } from '@/tests/support/desk'
import { aQueueDesk, whyFor } from './queue-desk'

const { eve, edda, ada, ben, aClaim } = await aQueueDesk()

const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString()

test('who was asked and is silent waits for who asked and for editors from a day before the deadline, until something is noted', async () => {
  const { claim } = await aClaim()
  const far = must(await askAbout(ada, claim, { until: hours(72) }))
  expect(await whyFor(ada, claim)).toBeNull()
  const near = must(await noteReply(ada, far, { until: hours(12) }))
  expect(await Promise.all([ada, eve, edda, ben].map((person) => whyFor(person, claim)))).toEqual([
    ['reply'],
    ['reply'],
    ['reply'],
    null,
  ])
  must(await noteReply(ben, near, { answer: 'no-comment' }))
  expect(await Promise.all([ada, eve].map((person) => whyFor(person, claim)))).toEqual([null, null])
})

test('a deadline that is past goes on waiting, and an entry that was withdrawn does not', async () => {
  const { claim } = await aClaim()
  const late = must(await askAbout(ada, claim))
  expect(await whyFor(ada, claim)).toEqual(['reply'])
  must(await noteReply(ada, late, { withdrawn: true }))
  expect(await whyFor(ada, claim)).toBeNull()
})

test('two parties that are silent about one claim are one line, and one without a deadline waits for nobody', async () => {
  const { claim } = await aClaim()
  must(await askAbout(ada, claim, { until: null }))
  expect(await whyFor(ada, claim)).toBeNull()
  must(await askAbout(ada, claim))
  must(await askAbout(ada, claim, { party: 'The mayor' }))
  expect(await whyFor(ada, claim)).toEqual(['reply'])
})
