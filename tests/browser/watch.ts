import { expect, type BrowserContext, type Response } from '@playwright/test'

/** What a browser said and asked for while a test ran; `foreseen` holds what the test itself brings about. */
export type Watch = { readonly complaints: string[]; readonly foreseen: RegExp[] }

function isStrict(policy: string): boolean {
  return (
    /script-src 'nonce-[\w+/=-]{16,}' 'strict-dynamic'(;|$)/.test(policy) &&
    !policy.includes('unsafe-') &&
    /base-uri 'none'/.test(policy)
  )
}

/** What is wrong with an answer's policy: a page carries a nonce and nothing unsafe, anything else may run nothing. */
async function policyComplaint(response: Response): Promise<string | null> {
  const policy = (await response.headerValue('content-security-policy')) ?? ''
  const type = (await response.headerValue('content-type')) ?? ''
  if (response.status() === 304 || (response.status() >= 300 && response.status() < 400)) return null
  const isPage = type.startsWith('text/html')
  const strict = isPage ? isStrict(policy) : policy !== '' && !policy.includes('unsafe-')
  return strict ? null : `weak policy on ${response.url()}: ${policy || 'none'}`
}

/** What a browser says of time alone: how many seconds a machine takes for what was fetched ahead is no fault of the page. */
const isOfTime = /was preloaded using link preload but not used within a few seconds/

/** Listens to everything that happens in a context of the desk at `url`. */
export async function watchContext(
  context: BrowserContext,
  url: string,
  { complaints }: Watch,
): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type()) && !isOfTime.test(message.text()))
      complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) =>
    complaints.push(`page error: ${error.error().stack ?? error.error().message}`),
  )
  context.on('request', (request) => {
    const address = new URL(request.url())
    if (['http:', 'https:', 'ws:', 'wss:'].includes(address.protocol) && address.origin !== url)
      complaints.push(`another host was asked: ${request.url()}`)
  })
  context.on('response', async (response) => {
    if (new URL(response.url()).origin !== url) return
    if (response.status() >= 500)
      complaints.push(`the desk answered ${response.status()} to ${response.url()}`)
    const complaint = await policyComplaint(response).catch(() => null)
    if (complaint) complaints.push(complaint)
  })
}

/** Fails when anything was said or asked for that the test did not foresee. */
export function expectSilence({ complaints, foreseen }: Watch): void {
  expect(complaints.filter((complaint) => !foreseen.some((known) => known.test(complaint)))).toEqual([])
}
