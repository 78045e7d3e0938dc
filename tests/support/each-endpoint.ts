import { paths, type EndpointName } from '@/lib/api/paths'
import { articleRequests } from './article-requests'
import { claimRequests } from './claim-requests'
import { deskRequests } from './desk-requests'
import type { Browser } from './http-desk'
import type { Prepared, Requested } from './prepared'
import { sourceRequests } from './source-requests'

/** The deed that each endpoint does, of which the rights are told in tests/support/told-rights.ts, and a request that is right. */
export const requests: Record<
  Exclude<EndpointName, 'acceptInvitation' | 'requestReset' | 'streamEvents'>,
  Requested
> = { ...articleRequests, ...claimRequests, ...deskRequests, ...sourceRequests }

/** The endpoints that are asked by a plain request of somebody who is signed in. */
export type AskedEndpoint = keyof typeof requests
/** All of them. */
export const names = Object.keys(requests) as AskedEndpoint[]

/** The endpoints that name an article, or something of one, in their path. */
export const ofArticles = names.filter((name) =>
  /^\/(articles|claims|evidence|comments)\/\{/.test(paths[name][1]),
)

/** Asks an endpoint with what was prepared for it. */
export function ask(
  browser: Browser,
  name: AskedEndpoint,
  { params = {}, body, query = '' }: Prepared,
  headers = {},
) {
  const [method, path] = paths[name]
  return browser.ask(
    method,
    path.replace(/\{(\w+)\}/g, (_, key: string) => params[key]!) + query,
    body,
    headers,
  )
}
