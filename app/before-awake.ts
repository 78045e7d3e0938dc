import type { EarlyKey } from '@/components/ui/early-keys'

/**
 * The first script of every page, sent as its own text, so that it may use nothing from outside: keys that are pressed before the
 * program is there are kept for it on the page of an article, which alone has such keys, and a slash goes there to the field of the
 * search at once, where letters stay as they are written.
 */
export function beforeAwake(): void {
  const most = 20
  const keys: EarlyKey[] = []
  const hear = (event: KeyboardEvent) => {
    const { key, code, shiftKey, target } = event
    const on = location.pathname
    if (!/^\/articles\/[0-9a-f-]{36}$/.test(on)) return
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || key.length !== 1) return
    if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return
    const field = key === '/' ? document.querySelector<HTMLInputElement>('[role=search] input') : null
    if (field?.checkVisibility()) {
      event.preventDefault()
      field.focus()
    } else if (keys.length < most)
      keys.push({ key, code, shiftKey, ctrlKey: false, altKey: false, metaKey: false, on })
  }
  addEventListener('keydown', hear, true)
  window.earlyKeys = { keys, stop: () => removeEventListener('keydown', hear, true) }
}
