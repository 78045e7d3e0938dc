import { BlockList, isIP } from 'node:net'

/** The proxies that are believed about whom they speak for: this machine, and those that the settings name, as addresses or subnets. */
export function proxiesOf(named: string): BlockList {
  const list = new BlockList()
  list.addSubnet('127.0.0.0', 8)
  list.addAddress('::1', 'ipv6')
  for (const each of named
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const [address = '', bits] = each.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** From which address a request comes: that of the line, or, behind a proxy that is believed, the last one that the proxy names. */
export function addressOf(remote: string, forwarded: string | undefined, proxies: BlockList): string {
  const line = remote.replace(/^::ffff:/, '')
  if (!proxies.check(line, isIP(line) === 6 ? 'ipv6' : 'ipv4')) return line
  return (
    forwarded
      ?.split(',')
      .map((part) => part.trim())
      .findLast((part) => isIP(part) !== 0 && !isBelieved(part, proxies)) ?? line
  )
}

const isBelieved = (address: string, proxies: BlockList): boolean =>
  proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
