import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { leafForm, reasonLeaf } from '@/lib/record/leaves'
import { keysTwice, wrongFile, wrongNote } from '@/lib/verify/file'
import { burntIn } from '@/lib/verify/leaves'
import { hostileText, seeded } from '@/tests/support/hostile'
import { said, seal, sha256, writeAnew } from './forgeries'

const file = JSON.parse(readFileSync('tests/verify/fixtures/article.json', 'utf8')) as TickmarkExport

/** What is found after a change that is followed by writing anew everything that can be. */
function foundAfter(
  change: (forged: TickmarkExport) => void,
  anew: (forged: TickmarkExport) => void = writeAnew,
): string[] {
  const forged = structuredClone(file)
  change(forged)
  anew(forged)
  return said(forged)!.map(({ where, what }) => `${where}: ${what}`)
}

const claimOf = (forged: TickmarkExport, quote: string) =>
  forged.claims.find((claim) => claim.quote === quote)!

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

const giversOf = (claims: TickmarkExport['claims'], quote: string) =>
  claims.find((claim) => claim.quote === quote)!.verdict!.by!
const notGivers = /it is not those who are named who gave its verdict, or not in these words$/

describe('of a file written wholly anew is found what contradicts itself', () => {
  test.for<[string, (forged: TickmarkExport) => void, string | RegExp]>([
    [
      'who signed off',
      ({ signOffs }) => {
        signOffs![0]!.by = file.article.id
      },
      /^sign-off 1: it is not the one that the history tells of/,
    ],
    [
      'when an override ended',
      ({ overrides }) => {
        overrides![0]!.endedAt = null
      },
      'overrides: the history tells of others',
    ],
    [
      'why it was corrected',
      ({ corrections }) => {
        corrections![0]!.why = 'Because.'
      },
      'corrections: the history tells of others',
    ],
    [
      'a correction left out',
      (forged) => {
        forged.corrections = []
      },
      'corrections: the history tells of others',
    ],
    [
      'who added evidence',
      (forged) => {
        claimOf(forged, 'the freeze was dead').evidence[0]!.addedBy = file.people[0]!.id
        claimOf(forged, 'the freeze was dead').evidence[1]!.addedBy = file.people[0]!.id
      },
      /^evidence [\w-]+: the history says that it is by/,
    ],
    [
      'when evidence was withdrawn',
      (forged) => {
        claimOf(forged, 'the freeze was dead').evidence[1]!.withdrawnAt = '2026-11-30T00:00:00.000Z'
      },
      /was withdrawn at another time$/,
    ],
    [
      'when a revision was made',
      ({ revisions }) => {
        revisions[1]!.createdAt = '2026-11-30T00:00:00.000Z'
      },
      /^revision 2: the history says that/,
    ],
    [
      'when a claim was marked',
      (forged) => {
        claimOf(forged, 'counted').createdAt = '2026-11-30T00:00:00.000Z'
      },
      /^claim [\w-]+: the history says that it is by/,
    ],
    [
      'when a comment was resolved',
      ({ comments }) => {
        comments!.find(({ resolvedAt }) => resolvedAt)!.resolvedAt = null
      },
      /^comment [\w-]+: the history says that it is resolved since/,
    ],
    [
      'words of a deleted comment',
      ({ comments }) => {
        comments!.find(({ deletedAt }) => deletedAt)!.text = 'Never mind.'
      },
      /^comment [\w-]+: it was deleted, but has words$/,
    ],
    [
      'code points',
      (forged) => {
        claimOf(forged, 'paid 5 million').spans[0]!.startCodePoint += 1
      },
      /are other code points$/,
    ],
    [
      'where a lost span stands',
      (forged) => {
        Object.assign(claimOf(forged, 'else was asked').spans[1]!, {
          start: 1,
          end: 4,
          startCodePoint: 1,
          endCodePoint: 4,
        })
      },
      /a span that is lost stands somewhere$/,
    ],
    [
      'what stands before a span',
      (forged) => {
        claimOf(forged, 'counted').spans[0]!.prefix += 'x'
      },
      /other words stand beside/,
    ],
    [
      'a quote',
      (forged) => {
        claimOf(forged, 'counted').quote = 'counted on'
      },
      /its quote is not the words of its spans$/,
    ],
    [
      'a sentence over another',
      ({ revisions }) => {
        revisions[0]!.sentences[1]!.start -= 3
      },
      'revision 1: its blocks and sentences do not lie in its text',
    ],
    [
      'a covered sentence',
      ({ revisions }) => {
        revisions[1]!.sentences.find(({ coverage }) => coverage === 'pending')!.coverage = 'claimed'
      },
      /^revision 2: sentence \d is claimed, but/,
    ],
    [
      'who decided',
      ({ claims }) => {
        giversOf(claims, 'steepest rise')[0]!.person = giversOf(claims, 'Rents […] by a third')[0]!.person
      },
      notGivers,
    ],
    [
      'who voted in a panel',
      ({ claims }) => {
        giversOf(claims, 'Ana Roy')[0]!.person = giversOf(claims, 'steepest rise')[0]!.person
      },
      notGivers,
    ],
    [
      'who agreed',
      ({ claims }) => {
        giversOf(claims, 'Rents […] by a third')[0]!.person = giversOf(claims, 'Ana Roy')[0]!.person
      },
      notGivers,
    ],
    [
      'what those who agreed said',
      (forged) => {
        const verdict = claimOf(forged, 'Rents […] by a third').verdict!
        verdict.by![0]!.words = 'So.'
        verdict.explanation = verdict.explanation.replace(/^[^\n]+/, 'So.')
      },
      notGivers,
    ],
    [
      'what was decided, in fewer words',
      (forged) => {
        claimOf(forged, 'steepest rise').verdict!.explanation = 'Both.'
      },
      notGivers,
    ],
    [
      'an agreement of nobody',
      (forged) => {
        Object.assign(claimOf(forged, 'Rents […] by a third').verdict!, { by: [], explanation: '' })
      },
      notGivers,
    ],
    [
      'an agreement with who rated otherwise',
      (forged) => {
        const { verdict, reviews } = claimOf(forged, 'steepest rise')
        const other = reviews.find(({ substance }) => substance !== verdict!.substance)!
        Object.assign(verdict!, {
          method: 'agreement',
          by: [{ person: other.reviewer, words: other.reasoning }],
          explanation: other.reasoning,
        })
      },
      notGivers,
    ],
    [
      'a person whom nothing names',
      ({ people }) => {
        people.push({ id: 'zz', name: 'Nobody' })
      },
      'person zz: nothing names it',
    ],
    ['a source left out', ({ sources }) => void sources.pop(), /^source [\w-]+: it is named, but not there$/],
    [
      'claims in another order',
      (forged) => void forged.claims.reverse(),
      'claims: they are not in the order in which the desk writes them',
    ],
  ])('%s', ([, change, finding]) => {
    expect(foundAfter(change)).toContainEqual(
      typeof finding === 'string' ? finding : expect.stringMatching(finding),
    )
  })
})

describe('evidence that was withdrawn and restored', () => {
  const { id, withdrawnAt } = claimOf(file, 'the freeze was dead').evidence[1]!
  const of = (forged: TickmarkExport) => claimOf(forged, 'the freeze was dead').evidence[1]!
  /** The file after a restoration of it, and after another change. */
  const after = (change: (forged: TickmarkExport) => void = () => undefined): string[] =>
    foundAfter((forged) => {
      const withdrawal = forged.activity.findLast(
        ({ subject, kind }) => subject === id && kind === 'evidence-withdrawn',
      )!
      forged.activity.push({
        ...structuredClone(withdrawal),
        kind: 'evidence-restored',
        at: forged.activity.at(-1)!.at,
        hash: '',
      })
      delete withdrawal.salt // it is told with the newest leaf only
      of(forged).withdrawnAt = null
      change(forged)
    })

  test('is as the history says', () => {
    expect(after()).toEqual([])
  })

  test('and is said to be withdrawn all the same is found, and so is a restoration cut out', () => {
    expect(
      after((forged) => {
        of(forged).withdrawnAt = withdrawnAt
      }),
    ).toContain(`evidence ${id}: it is withdrawn, but the history does not say so`)
    expect(after(({ activity }) => void activity.pop())).toContain(
      `evidence ${id}: the history says that it was withdrawn`,
    )
  })
})

describe('a review that was taken back with its verdict', () => {
  const { id } = file.claims.find(({ verdict }) => verdict === null)!
  const actor = file.activity[0]!.actor
  /** The file after a review of a claim without a verdict was submitted, made one, and was taken back with it; and after another change. */
  const after = (change: (forged: TickmarkExport) => void = () => undefined): string[] =>
    foundAfter((forged) => {
      const { at } = forged.activity.at(-1)!
      const steps = [
        ['review-submitted', 'gone'],
        ['verdict-made', id],
        ['review-taken-back', 'gone'],
        ['verdict-taken-back', id],
      ] as const
      for (const [kind, subject] of steps)
        forged.activity.push({ seq: 0, at, actor, kind, subject, hash: '', previousHash: '' })
      change(forged)
    })
  const cut =
    (kind: string) =>
    ({ activity }: TickmarkExport) =>
      void activity.splice(
        activity.findLastIndex((entry) => entry.kind === kind),
        1,
      )

  test('is as the history says', () => {
    expect(after()).toEqual([])
  })

  test('and of which either is missing, or is said twice or of somebody else, is found', () => {
    expect(after(cut('review-taken-back'))).toContain(
      'review gone: the history tells of it, but it is not there',
    )
    expect(after(cut('verdict-taken-back'))).toContain(
      `claim ${id}: the history tells of a verdict, but it is not there`,
    )
    const unfounded =
      'review gone: the history says that it was taken back, but not that it was submitted before by the same person'
    expect(after(cut('review-submitted'))).toContain(unfounded)
    expect(after(({ activity }) => void activity.push({ ...activity.at(-2)! }))).toContain(unfounded)
    expect(
      after(({ activity, people }) => {
        activity.at(-2)!.actor = people.find((person) => person.id !== actor)!.id
      }),
    ).toContain(unfounded)
  })

  test('and stands all the same is found', () => {
    const { id: review, reviewer } = file.claims.flatMap(({ reviews }) => reviews)[0]!
    expect(
      foundAfter(
        ({ activity }) =>
          void activity.push({
            seq: 0,
            at: activity.at(-1)!.at,
            actor: reviewer,
            kind: 'review-taken-back',
            subject: review,
            hash: '',
            previousHash: '',
          }),
      ),
    ).toContain(`review ${review}: the history says that it was taken back`)
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
