import { expect, test } from 'vitest'
import type { KeptActivity } from '@/lib/domain/activity'
import { leafForm, saltForm, saltOf } from '@/lib/record/leaves'
import { verdictContent } from '@/lib/record/content/review'
import { wrongPastVerdicts, type KeptVerdict } from '@/lib/verify/past-verdicts'
import { sha256 } from './forgeries'

const at = (minute: number): string => `2026-11-23T12:0${minute}:00.000Z`

const aVerdict = (minute: number, substance: string, status: KeptVerdict['status']): KeptVerdict => ({
  claimId: 'c1',
  attribution: 'unknown',
  substance,
  explanation: 'The table says so.',
  method: 'agreement',
  decidedBy: 'ada',
  decidedAt: at(minute),
  seal: 'sealed',
  reason: null,
  by: [],
  status,
})
const entry = (seq: number, kind: KeptActivity['kind'], more: Partial<KeptActivity> = {}): KeptActivity => ({
  seq,
  kind,
  at: at(seq),
  actor: 'ada',
  actorName: null,
  subject: 'c1',
  reason: null,
  digest: null,
  leaves: {},
  secret: `secret ${seq}`,
  hash: '',
  previousHash: '',
  ...more,
})
const made = (
  seq: number,
  verdict: KeptVerdict,
  kind: 'verdict-made' | 'verdict-confirmed' = 'verdict-made',
): KeptActivity =>
  entry(seq, kind, {
    digest: sha256(
      leafForm(
        saltOf(sha256(saltForm(`secret ${seq}`, 'verdict:c1'))),
        'verdict:c1',
        verdictContent('c1', verdict),
      ),
    ),
  })

const superseded = aVerdict(1, 'false', 'superseded')
const retracted = aVerdict(2, 'true', 'retracted')
const current = aVerdict(3, 'half-true', 'current')
const verdicts = [superseded, retracted, current]
const history = [made(1, superseded), made(2, retracted), made(3, current, 'verdict-confirmed')]
const found = (kept: readonly KeptVerdict[], told: readonly KeptActivity[] = history) =>
  wrongPastVerdicts(kept, told, sha256).map(({ check, where }) => `${check} ${where}`)

test('nothing is found where each verdict is kept as it was made, superseded ones and those that were taken back too', () => {
  expect(found(verdicts)).toEqual([])
})

test.for([0, 1, 2])(
  'a verdict that says something else than when it was made is found, be it past: %i',
  (at) => {
    expect(
      found(
        verdicts.map((verdict, n) =>
          n === at ? { ...verdict, explanation: 'The table says nothing.' } : verdict,
        ),
      ),
    ).toEqual(['leaves verdict c1'])
  },
)

test.for([0, 1, 2])('a verdict that is gone is found, be it past: %i', (at) => {
  expect(found(verdicts.filter((_, n) => n !== at))).toEqual(['verdicts claim c1', 'leaves verdict c1'])
})

test('a verdict that nobody made is found, also where the claim has no other', () => {
  expect(found([...verdicts, aVerdict(4, 'true', 'superseded')])).toEqual(['verdicts claim c1'])
  expect(found([...verdicts, { ...current, claimId: 'c2' }])).toEqual(['verdicts claim c2'])
})

test('what is burnt, or of before there were leaves, is counted and no more', () => {
  const other = verdicts.map((verdict) => ({ ...verdict, explanation: 'x' }))
  expect(
    found(other, [...history, entry(4, 'burnt', { subject: '1-3', reason: 'the policy of 3 May' })]),
  ).toEqual([])
  expect(
    found(
      other,
      history.map((told) => ({ ...told, leaves: null })),
    ),
  ).toEqual([])
  expect(
    found(
      other.slice(1),
      history.map((told) => ({ ...told, leaves: null })),
    ),
  ).toEqual(['verdicts claim c1'])
})

test('of a claim that was removed there is none', () => {
  expect(found([], [made(1, superseded), entry(2, 'verdict-taken-back'), entry(3, 'claim-removed')])).toEqual(
    [],
  )
})
