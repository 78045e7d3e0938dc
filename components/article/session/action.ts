import type { ActionContext } from './action-context'
import type { Session } from './session'

/** An action of the article screen: its name, its keys, its words in the help, on its button and in its menu, to whom and when it is open, and what it does. */
export type Action<Name extends string = string> = Readonly<{
  name: Name
  /** By the sign that a key stands for, digits by their place on the keyboard; none where a menu alone leads to it. */
  keys: readonly string[]
  label: string
  /** What its button is called, where it has one outside of the open claim. */
  button?: string
  /** What its line in a menu says beneath. */
  hint?: (session: Session) => string
  group: 'Move' | 'Mark' | 'Judge' | 'Screen' | 'Article'
  isOpen?: (session: Session) => boolean
  /** `index` counts from 0 for the nine digits. */
  run: (context: ActionContext, index: number) => boolean
}>

/** Rows of the table, which keep their names. */
export const actionRows = <const Rows extends readonly Action[]>(rows: Rows): Rows => rows
