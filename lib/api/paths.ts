import { accountPaths } from './account/paths.ts'
import { agreementPaths } from './agreement/paths.ts'
import { articlePaths } from './article/paths.ts'
import { claimPaths } from './claim/paths.ts'
import { deskPaths } from './desk/paths.ts'
import { draftsPaths } from './drafts/paths.ts'
import { eventsPaths } from './events/paths.ts'
import { evidencePaths } from './evidence/paths.ts'
import { snapshotPaths } from './snapshot/paths.ts'
import { filePaths } from './file/paths.ts'
import { historyPaths } from './history/paths.ts'
import { noticesPaths } from './notices/paths.ts'
import { peoplePaths } from './people/paths.ts'
import { queuePaths } from './queue/paths.ts'
import { replyPaths } from './reply/paths.ts'
import { reviewPaths } from './review/paths.ts'
import { quotePaths } from './quote/paths.ts'
import { revisionPaths } from './revision/paths.ts'
import { scalesPaths } from './scales/paths.ts'
import { signOffPaths } from './sign-off/paths.ts'
import { sourcePaths } from './source/paths.ts'
import { talkPaths } from './talk/paths.ts'

/** Every endpoint's method and path under /api/v1; small enough for the browser, which knows no schemas, and read by plain Node too. */
export const paths = {
  ...articlePaths,
  ...revisionPaths,
  ...signOffPaths,
  ...claimPaths,
  ...reviewPaths,
  ...evidencePaths,
  ...sourcePaths,
  ...snapshotPaths,
  ...filePaths,
  ...quotePaths,
  ...talkPaths,
  ...replyPaths,
  ...noticesPaths,
  ...queuePaths,
  ...historyPaths,
  ...peoplePaths,
  ...accountPaths,
  ...deskPaths,
  ...agreementPaths,
  ...scalesPaths,
  ...draftsPaths,
  ...eventsPaths,
}

export type EndpointName = keyof typeof paths
