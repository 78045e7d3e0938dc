import { expect, test } from 'vitest'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { compare } from './read-back'
import type { Kept } from './writer'

const kept: readonly Kept[] = [
  { kind: 'claim', claimId: 'a', word: 'a' },
  { kind: 'wording', claimId: 'a', word: 'Rents rose.' },
  { kind: 'evidence', claimId: 'a', word: 'Report' },
  { kind: 'comment', claimId: 'a', word: 'Who says so?' },
  { kind: 'review', claimId: 'a', word: 'It is there.' },
]
const kinds = [
  'claim-marked',
  'claim-changed',
  'evidence-added',
  'comment-added',
  'review-submitted',
  'verdict-made',
]

/** What the desk tells of these writes, changed in one place. */
const told = (claim: object = {}, activity: readonly string[] = kinds) =>
  [
    {
      claims: [
        {
          id: 'a',
          claimReviewed: 'Rents rose.',
          evidence: [{ title: 'Report' }],
          comments: [{ text: 'Who says so?' }],
          reviews: [{ reasoning: 'It is there.' }],
          ...claim,
        },
      ],
      activity: activity.map((kind) => ({ kind })),
    },
  ] as unknown as TickmarkExport[]

test('writes that are all there once are as they were kept', () => {
  expect(compare(kept, told())).toEqual([])
})

test.for([
  [
    'a claim that is gone',
    [{ claims: [], activity: [] }] as unknown as TickmarkExport[],
    /lost: claim of claim a/,
  ],
  ['another wording', told({ claimReviewed: null }), /lost: wording of claim a/],
  [
    'evidence that is there twice',
    told({ evidence: [{ title: 'Report' }, { title: 'Report' }] }),
    /2 times: evidence a Report/,
  ],
  [
    'a comment that nobody was told of',
    told({ comments: [{ text: 'Who says so?' }, { text: 'Else' }] }),
    /without having been told: comment a Else/,
  ],
  ['a review that is gone', told({ reviews: [] }), /lost: review of claim a/],
  ['an entry of the history that is gone', told({}, kinds.slice(1)), /^0 entries claim-marked of 1 writes$/],
  [
    'an entry that is there twice',
    told({}, [...kinds, 'comment-added']),
    /^2 entries comment-added of 1 writes$/,
  ],
] as const)('%s is found', ([, exported, words]) => {
  expect(compare(kept, exported)).toContainEqual(expect.stringMatching(words))
})
