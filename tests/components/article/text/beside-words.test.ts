import { expect, test } from 'vitest'
import { besidePoint, besideSelection } from '@/components/article/text/beside-words'

const phone = { width: 360, height: 640 }
const button = { width: 150, height: 44 }
const selection = (top: number, right = 300) => ({ left: 40, right, top, bottom: top + 30 })

test('the button stays inside a narrow window on both sides', () => {
  expect(besideSelection(selection(200, 358), button, phone, false).left).toBe(360 - 150 - 8)
  expect(besideSelection(selection(200, 20), button, phone, false).left).toBe(8)
})

test('by touch it leaves room for the handles below the selection', () => {
  expect(besideSelection(selection(300), button, phone, true).top).toBe(330 + 44)
})

test('where the system’s menu has no room above, the button goes to the foot of the window', () => {
  expect(besideSelection(selection(60), button, phone, true).top).toBe(640 - 44 - 8)
})

test('by mouse it stands above a selection at the foot of the window', () => {
  expect(besideSelection(selection(600), button, phone, false).top).toBe(600 - 44 - 8)
})

test('a menu beside a point takes the half of the window that has more room, and ends at its edge', () => {
  expect(besidePoint({ x: 100, y: 120 }, 600)).toMatchObject({ top: 138, maxHeight: '454px' })
  expect(besidePoint({ x: 100, y: 480 }, 600)).toMatchObject({ bottom: 138, maxHeight: '454px' })
})
