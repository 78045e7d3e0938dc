import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endpoints } from '@/lib/api/endpoints'
import { paths } from '@/lib/api/paths'
import { ruleSays, sentence, status } from '@/lib/api/sentences'
import { sliceBytes } from '@/lib/domain/kept-file'
import { rules } from '@/lib/domain/outcome'

/** Each route file under the API with the methods that it answers: `GET /articles/{articleId}`. */
const routes = globSync('app/api/v1/**/route.ts').flatMap((file) => {
  const place = file
    .replaceAll('\\', '/')
    .slice('app/api/v1'.length, -'/route.ts'.length)
    .replaceAll('[', '{')
    .replaceAll(']', '}')
  return [
    ...readFileSync(file, 'utf8').matchAll(
      /^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/gm,
    ),
  ].map(([, method]) => `${method} ${place}`)
})

test('every endpoint has its route, and every route is an endpoint of the table', () => {
  expect(routes.sort()).toEqual(
    Object.values(paths)
      .map(([method, path]) => `${method} ${path}`)
      .sort(),
  )
})

test('a route names the endpoint of its own place', () => {
  for (const { name, method, path } of Object.values(endpoints)) {
    const file = readFileSync(`app/api/v1${path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts`, 'utf8')
    expect(file).toMatch(new RegExp(`export const ${method} = (route|open)\\('${name}',`))
  }
})

test('no two endpoints share a method and a path', () => {
  expect(new Set(Object.values(paths).map(String)).size).toBe(Object.keys(paths).length)
})

test('every name in a path is a field of the input', () => {
  for (const { path, input } of Object.values(endpoints)) {
    for (const [, name] of path.matchAll(/\{(\w+)\}/g))
      expect(Object.keys('shape' in input ? input.shape : {})).toContain(name)
  }
})

test('only a link that sets a password, and asking for one, are answered without a sign-in', () => {
  expect(
    Object.values(endpoints)
      .filter(({ deed }) => deed === null)
      .map(({ name }) => name),
  ).toEqual(['acceptInvitation', 'requestReset'])
})

test('what makes something answers 201, what makes it after the answer 202, and only a text may be large', () => {
  expect(
    Object.values(endpoints)
      .filter(({ answers }) => answers === 201)
      .map(({ name }) => name),
  ).toEqual([
    'createArticle',
    'reviseArticle',
    'correctArticle',
    'markClaim',
    'addEvidence',
    'makeSource',
    'beginUpload',
    'commentOnClaim',
    'commentOnArticle',
    'askForComment',
    'addPerson',
    'linkPerson',
    'startSecondFactor',
    'makeScale',
  ])
  expect(
    Object.values(endpoints)
      .filter(({ answers }) => answers === 202)
      .map(({ name }) => name),
  ).toEqual(['fetchSnapshot', 'fetchAgain'])
  const [article, kilobytes256] = [6 * 1024 * 1024, 256 * 1024]
  const isLong: readonly string[] = [
    'createArticle',
    'previewArticle',
    'reviseArticle',
    'previewRevision',
    'markClaim',
    'editClaim',
    'saveDraft',
  ]
  for (const { name, largestBody, takesBytes } of Object.values(endpoints))
    expect(largestBody, name).toBe(isLong.includes(name) ? article : takesBytes ? sliceBytes : kilobytes256)
  expect(
    Object.values(endpoints)
      .filter(({ takesFile }) => takesFile)
      .map(({ name }) => name),
  ).toEqual(['createArticle', 'previewArticle', 'reviseArticle', 'previewRevision'])
  expect(
    Object.values(endpoints)
      .filter(({ takesBytes }) => takesBytes)
      .map(({ name }) => name),
  ).toEqual(['sendSlice'])
})

const isSentence = /^[A-Z][^\n.]*\.$/

test('every rule and every refusal is told in one sentence', () => {
  expect(Object.keys(ruleSays).sort()).toEqual([...rules].sort())
  for (const words of [...Object.values(ruleSays), ...Object.values(sentence)])
    expect(words).toMatch(isSentence)
  expect(new Set(Object.values(ruleSays)).size).toBe(rules.length)
})

test('every refusal has the published status', () => {
  expect(status).toEqual({
    invalid: 400,
    'not-signed-in': 401,
    'not-allowed': 403,
    'second-factor-first': 403,
    'not-there': 404,
    stale: 409,
    'against-rule': 409,
    'too-large': 413,
    'wrong-type': 415,
    unreadable: 422,
    'too-many': 429,
    'not-ready': 503,
    'no-room': 507,
    'too-slow': 408,
    'wrong-method': 405,
  })
})
