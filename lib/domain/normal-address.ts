/** What a link carries of the way on which it was shared, and not of the page. */
const ofTheWay =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|ref_src)$/i

/**
 * An address by which the same page is found again: without its protocol, `www.`, fragment, a last slash and what tells only how a link was
 * shared. It is compared and never asked.
 */
export function normalAddress(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  for (const name of [...url.searchParams.keys()]) if (ofTheWay.test(name)) url.searchParams.delete(name)
  const host = url.host.replace(/^www\./, '').replace(/\.(?=:|$)/, '')
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`
}
