import { claimOf, file, type Contradiction } from './forged-file'

/** Contradictions of sign-offs, corrections, evidence, comments, spans, people and sources. */
export const contradictions: readonly Contradiction[] = [
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
]
