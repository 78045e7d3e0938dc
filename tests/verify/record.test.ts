import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { leafForm, reasonLeaf } from '@/lib/record/leaves'
import { keysTwice, wrongFile, wrongNote } from '@/lib/verify/file'
import { burntIn } from '@/lib/verify/leaves'
import { hostileText, seeded } from '@/tests/support/hostile'
import { file, foundAfter } from './forged-file'
import { said, seal, sha256, writeAnew } from './forgeries'

describe('a history', () => {
  test('without its first entry is found, whoever wrote the rest anew', () => {
    expect(foundAfter(({ activity }) => void activity.shift())).toContain(
      'history entry 1: is the first, but does not tell that this article was added',
    )
  })

  test('without its last entries is found by its noted end, and without that by what they told of', () => {
    expect(foundAfter(({ activity }) => void activity.splice(-2), seal)).toContain(
      `history: it ends with entry ${file.activity.length - 2}, but is noted to end with entry ${file.activity.length}`,
    )
    expect(foundAfter(({ activity }) => void activity.splice(-2))).not.toEqual([])
  })

  test('of another article is found', () => {
    expect(
      foundAfter((forged) => {
        forged.article.id = 'another'
      }),
    ).toContain('history entry 1: is the first, but does not tell that this article was added')
  })

  test('whose times run backwards is found', () => {
    expect(
      foundAfter(({ activity }) => {
        activity.at(-1)!.at = '2026-01-01T00:00:00.000Z'
      }),
    ).toContain(`history entry ${file.activity.length}: is older than the one before it`)
  })

  test('that is noted to end elsewhere is told apart from one that goes on', () => {
    expect(wrongNote(file.activity, file.activity.at(-1)!.hash)).toEqual([])
    expect(wrongNote(file.activity, file.activity[4]!.hash)).toMatchObject([
      { what: 'it goes on after entry 5, which is the one that was noted' },
    ])
    expect(wrongNote(file.activity, sha256('x'))).toMatchObject([
      { what: 'no entry of it is the one that was noted' },
    ])
  })
})

/** The file after a policy burnt what an entry covered: the comment and the salts are gone, and an entry says so. */
function afterBurning(listed: string): TickmarkExport {
  const burnt = structuredClone(file)
  const last = burnt.comments!.at(-1)!
  const entries = burnt.activity.filter(({ subject }) => subject === last.id)
  burnt.comments!.pop()
  for (const entry of entries) delete entry.salt
  const at = burnt.activity.at(-1)!.at
  const salt = sha256('chance').slice(0, 32)
  burnt.activity.push({
    seq: 0,
    at,
    actor: burnt.activity[0]!.actor,
    kind: 'burnt',
    subject: listed,
    reason: 'the policy of 3 May',
    leaves: { [reasonLeaf]: { digest: sha256(leafForm(salt, reasonLeaf, 'the policy of 3 May')), salt } },
    hash: '',
    previousHash: '',
  })
  writeAnew(burnt)
  return burnt
}

describe('words that were burnt by a policy', () => {
  const [entry] = file.activity.filter(({ subject }) => subject === file.comments!.at(-1)!.id)

  test('are told as burnt, and what is left verifies, its chain too', () => {
    const burnt = afterBurning(`2,${entry!.seq}-${entry!.seq}`)
    expect(said(burnt)).toEqual([])
    expect(burntIn(burnt.activity)).toContainEqual({ seq: entry!.seq, by: 'burnt by the policy of 3 May' })
    expect(burnt.activity[entry!.seq - 1]!.hash).toBe(entry!.hash)
  })

  test('are missed where no entry says that they were burnt', () => {
    expect(said(afterBurning('2'))).toMatchObject([
      { check: 'comments', what: 'the history tells of it, but it is not there' },
    ])
  })
})

describe('a file', () => {
  const text = JSON.stringify(file)

  test('with a key twice in one place is said to be incomplete, wherever that is, however it is written', () => {
    expect(keysTwice(text)).toEqual([])
    expect(keysTwice('{"a":1,"b":[{"a":1},{"a":2,"\\u0061":3}],"c":{"a":"}{\\",\\"a\\":"},"b":2}')).toEqual([
      'a',
      'b',
    ])
    expect(wrongFile(text.replace('"title":', '"title":"Other words","title":'), file, sha256)).toEqual([
      { check: 'file', where: 'the file', what: 'the key "title" stands twice in one place' },
    ])
  })

  test('has no key twice as long as its objects have none, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText)), (pairs) => {
        const json = JSON.stringify([
          Object.fromEntries(pairs),
          pairs,
          pairs.map(([key, value]) => ({ [value]: { [key]: value } })),
        ])
        return keysTwice(json).length === 0 && keysTwice(`{"x":${json},"x":0}`).length === 1
      }),
      seeded,
    )
  })

  test('without its SHA-256 or the end of its history is said to be incomplete', () => {
    expect(wrongFile('{}', {}, sha256).map(({ check, what }) => [check, what])).toEqual([
      ['file', 'it is incomplete: it lacks its own SHA-256 (sha256)'],
      ['file', 'it is incomplete: it does not say where its history ends (head)'],
    ])
  })
})
