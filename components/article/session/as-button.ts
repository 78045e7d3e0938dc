import type { Span } from '@/lib/anchor/span'
import { actionNamed, keyOf, type ActionName } from './actions'
import type { MenuRow } from './article-menu-rows'

/** Does an action of this screen, on these words instead of those that are selected where there are some; answers whether there was something to do. */
export type Act = (name: ActionName, words?: readonly Span[]) => boolean

/** A button of the table: its name, its key, and what it does. */
export const asButton = (name: ActionName, act: Act, words?: readonly Span[]) => ({
  label: actionNamed(name).button ?? actionNamed(name).label,
  keys: keyOf(name),
  onClick: () => void act(name, words),
})

/** A line of a menu that does what its row says. */
export const asMenuLine = ({ name, label, hint }: MenuRow, act: Act) => ({
  label,
  hint,
  onChoose: () => void act(name),
})
