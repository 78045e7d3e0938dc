import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

/**
 * From which version on a package is without what is known against it, and where that is told. Where a fault was mended in several
 * lines, each has its own; a line that is newer than all of them came after.
 */
const floors: Readonly<Record<string, readonly [from: string | readonly string[], told: string]>> = {
  '@xmldom/xmldom': ['0.8.12', 'trust: an entity in a file'],
  'brace-expansion': [['1.1.18', '2.1.4', '5.0.9'], 'GHSA-rgw5-rvv9-x895: arrays without end'],
  'deepmerge-ts': [
    '8.0.0',
    'GHSA-ggr8-5vv4-36mx: recursion without end; Prisma 7 names 7.1.5, hence the override',
  ],
  defu: ['6.1.5', 'GHSA-737v-mqg7-c878: a foreign prototype'],
  dompurify: ['3.4.13', 'trust: script that gets through'],
  effect: ['3.20.0', 'GHSA-38f7-945m-qr2g: one request sees the context of another'],
  'fast-uri': ['3.1.6', 'GHSA-f65p-4m7j-42xc: another host than was checked'],
  flatted: ['3.4.2', 'GHSA-rf6f-7fwh-wjgh: a foreign prototype'],
  'js-yaml': [['3.15.1', '4.3.1'], 'GHSA-5p4m-2wfm-xmqj: time without end'],
  lodash: ['4.18.0', 'GHSA-r5fr-rjxr-66jc: a template runs'],
  mammoth: ['1.11.0', 'trust: files that a document names'],
  mysql2: [
    '3.23.1',
    'GHSA-3f6p-5ww8-9rcr, GHSA-rgwj-5xj2-c3m3: the password in the clear, memory without end; Prisma 7 names 3.15.3, hence the override',
  ],
  nanoid: [['3.3.18', '5.1.6'], 'GHSA-2v37-7h3g-55p8: a loop without end'],
  next: ['16.4.5', 'trust: passing by what guards a page'],
  'next-auth': ['4.24.15', 'trust: its own doors'],
  nodemailer: [
    '9.0.1',
    'GHSA-p6gq-j5cr-w38f: files and addresses in a letter; next-auth asks for ^7.0.7 for its provider of mailed links, which the desk has not, hence the override',
  ],
  'pdfjs-dist': ['6.2.108', 'trust: script in a file'],
  picomatch: [['2.3.2', '3.0.2', '4.0.4'], 'GHSA-c2c7-rcm5-vvqj: time without end'],
  postcss: ['8.5.23', 'GHSA-fxqj-rqcc-2cmp: any file as a source map'],
  react: ['19.3.0', 'trust: what a page hands to the server'],
  'react-dom': ['19.3.0', 'trust: the same'],
  sharp: ['0.35.0', 'GHSA-f88m-g3jw-g9cj: pictures that write where they should not'],
  undici: [
    ['6.28.0', '7.29.0'],
    'GHSA-4cwx-7wf7-3272, GHSA-8xcm-r25x-g524: the answer to somebody else, a header more',
  ],
}

const numbers = (version: string): readonly number[] => version.split('-', 1)[0]!.split('.').map(Number)

/** Whether `version` comes before `floor`; what is only on its way to a version comes before it. */
function isBefore(version: string, floor: string): boolean {
  const [had, wanted] = [numbers(version), numbers(floor)]
  const at = wanted.findIndex((number, index) => number !== had[index])
  return at === -1 ? version.includes('-') : had[at]! < wanted[at]!
}

/** Whether something is known against a version, told by the floor of its own line, or by the newest where it has none. */
function isKnownBad(version: string, from: string | readonly string[]): boolean {
  const lines = [from].flat()
  return isBefore(version, lines.find((floor) => numbers(floor)[0] === numbers(version)[0]) ?? lines.at(-1)!)
}

type Lock = Readonly<{ packages: Readonly<Record<string, Readonly<{ name?: string; version?: string }>>> }>

/** Every copy of a package in the lock, those within others too, against which something is known. */
const knownBad = ({ packages }: Lock): readonly string[] =>
  Object.entries(packages).flatMap(([place, { name = place.split('node_modules/').at(-1)!, version }]) => {
    const floor = floors[name]
    return place !== '' && floor && isKnownBad(version ?? '0.0.0', floor[0])
      ? [`${place} ${version}: ${floor[1]}`]
      : []
  })

test('nothing is known against any package in the lock, wherever it lies', async () => {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock
  expect(knownBad(lock)).toEqual([])
  for (const name of ['next', 'react', 'nodemailer', 'mysql2', 'deepmerge-ts'])
    expect(Object.keys(lock.packages)).toContain(`node_modules/${name}`)
})

test.for([
  ['node_modules/nodemailer', '9.0.0', false],
  ['node_modules/nodemailer', '9.0.1', true],
  ['node_modules/nodemailer', '10.0.0', true],
  ['node_modules/smtp-server/node_modules/nodemailer', '7.0.13', false],
  ['node_modules/prisma/node_modules/mysql2', '3.15.3', false],
  ['node_modules/next', '16.4.5-canary.3', false],
  ['node_modules/@xmldom/xmldom', '0.8.9', false],
  ['node_modules/brace-expansion', '1.1.17', false],
  ['node_modules/brace-expansion', '1.1.18', true],
  ['node_modules/brace-expansion', '3.0.0', false],
  ['node_modules/brace-expansion', '6.0.0', true],
  ['node_modules/nodemailer-like', '1.0.0', true],
] as const)('%s in version %s: fit %s', ([place, version, isFit]) => {
  expect(knownBad({ packages: { '': { version: '0.1.0' }, [place]: { version } } }).length === 0).toBe(isFit)
})

test('a package under another name is known by its own', () => {
  expect(
    knownBad({ packages: { 'node_modules/post': { name: 'nodemailer', version: '6.0.0' } } }),
  ).toHaveLength(1)
})
