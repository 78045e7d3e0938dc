import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// A busy machine draws late; what never comes still fails.
configure({ asyncUtilTimeout: 5000 })

const complaints: unknown[][] = []

// jsdom knows <dialog>, but not yet how to open and close one; a browser puts the focus on its first control.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
  this.querySelector<HTMLElement>('button, input, textarea, select, a')?.focus()
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}

// The files share one window: each test finds it at the front door.
beforeEach(() => {
  history.replaceState(null, '', '/')
  complaints.length = 0
  for (const kind of ['error', 'warn'] as const) vi.spyOn(console, kind).mockImplementation((...words) => void complaints.push(words))
})

afterEach(() => {
  cleanup()
  expect(complaints, 'the console stays silent').toEqual([])
})
