import type { SaveState } from '@/components/form/save-state'
import { quietly, type Move } from './asks'
import type { ArticleDialog, Session } from './session'

/** Opens what is said of a sentence, or with null of the article. */
export const openTalk = (session: Session, sentence: number | null): Move =>
  quietly({ ...session, talk: { sentence } })

/** Closes what is said. */
export const closeTalk = (session: Session): Move => quietly({ ...session, talk: null })

/** Opens a dialog of the article, or closes the one that is open. */
export const showDialog = (session: Session, dialog: ArticleDialog | null): Move =>
  quietly({ ...session, dialog })

/** Opens the list of keys, or closes it. */
export const showHelp = (session: Session, isHelpOpen: boolean): Move => quietly({ ...session, isHelpOpen })

/** Takes in what has become of the words that are typed here. */
export const takeSaveState = (session: Session, save: SaveState): Move => quietly({ ...session, save })
