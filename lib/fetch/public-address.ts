import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** Within it: documentation, 6to4 and Teredo, the last two of which carry an IPv4 address that nobody looked at. */
const butNot = ['2001:db8::/32', '2002::/16', '2001::/32'].map((subnet) => ipaddr.IPv6.parseCIDR(subnet))

/** Whether an IP address, in whichever form, leads to the public internet; an IPv4 address within IPv6 counts as itself. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false
  const read = ipaddr.process(address)
  if (read.range() !== 'unicast') return false
  if (read instanceof ipaddr.IPv4) return true
  return read.match(globalUnicast) && !butNot.some((subnet) => read.match(subnet))
}

const privateNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/

/** Whether a host's name is one that only a local network knows: it has no dot, or an ending that the public web has not. */
export function isPrivateName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  return !name.includes('.') || privateNames.test(name)
}
