import { expect, test } from 'vitest'
import { writeJson } from '@/lib/export/json'
import { noon } from '@/tests/support/dossier'
import { aComment } from '@/tests/support/evidence-and-talk'
import { faultsOf } from '@/tests/support/export-schema'
import { full, made } from './full-dossier'

test('a comment says where it stands, and of a deleted one with replies only the place is left', () => {
  const sentence = { revision: 1, start: 0, quote: 'Rents rose by a third last year' }
  const said = [
    aComment({ id: 'k1', claimId: 'c1', evidenceId: 'e1', text: '', deletedAt: noon }),
    aComment({
      id: 'k2',
      claimId: 'c1',
      evidenceId: 'e1',
      replyTo: 'k1',
      author: { id: 'ben', name: 'Ben Okri' },
    }),
    aComment({ id: 'k3', sentence, resolvedAt: noon, resolvedBy: { id: 'eve', name: 'Eve Lund' } }),
  ]
  const exported = JSON.parse(writeJson({ ...full(), comments: said }, made))
  expect(faultsOf(exported)).toEqual([])
  const text = 'Which table says so?'
  expect(exported.claims.find(({ id }: { id: string }) => id === 'c1').comments).toEqual([
    {
      id: 'k1',
      author: 'ada',
      text: '',
      at: noon,
      resolvedAt: null,
      evidence: 'e1',
      deletedAt: noon,
      mentions: [],
    },
    {
      id: 'k2',
      author: 'ben',
      text,
      at: noon,
      resolvedAt: null,
      replyTo: 'k1',
      evidence: 'e1',
      mentions: [],
    },
  ])
  expect(exported.comments).toEqual([
    { id: 'k3', author: 'ada', text, at: noon, resolvedAt: noon, sentence, mentions: [] },
  ])
})

test('who said that there is nothing to check is told once: with the sentence, or beside it where a claim in it wins', () => {
  const dossier = full()
  const [revision] = dossier.revisions
  const { sentences } = revision!
  const claimed = sentences.findIndex(({ coverage }) => coverage === 'claimed')
  const pending = sentences.findIndex(({ coverage }) => coverage === 'pending')
  const said = { by: 'ada', reason: 'A headline.' }
  const whole = {
    ...revision!,
    sentences: sentences.map((each, at) =>
      at === pending ? { ...each, coverage: 'nothing-to-check' as const, ...said } : each,
    ),
    cleared: [claimed, pending].map((at) => ({ start: sentences[at]!.start, ...said })),
    changedAt: [sentences[claimed]!.start],
  }
  const exported = JSON.parse(writeJson({ ...dossier, revisions: [whole] }, made))
  expect(faultsOf(exported)).toEqual([])
  expect(exported.revisions[0].sentences[claimed]).toMatchObject({
    coverage: 'claimed',
    by: null,
    changed: true,
    cleared: said,
  })
  expect(exported.revisions[0].sentences[pending]).toMatchObject({ coverage: 'nothing-to-check', ...said })
  expect(exported.revisions[0].sentences.map((sentence: object) => 'cleared' in sentence)).toEqual(
    sentences.map((_, at) => at === claimed),
  )
  expect(exported.revisions[0].sentences.map((sentence: object) => 'changed' in sentence)).toEqual(
    sentences.map((_, at) => at === claimed),
  )
})
