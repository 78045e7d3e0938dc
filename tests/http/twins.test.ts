import { expect, test } from 'vitest'
import { paths } from '@/lib/api/paths'
import { asked } from '@/tests/support/twin-requests'
import { reading, tellNothing, writing } from './tell-nothing'

tellNothing('a submitted review')

test('every endpoint says what it is asked of the twins, and almost all can be', () => {
  expect(Object.keys(asked).toSorted()).toEqual(Object.keys(paths).toSorted())
  expect(reading.length + writing.length).toBeGreaterThan(50)
})
