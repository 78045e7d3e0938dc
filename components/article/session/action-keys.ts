import { digitOf, isForWriting, signOf, type Pressed } from '@/components/ui/pressed'
import { actions, type ActionName } from './actions'

/** What a key asks for; `index` counts from 0 for the nine digits. */
type AskedAction = Readonly<{ name: ActionName; index: number }>

/**
 * What a pressed key may ask for, in this order, the first of which something can be done about: digits rate by their place on the keyboard,
 * and what else is written on such a key is meant where there is nothing to rate. Empty for keys that are the browser's own, and for those
 * with which somebody writes.
 */
export function actionsOf(pressed: Pressed): readonly AskedAction[] {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || isForWriting(pressed)) return []
  const digit = digitOf(pressed)
  const sign = signOf(pressed)
  const named = sign === null ? undefined : actions.find((row) => row.keys.includes(sign))
  const rating = pressed.shiftKey ? 'rate-attribution' : 'rate-substance'
  return [
    ...(digit === null ? [] : [{ name: rating, index: digit - 1 } as const]),
    ...(named ? [{ name: named.name, index: 0 }] : []),
  ]
}
