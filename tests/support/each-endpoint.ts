import { setTimeout as wait } from 'node:timers/promises'
import { db } from '@/lib/db/client'
import { paths, type EndpointName } from '@/lib/api/paths'
import { articleRequests } from './article-requests'
import { claimRequests } from './claim-requests'
import { deskRequests } from './desk-requests'
import { fileRequests } from './file-requests'
import type { Browser } from './http-desk'
import type { Prepared, Requested } from './prepared'
import { sourceRequests } from './source-requests'

/** The deed that each endpoint does, of which the rights are told in tests/support/told-rights.ts, and a request that is right. */
export const requests: Record<
  Exclude<EndpointName, 'acceptInvitation' | 'requestReset' | 'streamEvents'>,
  Requested
> = { ...articleRequests, ...claimRequests, ...fileRequests, ...deskRequests, ...sourceRequests }

/** The endpoints that are asked by a plain request of somebody who is signed in. */
export type AskedEndpoint = keyof typeof requests
/** All of them. */
export const names = Object.keys(requests) as AskedEndpoint[]

/** The endpoints that name an article, or something of one, in their path. */
export const ofArticles = names.filter((name) =>
  /^\/(articles|claims|evidence|comments|replies|snapshots|files)\/\{/.test(paths[name][1]),
)

/** Waits until nothing is fetched any more but what a test only says is. */
async function fetchesEnded(): Promise<void> {
  const soon = { lt: new Date('2900-01-01T00:00:00Z') }
  while ((await db().snapshot.count({ where: { state: 'fetching', leaseUntil: soon } })) > 0) await wait(10)
}

/** Asks an endpoint with what was prepared for it, and waits for what it does after its answer. */
export async function ask(
  browser: Browser,
  name: AskedEndpoint,
  { params = {}, body, query = '' }: Prepared,
  headers = {},
) {
  const [method, path] = paths[name]
  const answer = await browser.ask(
    method,
    path.replace(/\{(\w+)\}/g, (_, key: string) => params[key]!) + query,
    body,
    headers,
  )
  if (answer.status === 202) await fetchesEnded()
  return answer
}
