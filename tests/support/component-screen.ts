import '@testing-library/jest-dom/vitest'
import { cleanup, configure, getConfig } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// A busy machine draws late; what never comes still fails.
configure({ asyncUtilTimeout: 5000 })

const complaints: unknown[][] = []

// jsdom knows <dialog>, but not yet how to open and close one; a browser puts the focus on its first control.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true
  this.querySelector<HTMLElement>('button, input, textarea, select, a')?.focus()
}
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false
}

// jsdom lays nothing out: what a browser answers of places and boxes is here what it answers of a page without a size.
window.matchMedia = (media: string) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
document.elementFromPoint = () => null
Element.prototype.scrollIntoView = () => undefined
Element.prototype.checkVisibility = () => true
Element.prototype.setPointerCapture = () => undefined
Range.prototype.getBoundingClientRect = () => new DOMRect()
Range.prototype.getClientRects = () => document.createElement('i').getClientRects()
window.scrollBy = () => undefined

// The files share one window: each test finds it at the front door.
beforeEach(() => {
  history.replaceState(null, '', '/')
  complaints.length = 0
  for (const kind of ['error', 'warn'] as const)
    vi.spyOn(console, kind).mockImplementation((...words) => void complaints.push(words))
})

const underWay = new Set<Promise<unknown>>()
const { asyncWrapper } = getConfig()
configure({
  asyncWrapper: (deed) => {
    const going = asyncWrapper(deed)
    underWay.add(going)
    return going.finally(() => underWay.delete(going))
  },
})

const aWhile = () => new Promise((settle) => setTimeout(settle, 50))

// A test whose time has run out may have left the timers faked, and goes on typing and waiting behind the back of the next one: it finds
// nothing any more, and is waited for until it has noticed. What waits for ever does no harm.
afterEach(async ({ signal }) => {
  cleanup()
  vi.useRealTimers()
  if (!signal.aborted) return
  const end = performance.now() + 2 * getConfig().asyncUtilTimeout
  do await aWhile()
  while (underWay.size > 0 && performance.now() < end)
  underWay.clear()
  cleanup()
})

afterEach(() => {
  cleanup()
  expect(complaints, 'the console stays silent').toEqual([])
})
