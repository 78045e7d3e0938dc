import { isIP } from 'node:net'
import { isPrivateName, isPublicAddress } from './public-address'
import { FetchStopped } from './stopped'

/** What may be reached: the public web, and in tests a web that is made for them. */
export type Reach = Readonly<{
  isAddressAllowed: (address: string) => boolean
  isPortAllowed: (port: number) => boolean
}>

/** The public web on its usual ports. */
export const publicWeb: Reach = {
  isAddressAllowed: isPublicAddress,
  isPortAllowed: (port) => port === 80 || port === 443,
}

/** A host as an address has it, without the brackets of IPv6. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1')

/** The address of a page that may be asked, without its fragment; throws `FetchStopped`. Odd forms of numbers are plain ones afterwards. */
export function readAddress(text: string, base: URL | null, reach: Reach): URL {
  const url = URL.parse(text, base ?? undefined)
  if (!url) throw new FetchStopped(base ? 'bad-redirect' : 'no-address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchStopped('wrong-protocol')
  if (url.username !== '' || url.password !== '') throw new FetchStopped('has-password')
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  if (!reach.isPortAllowed(port)) throw new FetchStopped('wrong-port')
  const host = bareHost(url.hostname)
  if (isIP(host) ? !reach.isAddressAllowed(host) : isPrivateName(host))
    throw new FetchStopped('private-address')
  url.hash = ''
  return url
}
