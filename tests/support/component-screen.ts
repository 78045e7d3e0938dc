import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

const complaints: unknown[][] = []

beforeEach(() => {
  complaints.length = 0
  for (const kind of ['error', 'warn'] as const) vi.spyOn(console, kind).mockImplementation((...words) => void complaints.push(words))
})

afterEach(() => {
  cleanup()
  expect(complaints, 'the console stays silent').toEqual([])
})
