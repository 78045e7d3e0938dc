import { expect, test } from 'vitest'
import { hashPassword, isPassword, mostAtOnce, mostWaiting, TooBusy } from '@/lib/accounts/passwords'

const outcomes = async (asked: readonly Promise<unknown>[]): Promise<('done' | 'busy')[]> =>
  (await Promise.allSettled(asked)).map((each) =>
    each.status === 'fulfilled'
      ? 'done'
      : each.reason instanceof TooBusy
        ? 'busy'
        : Promise.reject(each.reason),
  ) as ('done' | 'busy')[]

test('as many strangers as may wait are answered, those beyond are sent away at once', async () => {
  const stored = await hashPassword('correct horse battery')
  await isPassword('x', stored) // the hash for who has none is made by now
  const heard = await outcomes(
    Array.from({ length: mostAtOnce + mostWaiting + 5 }, () => isPassword('wrong', stored, false)),
  )
  expect(heard.filter((each) => each === 'busy')).toHaveLength(5)
  expect(heard.slice(0, mostAtOnce + mostWaiting)).not.toContain('busy')
})

test('whoever is known goes before strangers who came earlier, and takes the place of the last of them when there is none left', async () => {
  const stored = await hashPassword('correct horse battery')
  const order: string[] = []
  const note = (name: string) => (fits: boolean) => void order.push(`${name} ${fits}`)
  const strangers = Array.from({ length: mostAtOnce + mostWaiting }, (_, n) =>
    isPassword('wrong', stored, false).then(note(`stranger ${n}`)),
  )
  const known = isPassword('correct horse battery', stored, true).then(note('known'))
  expect((await outcomes([...strangers, known])).filter((each) => each === 'busy')).toHaveLength(1)
  expect(order.indexOf('known true')).toBeLessThanOrEqual(mostAtOnce)
})

test('at least one processor is left for whoever reads, and never more than four are at work', () => {
  expect(mostAtOnce).toBeGreaterThanOrEqual(1)
  expect(mostAtOnce).toBeLessThanOrEqual(4)
})
