import { commandsOf } from '@/components/article/keys'
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
  commandsOf(pressed(key, code, held)).map(({ command, index }) =>
    command.startsWith('rate') ? `${command} ${index + 1}` : command,
  )
