import { actionsOf } from '@/components/article/session/action-keys'
import type { Pressed } from '@/components/ui/pressed'

/** What is held down, and how the key is reported. */
export type Held = Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> &
  Partial<Pick<Pressed, 'isComposing' | 'keyCode' | 'getModifierState'>>

/** A key as the browser reports it. */
export const pressed = (key: string, code = '', held: Held = {}): Pressed => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})
/** The commands that a key stands for. */
export const press = (key: string, code = '', held: Held = {}) =>
  actionsOf(pressed(key, code, held)).map(({ name, index }) =>
    name.startsWith('rate') ? `${name} ${index + 1}` : name,
  )
