import { Browser } from '@/tests/support/http-desk'

/** Begins at the desk and gives the address that it sends the browser to. */
export async function begin(browser: Browser, callbackUrl = '/'): Promise<URL> {
  const { csrfToken } = (await (await browser.send('/api/auth/csrf')).json()) as { csrfToken: string }
  const form = new URLSearchParams({ csrfToken, json: 'true', callbackUrl })
  const answer = await browser.send('/api/auth/signin/oidc', {
    method: 'POST',
    body: form.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  return new URL(((await answer.json()) as { url: string }).url, browser.url)
}

/** Follows redirects from one house to the other as a browser does, and gives the last place and all on the way. */
export async function walkBetween(browser: Browser, issuer: string, from: URL): Promise<URL[]> {
  const there = new Browser(issuer)
  const places = [from]
  for (let hops = 0; hops < 12; hops++) {
    const at = places.at(-1)!
    const answer = await (at.origin === issuer ? there : browser).send(at.pathname + at.search)
    const next = answer.headers.get('location')
    if (next === null) return places
    places.push(new URL(next, at))
  }
  throw new Error(`no end: ${places.join(' ')}`)
}
