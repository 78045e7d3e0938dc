import { digitOf, isForWriting, signOf, type Pressed } from '@/components/ui/pressed'

/** All that a key of the article screen can do. */
export type Command =
  | 'next-claim'
  | 'previous-claim'
  | 'next-pending'
  | 'next-sentence'
  | 'previous-sentence'
  | 'back'
  | 'open-here'
  | 'between'
  | 'mark'
  | 'nothing-to-check'
  | 'nothing-to-check-why'
  | 'other-end'
  | 'undo'
  | 'rate-substance'
  | 'rate-attribution'
  | 'add-evidence'
  | 'submit-review'
  | 'comment'
  | 'find'
  | 'help'

type Row = Readonly<{
  command: Command
  keys: readonly string[]
  says: string
  group: 'Move' | 'Mark' | 'Judge' | 'Screen'
}>

/** One table for the handler, the help and the tooltips; `keys` by the sign that a key stands for, digits by their place on the keyboard. */
export const keyTable: readonly Row[] = [
  { command: 'next-claim', keys: ['j'], says: 'Next claim', group: 'Move' },
  { command: 'previous-claim', keys: ['k'], says: 'Previous claim', group: 'Move' },
  { command: 'next-pending', keys: ['n'], says: 'Select the next sentence without a claim', group: 'Move' },
  { command: 'next-sentence', keys: ['.'], says: 'Select the next sentence', group: 'Move' },
  { command: 'previous-sentence', keys: [','], says: 'Select the sentence before', group: 'Move' },
  {
    command: 'open-here',
    keys: ['Enter'],
    says: 'Step the ends of the selected words; else open the claim at the text cursor, or go into the open one',
    group: 'Move',
  },
  {
    command: 'between',
    keys: ['g'],
    says: 'Go from the open claim to its words in the text, and back',
    group: 'Move',
  },
  {
    command: 'back',
    keys: ['Escape'],
    says: 'Back: leave the field, close the claim, drop the selection',
    group: 'Move',
  },
  {
    command: 'mark',
    keys: ['c'],
    says: 'Mark the selected words as a claim; with none selected, step to them',
    group: 'Mark',
  },
  {
    command: 'nothing-to-check',
    keys: ['-'],
    says: 'Nothing to check in the selected sentences; go to the next',
    group: 'Mark',
  },
  { command: 'nothing-to-check-why', keys: ['_'], says: 'The same, and say why', group: 'Mark' },
  {
    command: 'other-end',
    keys: ['x'],
    says: 'Move the other end of the selection; Shift and arrows move an end',
    group: 'Mark',
  },
  { command: 'undo', keys: ['z'], says: 'Undo the last mark, move or drop', group: 'Mark' },
  { command: 'rate-substance', keys: ['1–9'], says: 'Rate: is it so?', group: 'Judge' },
  { command: 'rate-attribution', keys: ['Shift+1–9'], says: 'Rate: was it said?', group: 'Judge' },
  { command: 'add-evidence', keys: ['e'], says: 'Add evidence', group: 'Judge' },
  { command: 'submit-review', keys: ['s'], says: 'Submit your review', group: 'Judge' },
  {
    command: 'comment',
    keys: ['m'],
    says: 'Comment on the selected sentence; with none selected, on the article',
    group: 'Screen',
  },
  { command: 'find', keys: ['/'], says: 'Find in the claims', group: 'Screen' },
  { command: 'help', keys: ['?'], says: 'Show all keys', group: 'Screen' },
]

/** The key of a command as a tooltip tells it. */
export function keyOf(command: Command): string {
  return keyTable.find((row) => row.command === command)?.keys[0] ?? ''
}

/** What a key asks for; `index` counts from 0 for the nine digits. */
export type Asked = Readonly<{ command: Command; index: number }>

/**
 * What a pressed key may ask for, in this order, the first of which something can be done about: digits rate by their place on the keyboard,
 * and what else is written on such a key is meant where there is nothing to rate. Empty for keys that are the browser's own, and for those
 * with which somebody writes.
 */
export function commandsOf(pressed: Pressed): readonly Asked[] {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || isForWriting(pressed)) return []
  const digit = digitOf(pressed)
  const sign = signOf(pressed)
  const named = sign === null ? undefined : keyTable.find((row) => row.keys.includes(sign))
  return [
    ...(digit === null
      ? []
      : [{ command: pressed.shiftKey ? 'rate-attribution' : 'rate-substance', index: digit - 1 } as const]),
    ...(named ? [{ command: named.command, index: 0 }] : []),
  ]
}
