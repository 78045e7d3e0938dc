import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { addressOf, proxiesOf } from '@/bin/front/address'
import { lackOf } from '@/bin/front/refusal'
import { foldersOf, freeMegabytes, roomAbove } from '@/bin/front/room'

describe('from where somebody asks', () => {
  const asked = (remote: string, forwarded?: string, proxies = '') =>
    addressOf(remote, forwarded, proxiesOf(proxies))

  test.for([
    ['whoever is at the line, whatever they claim', '203.0.113.9', '198.51.100.7', '', '203.0.113.9'],
    ['behind a proxy on this machine, whom it saw', '127.0.0.1', '198.51.100.7', '', '198.51.100.7'],
    ['the last that it saw, not what was claimed to it', '::1', '1.2.3.4, 198.51.100.7', '', '198.51.100.7'],
    ['behind a proxy that the settings name', '10.0.0.5', '198.51.100.7', '10.0.0.5', '198.51.100.7'],
    [
      'behind two of them',
      '::ffff:10.0.0.5',
      '198.51.100.7, 10.1.2.3',
      '10.0.0.0/24, 10.1.0.0/16',
      '198.51.100.7',
    ],
    ['this machine, when nothing is said', '127.0.0.1', undefined, '', '127.0.0.1'],
    ['no words that are no address', '127.0.0.1', 'me, <script>', '', '127.0.0.1'],
  ] as const)('is %s', ([, remote, forwarded, proxies, address]) => {
    expect(asked(remote, forwarded, proxies)).toBe(address)
  })
})

describe('what the desk lacks', () => {
  const means = (isThere: boolean, hasRoom: boolean) => ({
    isDatabaseThere: () => Promise.resolve(isThere),
    hasRoom: () => Promise.resolve(hasRoom),
  })
  const lack = async (method: string, url: string, isThere: boolean, hasRoom: boolean) =>
    (await lackOf({ method, url }, means(isThere, hasRoom)))?.status ?? null

  test('without its database it says so to all but who asks whether it lives or for what was built', async () => {
    for (const [method, url] of [
      ['GET', '/'],
      ['GET', '/api/ready'],
      ['GET', '/api/v1/articles'],
      ['POST', '/api/auth/callback/credentials'],
      ['PUT', '/api/v1/drafts/x'],
    ] as const)
      expect(await lack(method, url, false, true), url).toBe(503)
    for (const url of ['/api/health', '/_next/static/x.js', '/schema/tickmark.export-1.json', '/icon.svg'])
      expect(await lack('GET', url, false, false), url).toBeNull()
  })

  test('without room it stores nothing more, and what is there is read', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(await lack(method, '/api/v1/articles', true, false)).toBe(507)
    for (const [method, url] of [
      ['GET', '/api/v1/articles'],
      ['GET', '/'],
      ['HEAD', '/api/v1/events'],
      ['POST', '/api/auth/callback/credentials'],
    ] as const)
      expect(await lack(method, url, true, false), url).toBeNull()
    expect(await lack('POST', '/api/v1/articles', true, true)).toBeNull()
  })

  test('room is measured where the data lies, and where the embedded database lies when that is elsewhere', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-room-'))
    expect(foldersOf(folder)).toEqual([folder])
    writeFileSync(path.join(folder, 'postgres-folder'), '/var/lib/elsewhere\n')
    expect(foldersOf(folder)).toEqual([folder, '/var/lib/elsewhere'])
    const free = await freeMegabytes([folder, '/not/there'])
    expect(free).toBeGreaterThan(0)
    expect([
      await roomAbove(1e9, [folder])(),
      await roomAbove(0, [folder])(),
      await roomAbove(Math.floor(free / 2), [folder])(),
    ]).toEqual([false, true, true])
  })
})
