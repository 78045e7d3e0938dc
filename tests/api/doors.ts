import { accountDoors } from './account-doors'
import { articleDoors } from './article-doors'
import { claimDoors } from './claim-doors'
import { deskDoors } from './desk-doors'
import type { Door } from './limits'
import { reviewDoors } from './review-doors'
import { fileDoors } from './file-doors'
import { signOffDoors } from './sign-off-doors'
import { sourceDoors } from './source-doors'
import { replyDoors } from './reply-doors'
import { snapshotDoors } from './snapshot-doors'
import { talkDoors } from './talk-doors'

/** Each input with words that are taken, and the limits of its fields. */
export const doors: readonly Door[] = [
  ...articleDoors,
  ...claimDoors,
  ...reviewDoors,
  ...talkDoors,
  ...snapshotDoors,
  ...fileDoors,
  ...replyDoors,
  ...signOffDoors,
  ...accountDoors,
  ...deskDoors,
  ...sourceDoors,
]
