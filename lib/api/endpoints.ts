import { accountEndpoints } from './account/endpoints'
import { agreementEndpoints } from './agreement/endpoints'
import { articleEndpoints } from './article/endpoints'
import { claimEndpoints } from './claim/endpoints'
import { deskEndpoints } from './desk/endpoints'
import { draftsEndpoints } from './drafts/endpoints'
import { eventsEndpoints } from './events/endpoints'
import { evidenceEndpoints } from './evidence/endpoints'
import { snapshotEndpoints } from './snapshot/endpoints'
import { fileEndpoints } from './file/endpoints'
import { historyEndpoints } from './history/endpoints'
import { noticesEndpoints } from './notices/endpoints'
import { peopleEndpoints } from './people/endpoints'
import { queueEndpoints } from './queue/endpoints'
import { replyEndpoints } from './reply/endpoints'
import { reviewEndpoints } from './review/endpoints'
import { quoteEndpoints } from './quote/endpoints'
import { revisionEndpoints } from './revision/endpoints'
import { scalesEndpoints } from './scales/endpoints'
import { signOffEndpoints } from './sign-off/endpoints'
import { sourceEndpoints } from './source/endpoints'
import { talkEndpoints } from './talk/endpoints'
import type { Endpoint } from './endpoint'
import type { EndpointName } from './paths'

/** The table of endpoints, put together from the rows of each subject: routes, the browser's client and the tests of rights are made from it. */
export const endpoints = {
  ...articleEndpoints,
  ...revisionEndpoints,
  ...signOffEndpoints,
  ...claimEndpoints,
  ...reviewEndpoints,
  ...evidenceEndpoints,
  ...sourceEndpoints,
  ...snapshotEndpoints,
  ...fileEndpoints,
  ...quoteEndpoints,
  ...talkEndpoints,
  ...replyEndpoints,
  ...noticesEndpoints,
  ...queueEndpoints,
  ...historyEndpoints,
  ...peopleEndpoints,
  ...accountEndpoints,
  ...deskEndpoints,
  ...agreementEndpoints,
  ...scalesEndpoints,
  ...draftsEndpoints,
  ...eventsEndpoints,
} satisfies Record<EndpointName, Endpoint>
