import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchPage } from '@/lib/fetch/fetch-page'
import { isPublicAddress } from '@/lib/fetch/public-address'
import { publicWeb } from '@/lib/fetch/read-address'
import { serveMisbehavingWeb, type MisbehavingWeb } from '../support/web/misbehaving-web'
import { fetchFrom, ruleOfFetch } from './fetching'

let web: MisbehavingWeb
beforeAll(async () => void (web = await serveMisbehavingWeb()))
afterAll(() => web.stop())

/** As the desk fetches: nothing is let through, and no name is looked up outside. */
const asTheDesk = (address: string, found: readonly string[] = []) => {
  const looked: string[] = []
  const lookUp = (host: string) => {
    looked.push(host)
    return Promise.resolve(found.map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 })))
  }
  return fetchPage(address, { now: () => new Date(0), lookUp, milliseconds: 2_000 }).then((outcome) => ({
    rule: ruleOfFetch(outcome),
    looked,
  }))
}

const literals = [
  '127.0.0.1',
  '2130706433',
  '0x7f.1',
  '0177.0.0.1',
  '127.1',
  '0',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  '[fe80::1]',
  '[fc00::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[2002:7f00:1::]',
  '[2001::1]',
  '[3fff::1]',
  '[5f00::1]',
  '[100::1]',
  '①②⑦.⓪.⓪.①',
]

test.for(literals)('the literal address %s is refused before anything is asked', async (host) => {
  expect(await asTheDesk(`http://${host}/`)).toEqual({ rule: 'private-address', looked: [] })
})

test.for([
  'localhost',
  'LOCALHOST.',
  'desk.localhost',
  'printer.local',
  'vault.internal',
  'router.lan',
  'intranet',
  'a.home.arpa',
])('the private name %s is refused before it is looked up', async (host) => {
  expect(await asTheDesk(`https://${host}/`)).toEqual({ rule: 'private-address', looked: [] })
})

test.for([
  ['10.0.0.1'],
  ['93.184.215.14', '127.0.0.1'],
  ['::1'],
  ['2606:2800:21f::1', 'fe80::1'],
  ['::ffff:10.0.0.1'],
  ['fe80::1%lo'],
])('a name with %j among its addresses is refused, whichever would be dialled', async (found) => {
  expect(await asTheDesk('https://news.example/', found)).toEqual({
    rule: 'private-address',
    looked: ['news.example'],
  })
})

test.for([
  ['ftp://news.example/', 'wrong-protocol'],
  ['file:///etc/passwd', 'wrong-protocol'],
  ['data:text/html,hello', 'wrong-protocol'],
  ['http://news.example:22/', 'wrong-port'],
  ['https://news.example:8443/', 'wrong-port'],
  ['http://ada@news.example/', 'has-password'],
  ['http://ada:secret@news.example/', 'has-password'],
  ['http://', 'no-address'],
  ['rents rose', 'no-address'],
])('%s is not asked: %s', async ([address, rule]) => {
  expect(await asTheDesk(address!)).toEqual({ rule, looked: [] })
})

test('a name that is looked up as public and leads elsewhere once connected is refused, and asked nothing', async () => {
  web.asked.length = 0
  // The name passes as public; what the connection reaches is the web on loopback.
  let asked = 0
  const isAddressAllowed = (address: string) => (asked++ === 0 ? true : publicWeb.isAddressAllowed(address))
  const outcome = await fetchFrom(web, '/good', { reach: { isAddressAllowed, isPortAllowed: () => true } })
  expect(ruleOfFetch(outcome)).toBe('private-address')
  expect(asked).toBe(2)
  expect(web.asked).toEqual([])
})

test('the web of these tests answers where its address is let through, and only there', async () => {
  expect(ruleOfFetch(await fetchFrom(web, '/good'))).toBe(null)
  expect(
    ruleOfFetch(await fetchFrom(web, '/good', { reach: { ...publicWeb, isPortAllowed: () => true } })),
  ).toBe('private-address')
})

const part = fc.integer({ min: 0, max: 255 })

test('an address within IPv6 is as public as it is by itself', () => {
  fc.assert(
    fc.property(part, part, part, part, (...parts) => {
      const plain = parts.join('.')
      expect(isPublicAddress(`::ffff:${plain}`)).toBe(isPublicAddress(plain))
      expect(isPublicAddress(`64:ff9b::${plain}`)).toBe(false)
    }),
  )
})

test.for(['8.8.8.8', '93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2a00:1450:4001::1'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.for(['', 'news.example', '1.2.3', '1.2.3.4.5', ':::', '8.8.8.8/8'])('%j is no address', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
