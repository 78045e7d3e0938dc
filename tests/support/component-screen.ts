import '@testing-library/jest-dom/vitest'
import { act, cleanup, configure, getConfig } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// A busy machine draws late; what never comes still fails.
configure({ asyncUtilTimeout: 5000 })

const complaints: unknown[][] = []

// jsdom knows <dialog>, but not yet how to open and close one; a browser puts the focus on its first control.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true
  this.querySelector<HTMLElement>('button, input, textarea, select, a')?.focus()
}
HTMLDialogElement.prototype.show = HTMLDialogElement.prototype.showModal
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false
}

// Nor a popover: its button, Escape and a press elsewhere open and close it, and the focus that was in it goes back. The browsers' own are
// tried in `tests/browser` and `tests/engines`.
const cameFrom = new Map<HTMLElement, Element | null>()
function toggle(popover: HTMLElement, newState: 'open' | 'closed'): void {
  const tell = (name: string) => popover.dispatchEvent(Object.assign(new Event(name), { newState }))
  act(() => void tell('beforetoggle'))
  popover.style.display = newState === 'open' ? 'block' : ''
  if (newState === 'open') cameFrom.set(popover, document.activeElement)
  else {
    const from = cameFrom.get(popover)
    cameFrom.delete(popover)
    if (popover.contains(document.activeElement) && from instanceof HTMLElement) from.focus()
  }
  queueMicrotask(() => act(() => void tell('toggle'))) // once what it opens for is drawn
}
HTMLElement.prototype.hidePopover = function hidePopover(this: HTMLElement) {
  if (cameFrom.has(this)) toggle(this, 'closed')
}
document.addEventListener('click', ({ target }) => {
  const id = (target as Element).closest('[popovertarget]')?.getAttribute('popovertarget')
  const popover = id && document.getElementById(id)
  if (popover) toggle(popover, cameFrom.has(popover) ? 'closed' : 'open')
})
const closeOpen = (isMeant: (popover: HTMLElement) => boolean) => {
  for (const popover of [...cameFrom.keys()]) if (isMeant(popover)) popover.hidePopover()
}
document.addEventListener('keydown', ({ key }) => closeOpen(() => key === 'Escape'))
document.addEventListener('pointerdown', ({ target }) =>
  closeOpen(
    (popover) =>
      !popover.contains(target as Node) && !(target as Element).closest(`[popovertarget="${popover.id}"]`),
  ),
)

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
