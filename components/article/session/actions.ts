import { actionRows, type Action } from './action'
import { articleActions } from './article-actions'
import {
  comment,
  currentSentence,
  goToClaim,
  goToPending,
  markHere,
  onWords,
  openHere,
  type ActionContext,
} from './action-context'
import type { Session } from './session'

const isMarker = ({ reading }: Session) => reading.mayMark
const isClearer = ({ reading, stepping }: Session) => reading.mayMark && !stepping

const table = actionRows([
  {
    name: 'next-claim',
    keys: ['j'],
    label: 'Next claim',
    button: 'Next claim',
    group: 'Move',
    run: (context) => goToClaim(context, 1),
  },
  {
    name: 'previous-claim',
    keys: ['k'],
    label: 'Previous claim',
    button: 'Previous claim',
    group: 'Move',
    run: (context) => goToClaim(context, -1),
  },
  {
    name: 'next-pending',
    keys: ['n'],
    label: 'Select the next sentence without a claim',
    button: 'Go to the next pending sentence',
    group: 'Move',
    run: goToPending,
  },
  {
    name: 'next-sentence',
    keys: ['.'],
    label: 'Select the next sentence',
    group: 'Move',
    run: (context) => context.walkTo(currentSentence(context) + 1),
  },
  {
    name: 'previous-sentence',
    keys: [','],
    label: 'Select the sentence before',
    group: 'Move',
    run: (context) => context.walkTo(currentSentence(context) - 1),
  },
  {
    name: 'open-here',
    keys: ['Enter'],
    label:
      'Step the ends of the selected words; else open the claim at the text cursor, or go into the open one',
    button: 'Step the ends',
    group: 'Move',
    run: openHere,
  },
  {
    name: 'between',
    keys: ['g'],
    label: 'Go from the open claim to its words in the text, and back',
    group: 'Move',
    run: (context) => context.goBetween(),
  },
  {
    name: 'back',
    keys: ['Escape'],
    label: 'Back: leave the field, close the claim, drop the selection',
    group: 'Move',
    run: (context) => context.back(),
  },
  {
    name: 'mark',
    keys: ['c'],
    label: 'Mark the selected words as a claim; with none selected, step to them',
    button: 'Mark claim',
    group: 'Mark',
    isOpen: isMarker,
    run: markHere,
  },
  {
    name: 'nothing-to-check',
    keys: ['-'],
    label: 'Nothing to check in the selected sentences; go to the next',
    button: 'Nothing to check',
    group: 'Mark',
    isOpen: isClearer,
    run: (context) => onWords(context, context.cover),
  },
  {
    name: 'nothing-to-check-why',
    keys: ['_'],
    label: 'The same, and say why',
    button: 'Say why',
    group: 'Mark',
    isOpen: isClearer,
    run: (context) => onWords(context, context.askWhy),
  },
  {
    name: 'other-end',
    keys: ['x'],
    label: 'Move the other end of the selection; Shift and arrows move an end',
    group: 'Mark',
    run: (context) => context.turnSelection(),
  },
  {
    name: 'undo',
    keys: ['z'],
    label: 'Undo the last mark, move or drop',
    group: 'Mark',
    run: (context) => context.undo(),
  },
  {
    name: 'rate-substance',
    keys: ['1–9'],
    label: 'Rate: is it so?',
    group: 'Judge',
    run: (context, index) => context.rate('substance', index),
  },
  {
    name: 'rate-attribution',
    keys: ['Shift+1–9'],
    label: 'Rate: was it said?',
    group: 'Judge',
    run: (context, index) => context.rate('attribution', index),
  },
  {
    name: 'add-evidence',
    keys: ['e'],
    label: 'Add evidence',
    group: 'Judge',
    run: (context) => context.addEvidence(),
  },
  {
    name: 'submit-review',
    keys: ['s'],
    label: 'Submit your review',
    group: 'Judge',
    run: (context) => context.submitReview(),
  },
  {
    name: 'comment',
    keys: ['m'],
    label: 'Comment on the selected sentence; with none selected, on the article',
    button: 'Comment',
    group: 'Screen',
    run: comment,
  },
  {
    name: 'find',
    keys: ['/'],
    label: 'Find in the claims',
    group: 'Screen',
    run: (context) => context.find(),
  },
  {
    name: 'help',
    keys: ['?'],
    label: 'Show all keys',
    button: 'Keys',
    group: 'Screen',
    run: (context) => (context.help(), true),
  },
  ...articleActions,
])

/** What can be asked of the article screen. */
export type ActionName = (typeof table)[number]['name']

/** One table for the keys, the help, the buttons and the menus. */
export const actions: readonly Action<ActionName>[] = table

/** The row of an action. */
export const actionNamed = (name: ActionName): Action => actions.find((row) => row.name === name)!

/** The key of an action as a button tells it, if it has one. */
export const keyOf = (name: ActionName): string | undefined => actionNamed(name).keys[0]

/** Does it, where it is open; answers whether there was something to do. */
export function runAction(context: ActionContext, name: ActionName, index: number): boolean {
  const { isOpen, run } = actionNamed(name)
  return (isOpen?.(context.session()) ?? true) && run(context, index)
}
