import type { Side } from '../sides'
import type { Still } from './still'

type Recogito = {
  setFilter(passes: ((annotation: { properties?: { isOpen?: boolean } }) => boolean) | undefined): void
}

/**
 * Runs in the page: shows only agreed claims, or all again, and gives the milliseconds until a frame has been painted in which the
 * named open claim, which is in view, looks otherwise.
 */
export function changeFilter([side, isOn, id]: readonly [Side, boolean, string]): Promise<number> {
  const look = (): string => {
    const mark = document.querySelector(`[data-claim="${id}"], [data-annotation="${id}"]`)
    if (!mark) return ''
    const { backgroundColor, backgroundImage, textDecorationLine, borderBottomStyle, boxShadow } =
      getComputedStyle(mark)
    return [backgroundColor, backgroundImage, textDecorationLine, borderBottomStyle, boxShadow].join()
  }
  const change = {
    ours: () => {
      const select = [...document.querySelectorAll('select')].find(({ options }) =>
        [...options].some(({ value }) => value === 'agreed'),
      )!
      select.value = isOn ? 'agreed' : ''
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    floor: () => document.body.classList.toggle('only-agreed', isOn),
    peer: () =>
      (globalThis as unknown as { recogito: Recogito }).recogito.setFilter(
        isOn ? (annotation) => !annotation.properties?.isOpen : undefined,
      ),
  }[side]
  const before = look()
  const begun = performance.now()
  change()
  return new Promise((settle, fail) => {
    const wait = () => {
      if (performance.now() - begun > 30_000) return fail(new Error(`No colour changed: ${side}`))
      if (look() === before) return void requestAnimationFrame(wait)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const spent = performance.now() - begun
        ;(globalThis as unknown as Still).standStill()
        settle(spent)
      }
      port2.postMessage(null)
    }
    requestAnimationFrame(wait)
  })
}
