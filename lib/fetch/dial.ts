import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { checkServerIdentity, type PeerCertificate } from 'node:tls'
import { Agent, buildConnector, ProxyAgent, type Dispatcher } from 'undici'
import { bareHost, type Reach } from './read-address'
import { FetchStopped } from './stopped'

/** How a name is looked up: all its addresses. */
export type LookUp = (host: string) => Promise<readonly LookupAddress[]>

/** How hosts are reached; `certificates` are those of an authority beside the usual ones. */
export type Dialling = Readonly<{
  reach: Reach
  lookUp: LookUp
  proxy: string | null
  certificates: string | null
  milliseconds: number
}>

/** Looks a name up as the machine does. */
export const lookUpHere: LookUp = (host) =>
  new Promise((settle, fail) =>
    lookUp(host, { all: true, verbatim: true }, (error, found) => (error ? fail(error) : settle(found))),
  )

/** Looks a name up and refuses it where any of its addresses is not allowed: which of them is dialled is not ours to say. */
function guardedLookup({ reach, lookUp: ask }: Dialling): LookupFunction {
  return (host, options, callback) => {
    const tell = (found: readonly LookupAddress[]) => {
      const [first] = found
      if (!first) return callback(new FetchStopped('no-such-host'), '')
      if (!found.every(({ address }) => reach.isAddressAllowed(address)))
        return callback(new FetchStopped('private-address'), '')
      if (options.all) return callback(null, [...found])
      return callback(null, first.address, first.family)
    }
    ask(host).then(tell, (error: NodeJS.ErrnoException) => callback(error, ''))
  }
}

/** Connects only to what may be reached: literal addresses, every address of a name, and the one that answered in the end. */
function guardedConnector(dialling: Dialling, tls: buildConnector.BuildOptions): buildConnector.connector {
  const { reach, milliseconds } = dialling
  const lookup = guardedLookup(dialling)
  const connect = buildConnector({ ...tls, timeout: milliseconds, allowH2: false, lookup })
  return (options, callback) => {
    const host = bareHost(options.hostname)
    if (isIP(host) && !reach.isAddressAllowed(host))
      return callback(new FetchStopped('private-address'), null)
    connect(options, (error, socket) => {
      if (error) return callback(error, null)
      if (reach.isAddressAllowed(socket.remoteAddress ?? '')) return callback(null, socket)
      socket.destroy()
      callback(new FetchStopped('private-address'), null)
    })
  }
}

/** SHA-256 of a certificate as it is compared by hand, in hexadecimal digits. */
const digestOf = ({ fingerprint256 }: PeerCertificate): string =>
  fingerprint256.replaceAll(':', '').toLowerCase()

/** The line to one host, and the SHA-256 of the certificate that it showed, once it has. */
export type HostConnection = Readonly<{ dispatcher: Dispatcher; certificate: () => string | null }>

/** Opens a line that asks nothing yet. Through a proxy the proxy dials, and what it reaches is not ours to see. */
export function openConnection(dialling: Dialling): HostConnection {
  let certificate: string | null = null
  const tls = {
    ...(dialling.certificates === null ? {} : { ca: dialling.certificates }),
    checkServerIdentity: (host: string, shown: PeerCertificate) => {
      certificate = digestOf(shown)
      return checkServerIdentity(host, shown)
    },
  }
  const limits = {
    pipelining: 0,
    maxHeaderSize: 32 * 1024,
    headersTimeout: dialling.milliseconds,
    bodyTimeout: dialling.milliseconds,
  }
  const dispatcher = dialling.proxy
    ? new ProxyAgent({ ...limits, uri: dialling.proxy, requestTls: tls, proxyTunnel: false })
    : new Agent({ ...limits, connect: guardedConnector(dialling, tls) })
  return { dispatcher, certificate: () => certificate }
}
