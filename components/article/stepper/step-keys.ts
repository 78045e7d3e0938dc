import { isForWriting, signOf, type Pressed } from '@/components/ui/pressed'
import type { StepAction } from '@/components/article/session/hand'
import type { EdgeStep } from '@/lib/anchor/words'

/** A line of the help: keys, and what they do. */
export type KeyRow = Readonly<{ keys: readonly string[]; label: string }>

/** What the help shows of the stepper's keys. */
export const stepKeyTable: readonly KeyRow[] = [
  { keys: ['←', '→'], label: 'Move the end by a word' },
  { keys: ['Shift+←', 'Shift+→'], label: 'Move the start by a word' },
  { keys: ['Alt', 'Ctrl'], label: 'With an arrow: by a letter' },
  { keys: ['.', ','], label: 'Go to the next sentence, or the one before' },
  { keys: ['+', '⌫'], label: 'Add a passage, or remove the one in hand' },
  { keys: ['↑', '↓'], label: 'Go to another passage' },
  { keys: ['Enter'], label: 'Mark the words, or set the ends' },
  { keys: ['Escape'], label: 'Leave, and change nothing' },
]

const plain: Readonly<Record<string, Exclude<StepAction['name'], 'step'>>> = {
  Enter: 'commit',
  c: 'commit',
  Escape: 'leave',
  '+': 'add-passage',
  Backspace: 'remove-passage',
  Delete: 'remove-passage',
  ArrowDown: 'next-passage',
  ArrowUp: 'previous-passage',
}

/** What a pressed key asks of the stepper; the arrow that points to a line's end grows, so in a right-to-left text the left one. */
export function stepActionOf(pressed: Pressed, direction: 'ltr' | 'rtl'): StepAction | null {
  if (pressed.metaKey || isForWriting(pressed)) return null
  if (pressed.key === 'ArrowLeft' || pressed.key === 'ArrowRight') {
    const way = (pressed.key === 'ArrowRight') === (direction === 'ltr') ? 'forward' : 'back'
    return {
      name: 'step',
      edge: pressed.shiftKey ? 'start' : 'end',
      by: pressed.ctrlKey || pressed.altKey ? 'grapheme' : 'word',
      way,
    }
  }
  if (pressed.ctrlKey || pressed.altKey) return null
  const name = plain[signOf(pressed) ?? '']
  return name ? { name } : null
}

/** The keys of a step as a button's tooltip and `aria-keyshortcuts` have them. */
export function keysOfStep(
  edge: EdgeStep['edge'],
  by: EdgeStep['by'],
  way: EdgeStep['way'],
  direction: 'ltr' | 'rtl',
): string {
  const arrow = (way === 'forward') === (direction === 'ltr') ? 'ArrowRight' : 'ArrowLeft'
  return [by === 'grapheme' && 'Alt', edge === 'start' && 'Shift', arrow].filter(Boolean).join('+')
}
